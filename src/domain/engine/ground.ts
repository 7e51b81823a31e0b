import type { Contact } from '#domain/contacts/contact.ts';
import { getFieldValue } from '#domain/contacts/field-value.ts';
import { NO_REACTION } from '#domain/engine/chance/reactions.ts';
import { changeContact, deleteContact } from '#domain/engine/contact-changes.ts';
import { enrolDirectly } from '#domain/engine/enrol.ts';
import type { ProgramGround, ProgramState } from '#domain/engine/program-state.ts';
import { getBlock, getRow } from '#domain/engine/records/enrolments.ts';
import { appendSms } from '#domain/engine/records/message-log.ts';
import { appendStep } from '#domain/engine/records/step-log.ts';
import type { EnrolmentSource, StepKind } from '#domain/engine/records/stored.ts';
import { appendCall } from '#domain/engine/records/webhook-log.ts';
import type { StepActions, Visitor } from '#domain/engine/steps/step.ts';
import { groundOf, tallyMessage, type World } from '#domain/engine/world/world.ts';
import type { ListId, ProgramId } from '#domain/ids.ts';
import { fillMergeFields } from '#domain/messages/merge-fields.ts';
import { formatWebhookPayload } from '#domain/messages/webhook-payload.ts';
import type { SendSmsSettings } from '#domain/nodes/send-sms.ts';
import type { WebhookSettings } from '#domain/nodes/webhook.ts';
import { parsePhoneNumber } from '#domain/profiles/sms-profile.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { getPlainDate } from '#domain/schedule/plain-date.ts';

/** What programs of this world lean on; a copied world needs programs compiled on its own. */
export function fullGroundOf(world: World): ProgramGround {
  const ground = groundOf(world);
  return { ...ground, steps: { ...ground.steps, ...actionsOf(world) } };
}

/** The contact that is being moved, and where it is. */
type Mover = {
  readonly program: ProgramState;
  readonly contact: Contact;
  readonly node: number;
  readonly visitor: Visitor;
};

function actionsOf(world: World): StepActions {
  const act = (visitor: Visitor, at: Instant, action: (mover: Mover) => StepKind) => {
    const mover = moverOf(world, visitor);
    if (!mover) return;
    const kind = action(mover);
    appendStep(mover.program.log, at, visitor.enrolment, mover.node, kind);
  };
  return {
    change: (visitor, change, at, kind) =>
      act(visitor, at, ({ contact }) => {
        const changed = change(contact, getPlainDate(at, world.timeZone));
        if (changed === null) return 'skipped';
        if (changed !== contact) changeContact(world, visitor.contact, changed, at);
        return kind;
      }),
    deleteContact: (visitor, at) =>
      act(visitor, at, ({ program }) => {
        deleteContact(world, visitor.contact, at, program.programId);
        return 'deleted';
      }),
    addToLists: (visitor, listIds, at) => act(visitor, at, (mover) => addToLists(world, mover, listIds, at)),
    enrolElsewhere: (visitor, programId, at) =>
      act(visitor, at, (mover) =>
        enrolElsewhere(world, mover, programId, { at, source: 'program' }) ? 'enrolledElsewhere' : 'skipped',
      ),
    sendSms: (visitor, settings, at) => act(visitor, at, (mover) => sendSms(world, mover, settings, at)),
    callWebhook: (visitor, settings, at) =>
      act(visitor, at, (mover) => callWebhook(world, mover, settings, at)),
  };
}

function moverOf(world: World, visitor: Visitor): Mover | null {
  const program = world.moving;
  const contact = world.population.contacts[visitor.contact];
  if (!program || !contact) return null;
  const node = getBlock(program.enrolments, visitor.enrolment).node[getRow(visitor.enrolment)] ?? 0;
  return { program, contact, node, visitor };
}

/** [E43] Who is new to a list joins the program that its join action names. */
function addToLists(
  world: World,
  mover: Mover,
  listIds: readonly ListId[],
  at: Instant,
): 'addedToList' | 'skipped' {
  const { contact, visitor } = mover;
  const lists = listIds.flatMap((id) => world.catalogue.lists.get(id) ?? []);
  if (lists.length === 0) return 'skipped';
  const joined = lists.filter(({ id }) => !contact.listIds.includes(id));
  if (joined.length === 0) return 'addedToList';
  const after = { ...contact, listIds: [...contact.listIds, ...joined.map(({ id }) => id)] };
  changeContact(world, visitor.contact, after, at);
  for (const { joinProgramId } of joined) enrolElsewhere(world, mover, joinProgramId, { at, source: 'list' });
  return 'addedToList';
}

function enrolElsewhere(
  world: World,
  { program, visitor }: Mover,
  programId: ProgramId | null,
  { at, source }: { readonly at: Instant; readonly source: EnrolmentSource },
): boolean {
  const target = world.programs.find((each) => each.programId === programId);
  if (!target || target === program) return false;
  return enrolDirectly(world, target, visitor.contact, at, source);
}

/** [E45] Skipped without an enabled profile, a text, or a number with a country code. */
function sendSms(world: World, mover: Mover, settings: SendSmsSettings, at: Instant): 'sent' | 'skipped' {
  const { program, contact, node, visitor } = mover;
  const { smsProfiles, dataFields } = world.catalogue;
  const profile = settings.profileId === null ? undefined : smsProfiles.get(settings.profileId);
  const number = profile?.isEnabled
    ? parsePhoneNumber(String(getFieldValue(contact, profile.numberField) ?? ''))
    : null;
  if (!profile || number === null || settings.text.trim() === '') return 'skipped';
  program.sent[node] = (program.sent[node] ?? 0) + 1;
  if (world.isSimulation) {
    tallyMessage(world, program, { contact: visitor.contact, at, isSms: true });
    program.observer?.sent(visitor.contact, node, at, NO_REACTION);
    return 'sent';
  }
  appendSms(world.messages, {
    sentAt: at,
    contact: contact.id,
    program: program.programId,
    enrolment: visitor.enrolment,
    node,
    visit: visitor.visit,
    sms: {
      profileId: profile.id,
      from: profile.from,
      to: number,
      text: fillMergeFields(settings.text, contact, dataFields),
    },
  });
  return 'sent';
}

function callWebhook(
  world: World,
  mover: Mover,
  settings: WebhookSettings,
  at: Instant,
): 'called' | 'skipped' {
  const { program, contact, node, visitor } = mover;
  const profile =
    settings.profileId === null ? undefined : world.catalogue.webhookProfiles.get(settings.profileId);
  if (!profile) return 'skipped';
  if (world.isSimulation) return 'called';
  const { enrolment, visit } = visitor;
  const place = { programId: program.programId, nodeId: program.nodeIds[node] ?? '', enrolment, visit };
  const payload = formatWebhookPayload({ contact, fields: settings.fields, at, ...place });
  appendCall(
    world.webhooks,
    { calledAt: at, contact: contact.id, program: program.programId, enrolment, node, visit, payload },
    profile,
  );
  return 'called';
}
