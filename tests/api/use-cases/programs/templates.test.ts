import { describe, expect, test } from 'vitest';
import type { CampaignRow } from '#contract/campaigns.ts';
import type { ProgramDetail } from '#contract/programs.ts';
import { NEW_BODY } from '#domain/campaigns/footer.ts';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';

const listCampaigns = (api: ApiDriver): Promise<readonly CampaignRow[]> => api.must('GET', '/campaigns');

const createFrom = (api: ApiDriver, template: string): Promise<ProgramDetail> =>
  api.must('POST', '/programs', { json: { name: 'Hello again', folderId: null, template } });

describe('a program made from a template', () => {
  test('[T5] [A22] brings the campaigns that the account lacks, with their footer alone, and sends those', async () => {
    const api = await anApi();
    const before = await listCampaigns(api);
    const { design } = await createFrom(api, 'reEngagement');
    const added = (await listCampaigns(api)).filter(({ id }) => !before.some((known) => known.id === id));
    expect(added.map(({ name, subject, body }) => ({ name, subject, body }))).toEqual([
      { name: 'We miss you', subject: '', body: NEW_BODY },
      { name: 'We miss you - 15% off', subject: '', body: NEW_BODY },
    ]);
    const sent = design.nodes.flatMap((node) =>
      node.type === 'sendEmail' ? [node.settings.campaignId] : [],
    );
    expect(sent).toEqual(added.map(({ id }) => id));
  });

  test('[T5] sends the campaigns that are there', async () => {
    const api = await anApi();
    await createFrom(api, 'birthday');
    const before = await listCampaigns(api);
    await createFrom(api, 'birthday');
    const after = await listCampaigns(api);
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });
});
