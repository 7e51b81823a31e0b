import { describe, expect, test } from 'vitest';
import { anApi } from '#tests/drivers/api-driver.ts';

const content = {
  name: ' Spring ',
  subject: 'Hello',
  fromName: 'Ada',
  preheader: 'Something for you, @FIRSTNAME@',
  body: 'Hello @FIRSTNAME@',
};

describe('writing a campaign', () => {
  test('a new campaign can be chosen in designs at once, its name trimmed', async () => {
    const api = await anApi();
    const campaign = await api.must('POST', '/campaigns', { json: content });
    expect(campaign).toMatchObject({ ...content, name: 'Spring', deleted: null });
    const { campaigns } = await api.must('GET', '/catalogue');
    expect(campaigns).toContainEqual(expect.objectContaining({ id: campaign.id, name: 'Spring' }));
  });

  test('a change replaces the content and notifies every tab', async () => {
    const api = await anApi();
    const { id, revision } = await api.must('POST', '/campaigns', { json: content });

    const changed = await api.must('PUT', `/campaigns/${id}`, {
      json: { ...content, subject: 'Hi' },
      onRevision: revision,
    });

    expect(changed).toMatchObject({ id, subject: 'Hi', revision: revision + 1 });
    expect(api.news.filter(({ type }) => type === 'catalogueChanged')).toHaveLength(2);
  });

  test('[U2] a change made on an older revision is refused and loses nothing', async () => {
    const api = await anApi();
    const { id, revision } = await api.must('POST', '/campaigns', { json: content });
    await api.must('PUT', `/campaigns/${id}`, { json: { ...content, subject: 'Hi' }, onRevision: revision });
    const before = await api.dump();

    const { body } = await api.call('PUT', `/campaigns/${id}`, { json: content, onRevision: revision });

    expect(body).toEqual({
      kind: 'staleRevision',
      status: 412,
      title: 'This campaign was changed after you opened it',
      detail: 'Nothing was changed. Copy your text, then open the campaign again to see the latest version.',
    });
    expect(await api.dump()).toEqual(before);
  });

  test.each([
    ['no name', { ...content, name: '  ' }, 422],
    ['a name of 256 characters', { ...content, name: 'x'.repeat(256) }, 422],
    ['an unknown field', { ...content, status: 'Sent' }, 400],
    ['a body of the wrong type', { ...content, body: 7 }, 400],
  ])('%s is refused', async (_what, body, status) => {
    const api = await anApi();
    expect((await api.call('POST', '/campaigns', { json: body })).status).toBe(status);
  });
});
