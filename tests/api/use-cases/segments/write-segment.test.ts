import { describe, expect, test } from 'vitest';
import type { Rule } from '#domain/rules/rule.ts';
import { listId, segmentId } from '#tests/domain/builders/a-catalogue.ts';
import { aDesign, decision, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { anApi } from '#tests/drivers/api-driver.ts';

const onNewsletter: Rule = { kind: 'inList', listId: listId(1), isMember: true };
const offNewsletter: Rule = { kind: 'inList', listId: listId(1), isMember: false };
const content = { name: ' Readers ', rule: onNewsletter };

describe('writing a segment', () => {
  test('a new segment can be chosen at once, its name trimmed', async () => {
    const api = await anApi({ contacts: 3 });
    const segment = await api.must('POST', '/segments', { json: content });
    expect(segment).toMatchObject({ name: 'Readers', rule: onNewsletter });
    expect(await api.must('GET', '/segments')).toContainEqual({ ...segment, contacts: 3 });
    expect((await api.must('GET', '/catalogue')).segments).toContainEqual(segment);
  });

  test('a change replaces name and rule, and counts its contacts again', async () => {
    const api = await anApi({ contacts: 3 });
    const changed = await api.must('PUT', '/segments/1', {
      json: { name: 'Strangers', rule: offNewsletter },
      onRevision: 1,
    });
    expect(changed).toMatchObject({ id: 1, name: 'Strangers', rule: offNewsletter });
    expect(await api.must('GET', '/segments')).toEqual([{ ...changed, contacts: 0 }]);
    expect(api.news.map(({ type }) => type)).toContain('catalogueChanged');
  });

  test('[U2] a change made on an older revision is refused and loses nothing', async () => {
    const api = await anApi();
    await api.must('PUT', '/segments/1', { json: content, onRevision: 1 });
    const before = await api.dump();
    const { status, body } = await api.call('PUT', '/segments/1', {
      json: content,
      onRevision: 1,
    });
    expect(status).toBe(412);
    expect(body.title).toBe('This segment was changed after you opened it');
    expect(await api.dump()).toEqual(before);
  });

  test.each([
    ['no name', { ...content, name: '  ' }, 422],
    ['a group without rules', { name: 'A', rule: { kind: 'all', rules: [] } }, 422],
    ['a list that is not there', { name: 'A', rule: { ...onNewsletter, listId: 9 } }, 422],
    [
      'a comparison the field can’t answer',
      { name: 'A', rule: { kind: 'yesNo', field: 'AGE', operator: 'isYes' } },
      422,
    ],
    ['an unknown kind of rule', { name: 'A', rule: { kind: 'moon' } }, 400],
    ['groups nested too deep', { name: 'A', rule: nested(4) }, 400],
  ])('%s is refused', async (_what, json, status) => {
    const api = await anApi();
    expect((await api.call('POST', '/segments', { json })).status).toBe(status);
  });

  test('a segment that no program uses is deleted at once', async () => {
    const api = await anApi();
    await api.must('DELETE', '/segments/1', { onRevision: 1 });
    expect(await api.must('GET', '/segments')).toEqual([]);
  });

  test('a segment in a start rule or a decision stays, and names its programs', async () => {
    const api = await anApi();
    await api.newProgram({ name: 'By rule' });
    await api.newProgram({
      name: 'By decision',
      design: aDesign({
        nodes: [
          start({ schedule: { kind: 'none' }, rule: null }),
          sendEmail('mail'),
          decision('ask', { condition: { kind: 'inSegment', segmentId: segmentId(1) } }),
          end(),
        ],
        connectors: ways('start > mail > ask', 'ask yes> end', 'ask no> end'),
      }),
    });
    const { status, body } = await api.call('DELETE', '/segments/1', { onRevision: 1 });
    expect(await api.must('GET', '/segments/1/usage')).toEqual({
      usedBy: [
        { id: 1, name: 'By rule' },
        { id: 2, name: 'By decision' },
      ],
      usedByDeleted: [],
    });
    expect(status).toBe(409);
    expect(body.title).toBe('This segment is used by “By rule” and “By decision”');
  });
});

describe('counting contacts', () => {
  test('counts the contacts who meet a rule, of how many', async () => {
    const api = await anApi({ contacts: 5 });
    const name2: Rule = { kind: 'text', field: 'FIRSTNAME', operator: 'endsWith', value: '2' };
    expect(await api.must('POST', '/contacts/count', { json: { rule: name2 } })).toEqual({
      matching: 1,
      total: 5,
    });
    expect(await api.must('POST', '/contacts/count', { json: { rule: offNewsletter } })).toEqual({
      matching: 0,
      total: 5,
    });
  });

  test('changes nothing and publishes nothing', async () => {
    const api = await anApi({ contacts: 5 });
    const before = await api.dump();
    await api.must('POST', '/contacts/count', { json: { rule: onNewsletter } });
    expect(await api.dump()).toEqual(before);
    expect(api.news).toEqual([]);
  });

  test('refuses an invalid rule', async () => {
    const api = await anApi();
    expect((await api.call('POST', '/contacts/count', { json: { rule: { kind: 'all' } } })).status).toBe(400);
  });
});

function nested(depth: number): unknown {
  return depth === 0 ? onNewsletter : { kind: 'any', rules: [nested(depth - 1)] };
}
