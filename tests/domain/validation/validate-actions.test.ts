import { describe, expect, test } from 'vitest';
import type { ProgramId } from '#domain/ids.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { validateDesign } from '#domain/validation/validate-design.ts';
import { aCatalogue, listId, preferenceId } from '#tests/domain/builders/a-catalogue.ts';
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

const [OWN, OTHER] = [1 as ProgramId, 2 as ProgramId];
const catalogue = {
  ...aCatalogue(),
  programs: new Map([
    [OWN, { id: OWN, name: 'This one', status: 'Draft' } as const],
    [OTHER, { id: OTHER, name: 'The other', status: 'Deactivated' } as const],
  ]),
};

const found = (action: ProgramNode) =>
  validateDesign(
    aDesign({ nodes: [start(), action, end()], connectors: ways(`start > ${action.id} > end`) }),
    catalogue,
    { programId: OWN },
  ).map(({ severity, field, text }) => `${severity} ${field} ${text}`);

describe('validation of what programs do to contacts', () => {
  test('[V31] a program cannot enrol in itself', () => {
    expect(found(addContact('add', { kind: 'program', programId: OWN }))).toEqual([
      'error programId Enrol contacts in another program',
    ]);
  });

  test('[V32] warns of a program that enrols nobody', () => {
    expect(found(addContact('add', { kind: 'program', programId: OTHER }))).toEqual([
      'warning programId Program “The other” is not active',
    ]);
  });

  test('[V8] names a missing thing at the setting that uses it', () => {
    expect(found(addContact('add', { kind: 'lists', listIds: [listId(9)] }))).toEqual([
      'error listIds List 9 no longer exists',
    ]);
    expect(found(removeContact('off', { kind: 'lists', listIds: [listId(9)] }))).toEqual([
      'error listIds List 9 no longer exists',
    ]);
    expect(found(addContact('add', { kind: 'program', programId: 9 as ProgramId }))).toEqual([
      'error programId Program 9 no longer exists',
    ]);
    const gone = updateContact('set', { kind: 'field', field: 'GONE', change: { kind: 'today' } });
    expect(found(gone)).toEqual(['error field Data field GONE no longer exists']);
    expect(found(updateContact('in', { kind: 'optIn', preferenceIds: [preferenceId(9)] }))).toEqual([
      'error preferenceIds Preference 9 no longer exists',
    ]);
    expect(found(sendSms('sms', { profileId: 9 as never, text: 'Hello' }))).toEqual([
      'error profileId Sender profile 9 no longer exists',
    ]);
    expect(found(webhook('call', { profileId: 9 as never, fields: ['GONE'] }))).toEqual([
      'error profileId Webhook 9 no longer exists',
      'error fields Data field GONE no longer exists',
    ]);
  });
});
