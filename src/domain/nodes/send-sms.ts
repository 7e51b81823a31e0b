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
      return 'Choose a sender profile and enter the text to send when contacts reach this step.';
    const parts = formatCount(measureSms(text).segments, 'part');
    return `Sends an SMS (${parts}) from ${quote(profile.from)} to the number in ${profile.numberField} when contacts reach this step. Contacts with no number are skipped.`;
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
  // The rule on missing references reports a deleted profile.
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
  text: 'Select a sender profile for the SMS',
  advice: 'Choose who the SMS comes from, or create a sender profile.',
};

const TEXT_MISSING: SettingProblem = {
  code: 'settingMissing',
  field: 'text',
  text: 'Enter the SMS text',
  advice: 'Write the message. You can use merge fields such as @FIRSTNAME@.',
};

const TOO_LONG: SettingProblem = {
  code: 'settingOutOfRange',
  field: 'text',
  text: 'The SMS is too long',
  advice: `Shorten it to ${SMS_SEGMENTS} parts: 918 characters, or 402 with emoji or special characters.`,
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
    advice: 'Choose another sender profile, or edit this one in Settings.',
  };
}
