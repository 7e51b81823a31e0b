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
  test('a new one can be chosen in designs at once, its name without the spaces around it', async () => {
    const api = await anApi();
    const campaign = await api.must('POST', '/campaigns', { json: content });
    expect(campaign).toMatchObject({ ...content, name: 'Spring', deleted: null });
    const { campaigns } = await api.must('GET', '/catalogue');
    expect(campaigns).toContainEqual(expect.objectContaining({ id: campaign.id, name: 'Spring' }));
  });

  test('a change replaces the content and is told to every tab', async () => {
    const api = await anApi();
    const { id, changedAt } = await api.must('POST', '/campaigns', { json: content });
    const changed = await api.must('PUT', `/campaigns/${id}`, {
      json: { ...content, subject: 'Hi', onChangedAt: changedAt },
    });
    expect(changed).toMatchObject({ id, subject: 'Hi' });
    expect(changed.changedAt).toBeGreaterThan(changedAt);
    expect(api.news.filter(({ type }) => type === 'catalogueChanged')).toHaveLength(2);
  });

  test('a change made on an older version is refused and loses nothing', async () => {
    const api = await anApi();
    const { id, changedAt } = await api.must('POST', '/campaigns', { json: content });
    await api.must('PUT', `/campaigns/${id}`, {
      json: { ...content, subject: 'Hi', onChangedAt: changedAt },
    });
    const before = await api.dump();
    const { status } = await api.call('PUT', `/campaigns/${id}`, {
      json: { ...content, onChangedAt: changedAt },
    });
    expect(status).toBe(412);
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
