import { describe, expect, test } from 'vitest';
import type { Status } from '#domain/program-status.ts';
import {
  checkName,
  type Facts,
  isCopyable,
  isEditable,
  type LifecycleEvent,
  transition,
} from '#domain/programs/lifecycle.ts';
import type { Program } from '#domain/programs/program.ts';
import { aProgram, aStamp, folderId } from '#tests/domain/builders/a-program.ts';
import { aMissingReference, aProblem, someFacts } from '#tests/domain/builders/some-facts.ts';

/** The status afterwards, or why not. */
const outcome = (program: Program, event: LifecycleEvent, facts: Facts = someFacts()): string => {
  const result = transition(program, event, facts);
  if (!result.ok) return `refused: ${result.refusal.kind}`;
  return result.value === null ? 'gone' : result.value.status;
};

const rename: LifecycleEvent = { type: 'rename', name: 'Spring' };
const move: LifecycleEvent = { type: 'move', folderId: folderId(4) };
const WRONG = 'refused: wrongState';
const now = aStamp({ at: someFacts().now, by: 'Grace' });

/** For a program that has enrolled, with nothing in the way; enrolment enabled. */
const GRID: readonly (readonly [Status, LifecycleEvent, string])[] = [
  ['Draft', { type: 'save' }, 'Draft'],
  ['Draft', { type: 'activate' }, 'Active'],
  ['Draft', { type: 'deactivate' }, WRONG],
  ['Draft', { type: 'disableEnrolment' }, WRONG],
  ['Draft', { type: 'enableEnrolment' }, WRONG],
  ['Draft', { type: 'delete' }, 'Deleted'],
  ['Draft', { type: 'restore' }, WRONG],
  ['Draft', { type: 'purge' }, WRONG],
  ['Draft', rename, 'Draft'],
  ['Draft', move, 'Draft'],
  ['Active', { type: 'save' }, WRONG],
  ['Active', { type: 'activate' }, WRONG],
  ['Active', { type: 'deactivate' }, 'Deactivated'],
  ['Active', { type: 'disableEnrolment' }, 'Active'],
  ['Active', { type: 'enableEnrolment' }, 'refused: enrolmentAlreadyEnabled'],
  ['Active', { type: 'delete' }, WRONG],
  ['Active', { type: 'restore' }, WRONG],
  ['Active', { type: 'purge' }, WRONG],
  ['Active', rename, 'Active'],
  ['Active', move, 'Active'],
  ['Deactivated', { type: 'save' }, 'Deactivated'],
  ['Deactivated', { type: 'activate' }, 'Active'],
  ['Deactivated', { type: 'deactivate' }, WRONG],
  ['Deactivated', { type: 'disableEnrolment' }, WRONG],
  ['Deactivated', { type: 'enableEnrolment' }, WRONG],
  ['Deactivated', { type: 'delete' }, 'Deleted'],
  ['Deactivated', { type: 'restore' }, WRONG],
  ['Deactivated', { type: 'purge' }, WRONG],
  ['Deactivated', rename, 'Deactivated'],
  ['Deactivated', move, 'Deactivated'],
  ['ReadOnly', { type: 'save' }, WRONG],
  ['ReadOnly', { type: 'activate' }, WRONG],
  ['ReadOnly', { type: 'deactivate' }, WRONG],
  ['ReadOnly', { type: 'disableEnrolment' }, WRONG],
  ['ReadOnly', { type: 'enableEnrolment' }, WRONG],
  ['ReadOnly', { type: 'delete' }, 'Deleted'],
  ['ReadOnly', { type: 'restore' }, WRONG],
  ['ReadOnly', { type: 'purge' }, WRONG],
  ['ReadOnly', rename, WRONG],
  ['ReadOnly', move, WRONG],
  ['Deleted', { type: 'save' }, WRONG],
  ['Deleted', { type: 'activate' }, WRONG],
  ['Deleted', { type: 'deactivate' }, WRONG],
  ['Deleted', { type: 'disableEnrolment' }, WRONG],
  ['Deleted', { type: 'enableEnrolment' }, WRONG],
  ['Deleted', { type: 'delete' }, WRONG],
  ['Deleted', { type: 'restore' }, 'Deactivated'],
  ['Deleted', { type: 'purge' }, 'gone'],
  ['Deleted', rename, WRONG],
  ['Deleted', move, WRONG],
];

describe('the whole grid', () => {
  test.each(GRID)('[L1] %s, %o: %s', (status, event, expected) => {
    expect(outcome(aProgram({ status }), event)).toBe(expected);
  });
});

describe('guards', () => {
  const draft = aProgram();
  const active = aProgram({ status: 'Active' });
  const deactivated = aProgram({ status: 'Deactivated' });
  const deleted = aProgram({ status: 'Deleted' });
  const activate: LifecycleEvent = { type: 'activate' };

  test('[L3] saving raises the revision and records it as that of the design', () => {
    expect(transition(draft, { type: 'save' }, someFacts())).toEqual({
      ok: true,
      value: aProgram({ revision: 4, designRevision: 4, modified: now }),
    });
  });

  test('[L3] saving is allowed with validation errors', () => {
    expect(outcome(deactivated, { type: 'save' }, someFacts({ errors: [aProblem()] }))).toBe('Deactivated');
  });

  test('[L4] activating records who entered the state and when, and leaves the design alone', () => {
    expect(transition(draft, activate, someFacts())).toEqual({
      ok: true,
      value: aProgram({ status: 'Active', revision: 4, modified: now, entered: now }),
    });
  });

  test('[L4] unsaved changes keep a Draft and a Deactivated program from activating', () => {
    const facts = someFacts({ isDesignSaved: false });
    expect(outcome(draft, activate, facts)).toBe('refused: designNotSaved');
    expect(outcome(deactivated, activate, facts)).toBe('refused: designNotSaved');
  });

  test('[L4] validation errors prevent activating, and come with the refusal', () => {
    const facts = someFacts({ errors: [aProblem()] });
    expect(transition(draft, activate, facts)).toEqual({
      ok: false,
      refusal: { kind: 'validationErrors', errors: [aProblem()] },
    });
    expect(outcome(deactivated, activate, facts)).toBe('refused: validationErrors');
  });

  test('[L4] the last free place may be taken, and no more', () => {
    expect(outcome(draft, activate, someFacts({ activePrograms: 49 }))).toBe('Active');
    expect(outcome(draft, activate, someFacts({ activePrograms: 50 }))).toBe('refused: activeLimitReached');
    expect(outcome(deactivated, activate, someFacts({ activePrograms: 51 }))).toBe(
      'refused: activeLimitReached',
    );
  });

  test('[L4] unsaved changes are refused before validation errors', () => {
    const facts = someFacts({ isDesignSaved: false, errors: [aProblem()], activePrograms: 50 });
    expect(outcome(draft, activate, facts)).toBe('refused: designNotSaved');
  });

  test('[L5] deactivating a program that has enrolled lands in Deactivated', () => {
    expect(outcome(active, { type: 'deactivate' })).toBe('Deactivated');
  });

  test('[L6] deactivating a program that never enrolled anyone returns it to Draft', () => {
    expect(outcome(active, { type: 'deactivate' }, someFacts({ hasEverEnrolled: false }))).toBe('Draft');
  });

  test('[L7] disabling enrolment keeps the program active and the moment it entered that state', () => {
    expect(transition(active, { type: 'disableEnrolment' }, someFacts())).toEqual({
      ok: true,
      value: aProgram({ status: 'Active', enrolmentDisabled: now, revision: 4, modified: now }),
    });
  });

  test('[L7] disabling is refused before the first contact, and a second time', () => {
    const disable: LifecycleEvent = { type: 'disableEnrolment' };
    expect(outcome(active, disable, someFacts({ hasEverEnrolled: false }))).toBe('refused: neverEnrolled');
    expect(outcome({ ...active, enrolmentDisabled: now }, disable)).toBe('refused: enrolmentAlreadyDisabled');
  });

  test('[L7] enabling lifts it', () => {
    expect(
      transition({ ...active, enrolmentDisabled: now }, { type: 'enableEnrolment' }, someFacts()),
    ).toEqual({
      ok: true,
      value: aProgram({ status: 'Active', revision: 4, modified: now }),
    });
  });

  test('[L7] disabled enrolment survives deactivating and activating again', () => {
    const off = transition({ ...active, enrolmentDisabled: now }, { type: 'deactivate' }, someFacts());
    const afterOff = off.ok ? off.value : null;
    expect(afterOff?.enrolmentDisabled).toEqual(now);
    const on = transition(afterOff ?? draft, activate, someFacts({ onRevision: 4 }));
    expect(on.ok && on.value?.enrolmentDisabled).toEqual(now);
  });

  test('[L9] restoring a program that never enrolled lands in Draft, whatever is missing', () => {
    const facts = someFacts({ hasEverEnrolled: false, missing: [aMissingReference()] });
    expect(transition(deleted, { type: 'restore' }, facts)).toEqual({
      ok: true,
      value: aProgram({ status: 'Draft', revision: 4, modified: now, entered: now }),
    });
  });

  test('[L10] restoring a program that has enrolled lands in Deactivated when all it names exists', () => {
    expect(outcome(deleted, { type: 'restore' })).toBe('Deactivated');
  });

  test('[L11] restoring a program that has enrolled lands in Read-only when something is missing, and says what', () => {
    const facts = someFacts({ missing: [aMissingReference()] });
    expect(transition(deleted, { type: 'restore' }, facts)).toEqual({
      ok: true,
      value: aProgram({
        status: 'ReadOnly',
        missing: [aMissingReference()],
        revision: 4,
        modified: now,
        entered: now,
      }),
    });
  });

  test('[L8] deleting a Read-only program forgets what was missing, which a restore checks again', () => {
    const result = transition(
      aProgram({ status: 'ReadOnly', missing: [aMissingReference()] }),
      { type: 'delete' },
      someFacts(),
    );
    expect(result.ok && result.value?.missing).toEqual([]);
  });

  test('[L12] purging leaves nothing', () => {
    expect(transition(deleted, { type: 'purge' }, someFacts())).toEqual({ ok: true, value: null });
  });

  test('[L13] a rename leaves out the spaces at the ends of the name', () => {
    const result = transition(draft, { type: 'rename', name: '  Spring  ' }, someFacts());
    expect(result.ok && result.value?.name).toBe('Spring');
  });

  test.each([
    [0, { kind: 'nameLength', of: 'program', length: 0 }],
    [1, null],
    [2, null],
    [254, null],
    [255, null],
    [256, { kind: 'nameLength', of: 'program', length: 256 }],
  ])('[L13] a name of %d emoji between spaces counts them, and not the spaces', (length, refusal) => {
    expect(checkName(` ${'🎉'.repeat(length)} `, 'program')).toEqual(refusal);
  });

  test('[L14] a command made on another revision is refused with who changed what, before anything else', () => {
    const stale = someFacts({ onRevision: 2, isDesignSaved: false });
    expect(transition(deleted, activate, stale)).toEqual({
      ok: false,
      refusal: { kind: 'staleRevision', onRevision: 2, revision: 3, modified: aStamp() },
    });
  });

  test('[L14] the account itself names no revision', () => {
    expect(outcome(deleted, { type: 'purge' }, someFacts({ onRevision: null }))).toBe('gone');
  });

  test('[L16] Draft and Deactivated may be edited; all but Deleted may be copied', () => {
    const statuses: readonly Status[] = ['Draft', 'Active', 'Deactivated', 'ReadOnly', 'Deleted'];
    expect(statuses.filter(isEditable)).toEqual(['Draft', 'Deactivated']);
    expect(statuses.filter(isCopyable)).toEqual(['Draft', 'Active', 'Deactivated', 'ReadOnly']);
  });
});
