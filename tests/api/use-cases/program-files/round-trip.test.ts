import { describe, expect, test } from 'vitest';
import type { FileMapping, FilePreview } from '#contract/program-limits.ts';
import type { ProgramDetail } from '#contract/programs.ts';
import type { Design } from '#domain/design/design.ts';
import { listDesignReferences } from '#domain/design/design-references.ts';
import { formatProgramFile } from '#domain/programs/program-file.ts';
import { aCatalogue, campaignId } from '#tests/domain/builders/a-catalogue.ts';
import { aDesign, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { EVERY_TYPE, nodesOfType, programAround } from '#tests/domain/builders/every-setting.ts';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';
import { importFile, preview } from './send-program-file.ts';

const EVERY_PROGRAM = EVERY_TYPE.flatMap((type) =>
  nodesOfType(type).map(
    (node) => [`${type} ${JSON.stringify(node.settings).slice(0, 60)}`, programAround(node)] as const,
  ),
);

/** Sender profile 1 and webhook 1. */
async function addProfiles({ db }: ApiDriver): Promise<void> {
  await db.smsProfiles.add({
    name: 'Shop',
    from: 'Shop',
    numberField: 'FIRSTNAME',
    isEnabled: true,
    revision: 1,
  });
  await db.webhookProfiles.add({
    name: 'Orders',
    url: 'https://example.com/orders',
    authentication: { kind: 'none' },
    headers: [],
    maximumPerMinute: null,
    revision: 1,
  });
}

async function exported(api: ApiDriver, design: Design) {
  const saved = await api.newProgram({ name: 'Original', design });
  const { program, design: stored } = (await api.must('GET', `/programs/${saved.id}`)) as ProgramDetail;
  return formatProgramFile({
    name: program.name,
    design: stored,
    catalogue: aCatalogue(),
  });
}

describe('[F5] a program file', () => {
  test.each(EVERY_PROGRAM)('saved, exported and imported, %s is the same', async (_name, design) => {
    const api = await anApi();
    await addProfiles(api);
    const text = await exported(api, design);
    const mapping = listDesignReferences(design).map((reference) => ({ from: reference, to: reference }));
    const { program, design: read } = (await importFile(api, text, { mapping })).body as ProgramDetail;
    expect([program.name, program.status, program.revision]).toEqual(['Imported', 'Draft', 1]);
    expect(read).toEqual(design);
  });

  test('lists what the program uses, and suggests what the account has by that name', async () => {
    const [here, there] = [await anApi(), await anApi()];
    const text = await exported(here, aDesign({ nodes: [start(), sendEmail('mail', 2), end()] }));
    await there.db.campaigns.update(campaignId(2), { name: 'Something else' });
    await there.db.campaigns.update(campaignId(4), { name: ' welcome 2 ' });
    const { body } = await preview(there, text);
    expect(body as FilePreview).toMatchObject({
      name: 'Original',
      steps: 3,
      references: [
        {
          reference: { kind: 'segment', id: 1 },
          name: 'New subscribers',
          suggestion: { kind: 'segment', id: 1 },
        },
        {
          reference: { kind: 'campaign', id: 2 },
          name: 'Welcome 2',
          suggestion: { kind: 'campaign', id: 4 },
        },
      ],
    });
  });

  test('uses the chosen things, leaves the rest missing, and says so in the history', async () => {
    const api = await anApi();
    const nodes = [start(), sendEmail('one', 1), sendEmail('two', 2), end()];
    const text = await exported(api, aDesign({ nodes, connectors: ways('start > one > two > end') }));
    const mapping = [
      { from: { kind: 'campaign', id: campaignId(1) }, to: { kind: 'campaign', id: campaignId(3) } },
    ] as const;
    const { program, design } = (await importFile(api, text, { mapping })).body as ProgramDetail;
    expect(design.nodes.map(({ settings }) => settings)).toEqual([
      { ...start().settings, rule: null },
      { campaignId: 3 },
      { campaignId: null },
      end().settings,
    ]);
    const { entries } = await api.must('GET', `/programs/${program.id}/history`);
    expect(entries[0]).toMatchObject({
      what: 'import',
      summary:
        'Imported from a file (“Original”); not matched: segment “New subscribers”, campaign “Welcome 2”',
    });
  });

  test('a choice of another kind, or of what does not exist, is refused and nothing is stored', async () => {
    const api = await anApi();
    const text = await exported(api, aDesign());
    const before = await api.dump();
    const from = { kind: 'campaign', id: campaignId(1) } as const;
    const answers = [
      await importFile(api, text, { mapping: [{ from, to: { kind: 'dataField', name: 'AGE' } }] }),
      await importFile(api, text, { mapping: [{ from, to: { kind: 'campaign', id: campaignId(99) } }] }),
      await importFile(api, text, { name: ' ' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 422]);
    expect(await api.dump()).toEqual(before);
  });

  test('a choice of another kind is refused in words that name the kind', async () => {
    const api = await anApi();
    const text = await exported(api, aDesign());
    const mapping: FileMapping = [
      { from: { kind: 'dataField', name: 'AGE' }, to: { kind: 'campaign', id: campaignId(1) } },
    ];
    const { body } = await importFile(api, text, { mapping });
    expect(body).toMatchObject({ detail: expect.stringContaining('is not a data field') });
  });

  test('[F1] the same program makes the same text, with names and nothing of the account besides', () => {
    const text = formatProgramFile({ name: 'Welcome', design: aDesign(), catalogue: aCatalogue() });
    expect(JSON.parse(text)).toEqual({
      format: 'program-builder/program',
      version: 1,
      name: 'Welcome',
      references: [
        { reference: { kind: 'segment', id: 1 }, name: 'New subscribers' },
        { reference: { kind: 'campaign', id: 1 }, name: 'Welcome 1' },
      ],
      design: aDesign(),
    });
  });
});
