import type { Database } from '#api/storage/db.ts';
import { loadUsage } from '#api/use-cases/catalogue/usage.ts';
import type { SmsProfileRow, WebhookProfileRow } from '#contract/profiles.ts';
import { hideSecrets } from '#domain/profiles/webhook-secrets.ts';
import { compareNames } from '#domain/words/names.ts';

/** Each sender profile with the programs that name it, by name. */
export async function listSmsProfiles(db: Database): Promise<readonly SmsProfileRow[]> {
  return db.transaction('r', [db.smsProfiles, db.programs, db.designs], async () => {
    const [profiles, findUsers] = await Promise.all([db.smsProfiles.toArray(), loadUsage(db)]);
    return byName(
      profiles.map((profile) => {
        const { listed, deleted } = findUsers({ kind: 'smsProfile', id: profile.id });
        return { ...profile, usedBy: listed, usedByDeleted: deleted };
      }),
    );
  });
}

/** Each webhook with the programs that name it, by name. Secrets stay in the account. */
export async function listWebhookProfiles(db: Database): Promise<readonly WebhookProfileRow[]> {
  return db.transaction('r', [db.webhookProfiles, db.programs, db.designs], async () => {
    const [profiles, findUsers] = await Promise.all([db.webhookProfiles.toArray(), loadUsage(db)]);
    return byName(
      profiles.map((profile) => {
        const { listed, deleted } = findUsers({ kind: 'webhookProfile', id: profile.id });
        return { ...hideSecrets(profile), usedBy: listed, usedByDeleted: deleted };
      }),
    );
  });
}

function byName<T extends { readonly name: string }>(rows: readonly T[]): readonly T[] {
  return rows.toSorted((one, other) => compareNames(one.name, other.name));
}
