import { getFieldValue } from '#domain/contacts/field-value.ts';
import { findSmsObstacle } from '#domain/contacts/may-send.ts';
import { NO_REACTION } from '#domain/engine/chance/reactions.ts';
import { appendSms } from '#domain/engine/records/message-log.ts';
import { countMessage } from '#domain/engine/world/message-tally.ts';
import type { ProgramState, Visitor, World } from '#domain/engine/world/world.ts';
import { fillMergeFields } from '#domain/messages/merge-fields.ts';
import type { SendSmsSettings } from '#domain/nodes/send-sms.ts';
import type { SkipReason } from '#domain/nodes/skip-reasons.ts';
import { parsePhoneNumber } from '#domain/profiles/sms-profile.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { getContact } from './change-contact.ts';

/** [E45] Skipped without an enabled profile, a text, or a number with a country code. */
export function sendSms(
  world: World,
  program: ProgramState,
  visitor: Visitor,
  at: Instant,
  { profileId, text }: SendSmsSettings,
): 'sent' | SkipReason {
  const { smsProfiles, dataFields } = world.catalogue;
  const profile = profileId === null ? undefined : smsProfiles.get(profileId);
  if (!profile?.isEnabled || text.trim() === '') return 'skippedNoSender';
  const contact = getContact(world, visitor);
  if (findSmsObstacle(contact, world.sending) !== null) return 'skippedNoConsent';
  const number = parsePhoneNumber(String(getFieldValue(contact, profile.numberField) ?? ''));
  if (number === null) return 'skippedNoNumber';
  const { enrolment, node, visit } = visitor;
  program.sent[node] = (program.sent[node] ?? 0) + 1;
  if (world.isSimulation) {
    const { contact: index } = visitor;
    const { programId } = program;
    countMessage(world.tally, { programId, enrolment, contact: index, at, isSms: true });
    program.observer?.sent(index, node, at, NO_REACTION);
    return 'sent';
  }
  appendSms(world.messages, {
    sentAt: at,
    contact: contact.id,
    program: program.programId,
    enrolment,
    node,
    visit,
    sms: {
      profileId: profile.id,
      from: profile.from,
      to: number,
      text: fillMergeFields(text, contact, dataFields),
    },
  });
  return 'sent';
}
