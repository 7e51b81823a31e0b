import { appendCall } from '#domain/engine/records/webhook-log.ts';
import type { ProgramState, Visitor, World } from '#domain/engine/world/world.ts';
import { formatWebhookPayload } from '#domain/messages/webhook-payload.ts';
import type { WebhookSettings } from '#domain/nodes/webhook.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { getContact } from './change-contact.ts';

/** [E44] Records the call; a simulation writes none. */
export function callWebhook(
  world: World,
  program: ProgramState,
  visitor: Visitor,
  at: Instant,
  { profileId, fields }: WebhookSettings,
): 'called' | 'skippedNoWebhook' {
  const profile = profileId === null ? undefined : world.catalogue.webhookProfiles.get(profileId);
  if (!profile) return 'skippedNoWebhook';
  if (world.isSimulation) return 'called';
  const contact = getContact(world, visitor);
  const { programId } = program;
  const { enrolment, node, visit } = visitor;
  const nodeId = program.nodeIds[node] ?? '';
  const payload = formatWebhookPayload({ contact, fields, at, programId, nodeId, enrolment, visit });
  appendCall(
    world.webhooks,
    { calledAt: at, contact: contact.id, program: programId, enrolment, node, visit, payload },
    profile,
  );
  return 'called';
}
