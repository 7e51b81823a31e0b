import type { ApiContext } from '#api/context/api-context.ts';
import { loadAccount } from '#api/storage/account.ts';
import type { Database } from '#api/storage/db.ts';
import type { WebhookCallPage, WebhookCallRow } from '#contract/profiles.ts';
import { getAccountNow } from '#domain/account/account.ts';
import type { WebhookBlock } from '#domain/engine/records/stored.ts';
import type { ContactId, NodeId, ProgramId, WebhookProfileId } from '#domain/ids.ts';
import { listHeaders, type WebhookProfile } from '#domain/profiles/webhook-profile.ts';
import { hideSecrets } from '#domain/profiles/webhook-secrets.ts';
import type { Instant } from '#domain/schedule/instant.ts';

type CallsQuery = { readonly programId: number; readonly nodeId: NodeId; readonly limit: number };
type CallAt = { readonly block: WebhookBlock; readonly row: number };

/** What one step has recorded up to now, newest first. */
export async function listWebhookCalls(
  { db, realNow }: Pick<ApiContext, 'db' | 'realNow'>,
  { programId, nodeId, limit }: CallsQuery,
): Promise<WebhookCallPage> {
  return db.transaction('r', db.tables, async () => {
    const now = getAccountNow((await loadAccount(db)).clock, realNow());
    const run = await db.runs.get(programId as ProgramId);
    const node = run?.nodeIds.indexOf(nodeId) ?? -1;
    if (node < 0) return { calls: [], total: 0 };
    const found: CallAt[] = [];
    let total = 0;
    await db.webhookBlocks.reverse().each((block) => {
      for (let row = block.size - 1; row >= 0; row -= 1) {
        const isTheirs = block.program[row] === programId && block.node[row] === node;
        if (!isTheirs || (block.calledAt[row] ?? 0) > now) continue;
        total += 1;
        if (found.length < limit) found.push({ block, row });
      }
    });
    return { calls: await inFull(db, found, now), total };
  });
}

async function inFull(db: Database, places: readonly CallAt[], now: Instant): Promise<WebhookCallRow[]> {
  const contactIds = [...new Set(places.map(({ block, row }) => (block.contact[row] ?? 0) as ContactId))];
  const contacts = await db.contacts.bulkGet(contactIds);
  const emails = new Map(contactIds.map((id, index) => [id, contacts[index]?.email]));
  const profiles = new Map(
    (await db.webhookProfiles.toArray()).map((profile) => [profile.id, hideSecrets(profile)]),
  );
  return places.map(({ block, row }) => {
    const leavesAt = (block.leavesAt[row] ?? 0) as Instant;
    const profile = profiles.get((block.profile[row] ?? 0) as WebhookProfileId);
    return {
      sequence: block.sequence,
      row,
      email: emails.get((block.contact[row] ?? 0) as ContactId) ?? 'Deleted contact',
      calledAt: (block.calledAt[row] ?? 0) as Instant,
      leavesAt,
      isWaiting: leavesAt > now,
      profileName: profile?.name ?? 'Deleted webhook',
      url: profile ? formatAddress(profile) : '',
      headers: profile ? listHeaders(profile) : [],
      // [A16] Nothing is left of the payload of an erased contact.
      payload: block.payloads[row] || 'Erased with the contact',
    };
  });
}

/** With the name of a key that goes into the address; its value is never shown. */
function formatAddress({ url, authentication }: WebhookProfile): string {
  if (authentication.kind !== 'apiKey' || authentication.addTo !== 'query') return url;
  return `${url}${url.includes('?') ? '&' : '?'}${authentication.name}=...`;
}
