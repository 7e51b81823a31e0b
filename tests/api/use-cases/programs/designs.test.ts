import { describe, expect, test } from 'vitest';
import {
  aDesign,
  addContact,
  end,
  removeContact,
  sendSms,
  start,
  updateContact,
  ways,
  webhook,
} from '#tests/domain/builders/a-design.ts';
import { anApi } from '#tests/drivers/api-driver.ts';

describe('designs with every action', () => {
  test('are read back as they were saved', async () => {
    const api = await anApi();
    const actions = [
      updateContact('set', { kind: 'field', field: 'COUNTRY', change: { kind: 'set', value: 'UK' } }),
      updateContact('vip', { kind: 'field', field: 'VIP', change: { kind: 'set', value: false } }),
      updateContact('up', { kind: 'field', field: 'AGE', change: { kind: 'increment', by: 1.5 } }),
      updateContact('down', { kind: 'field', field: 'AGE', change: { kind: 'decrement', by: 1 } }),
      updateContact('today', { kind: 'field', field: 'DATEOFBIRTH', change: { kind: 'today' } }),
      updateContact('copy', { kind: 'field', field: 'COUNTRY', change: { kind: 'copy', from: 'FIRSTNAME' } }),
      updateContact('blank', { kind: 'field', field: null, change: null }),
      updateContact('in', { kind: 'optIn', preferenceIds: [1 as never] }),
      updateContact('out', { kind: 'optOut', preferenceIds: [] }),
      addContact('lists', { kind: 'lists', listIds: [1 as never] }),
      addContact('enrol', { kind: 'program', programId: null }),
      removeContact('off', { kind: 'lists', listIds: [] }),
      removeContact('delete', { kind: 'account', isConfirmed: true }),
      sendSms('sms', { profileId: 1 as never, text: 'Hello €' }),
      webhook('call', { profileId: null, fields: ['AGE'] }),
    ];
    const design = aDesign({ nodes: [start(), ...actions, end()], connectors: ways('start > end') });
    const { id } = await api.newProgram({ design });
    expect((await api.must('GET', `/programs/${id}`)).design).toEqual(design);
  });

  test('cannot be activated when they name a deleted program', async () => {
    const api = await anApi();
    const target = await api.newProgram({ name: 'Target' });
    const enrols = addContact('there', { kind: 'program', programId: target.id });
    const design = aDesign({ nodes: [start(), enrols, end()], connectors: ways('start > there > end') });
    const program = await api.newProgram({ design });
    await api.after(target, 'delete');
    const answer = await api.command(program, { type: 'activate' });
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([
      422,
      expect.stringContaining(`Program ${target.id} no longer exists`),
    ]);
  });
});
