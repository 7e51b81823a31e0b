import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { quoteName } from '#domain/catalogue/names.ts';
import type { SmsProfileId } from '#domain/ids.ts';
import { measureSms } from '#domain/messages/sms-length.ts';
import { formatCount } from '#domain/words/numbers.ts';
import { quote } from '#domain/words/quotes.ts';
import type { NodeDefinition } from './node-definition.ts';
import { onlyNext, unlabelled } from './routes.ts';
import type { SettingProblem } from './setting-problem.ts';

export type SendSmsSettings = {
  /** Null while nobody has chosen one. */
  readonly profileId: SmsProfileId | null;
  /** With merge fields: "Hello @FIRSTNAME@". At most SMS_SEGMENTS segments as it stands. */
  readonly text: string;
};

const SMS_SEGMENTS = 6;

/** [N33] */
export const sendSmsNode: NodeDefinition<SendSmsSettings> = {
  title: 'Send SMS',
  family: 'messages',
  defaults: { profileId: null, text: '' },
  routes: onlyNext,
  routeLabel: unlabelled,
  isAction: true,
  summary: ({ text }) => (text.trim() === '' ? 'No text entered' : oneLine(text)),
  example: ({ profileId, text }, { catalogue }) => {
    const profile = profileId === null ? undefined : catalogue.smsProfiles.get(profileId);
    if (!profile || text.trim() === '')
      return 'Choose a sender profile and enter a text: it is sent to each contact as they arrive.';
    const segments = formatCount(measureSms(text).segments, 'segment');
    return `Sends each contact ${segments} from ${quote(profile.from)} as they arrive, to the number in ${profile.numberField}. Who has none there is skipped.`;
  },
  facts: ({ profileId, text }, { catalogue }) => [
    {
      label: 'Sender profile',
      value:
        profileId === null ? 'None selected' : quoteName({ kind: 'smsProfile', id: profileId }, catalogue),
    },
    { label: 'Text', value: text.trim() === '' ? 'None entered' : text },
  ],
  check: ({ profileId, text }, catalogue) => [
    ...profileProblems(profileId, catalogue),
    ...textProblems(text),
  ],
  references: ({ profileId }) => (profileId === null ? [] : [{ kind: 'smsProfile', id: profileId }]),
};

const LONGEST_SUMMARY = 60;

function oneLine(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  const signs = [...line];
  return signs.length <= LONGEST_SUMMARY ? line : `${signs.slice(0, LONGEST_SUMMARY - 1).join('')}…`;
}

function profileProblems(profileId: SmsProfileId | null, catalogue: Catalogue): readonly SettingProblem[] {
  if (profileId === null) return [PROFILE_MISSING];
  const profile = catalogue.smsProfiles.get(profileId);
  // A profile that is gone is told of by the rule on missing references.
  if (!profile) return [];
  if (!profile.isEnabled) return [disabled(profile.name)];
  return catalogue.dataFields.has(profile.numberField) ? [] : [withoutNumber(profile)];
}

function textProblems(text: string): readonly SettingProblem[] {
  if (text.trim() === '') return [TEXT_MISSING];
  return measureSms(text).segments > SMS_SEGMENTS ? [TOO_LONG] : [];
}

const PROFILE_MISSING: SettingProblem = {
  code: 'settingMissing',
  field: 'profileId',
  text: 'Select the sender profile of the SMS',
  advice: 'Choose who the SMS comes from, or make a new sender profile.',
};

const TEXT_MISSING: SettingProblem = {
  code: 'settingMissing',
  field: 'text',
  text: 'Enter the text of the SMS',
  advice: 'Write what the contact is to read. Merge fields such as @FIRSTNAME@ may stand in it.',
};

const TOO_LONG: SettingProblem = {
  code: 'settingOutOfRange',
  field: 'text',
  text: 'The SMS is too long',
  advice: `Shorten it to ${SMS_SEGMENTS} segments: 918 characters, or 402 when it has signs outside the phones’ own alphabet.`,
};

function disabled(name: string): SettingProblem {
  return {
    code: 'settingMissing',
    field: 'profileId',
    text: `Sender profile ${quote(name)} is not enabled`,
    advice: 'Choose an enabled sender profile.',
  };
}

function withoutNumber({ name, numberField }: { name: string; numberField: string }): SettingProblem {
  return {
    code: 'settingMissing',
    field: 'profileId',
    text: `Data field ${numberField} of sender profile ${quote(name)} no longer exists`,
    advice: 'Choose a sender profile whose data field holds the numbers.',
  };
}
