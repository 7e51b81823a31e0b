import { describe, expect, test } from 'vitest';
import { describeMissing } from '#domain/catalogue/names.ts';
import { createCopyName, createProgram } from '#domain/programs/create-program.ts';
import { describeRefusal } from '#domain/programs/describe-lifecycle.ts';
import { createInformationMessage, type InformationMessage } from '#domain/programs/information-message.ts';
import type { Refusal } from '#domain/programs/lifecycle.ts';
import type { Program } from '#domain/programs/program.ts';
import { later } from '#domain/schedule/instant.ts';
import { campaignId, segmentId, smsProfileId, webhookProfileId } from '#tests/domain/builders/a-catalogue.ts';
import { aProgram, aStamp, TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { aMissingReference, aProblem } from '#tests/domain/builders/some-facts.ts';

const formatInstant = (at: number) => (at === TUESDAY_AT_TEN ? 'Tue 10:00' : 'Wed 09:00');
const message = (program: Partial<Program>): InformationMessage =>
  createInformationMessage({
    program: aProgram(program),
    enrolled: { inside: 214, ever: 1_500 },
    nextEnrolmentAt: later(TUESDAY_AT_TEN, 23 * 3_600_000),
    formatInstant,
  });

describe('creating', () => {
  const wish = { id: aProgram().id, name: '  Spring  ', folderId: null, created: aStamp() };

  test('[L2] a new program is a Draft at revision 1, its name trimmed', () => {
    expect(createProgram(wish)).toEqual({
      ok: true,
      value: aProgram({ name: 'Spring', revision: 1, designRevision: 1 }),
    });
  });

  test('[L2] a name without characters is refused', () => {
    expect(createProgram({ ...wish, name: ' ' })).toEqual({
      ok: false,
      refusal: { kind: 'nameLength', of: 'program', length: 0 },
    });
  });

  test('[L17] a copy is named after the original and never too long', () => {
    expect(createCopyName(' Welcome ')).toBe('Copy of Welcome');
    const lengths = [246, 247, 248, 255].map((length) => [...createCopyName('🎉'.repeat(length))].length);
    expect(lengths).toEqual([254, 255, 255, 255]);
  });
});

describe('refusals in words', () => {
  test.each<readonly [Refusal, string, string]>([
    [
      { kind: 'staleRevision', onRevision: 2, revision: 3, modified: aStamp() },
      'Ada changed this program after you opened it',
      'Nothing was overwritten. Check the newer version, then try again.',
    ],
    [
      { kind: 'wrongState', event: 'delete', status: 'Active' },
      'An active program cannot be deleted',
      'Deactivate it first.',
    ],
    [
      { kind: 'wrongState', event: 'save', status: 'Active' },
      'An active program cannot be edited',
      'Deactivate it first, or edit a copy.',
    ],
    [
      { kind: 'wrongState', event: 'restore', status: 'Active' },
      'An active program cannot be restored',
      'It is not in the recycle bin, so there is nothing to restore.',
    ],
    [
      { kind: 'wrongState', event: 'purge', status: 'Draft' },
      'A draft program cannot be permanently deleted',
      'Delete it first, then delete it permanently from the recycle bin.',
    ],
    [
      { kind: 'wrongState', event: 'deactivate', status: 'ReadOnly' },
      'A read-only program cannot be deactivated',
      'It is not running.',
    ],
    [
      { kind: 'wrongState', event: 'save', status: 'ReadOnly' },
      'A read-only program cannot be edited',
      'It uses items that no longer exist. Copy it and edit the copy.',
    ],
    [
      { kind: 'wrongState', event: 'activate', status: 'Deleted' },
      'A deleted program cannot be activated',
      'Restore it from the recycle bin first.',
    ],
    [
      { kind: 'wrongState', event: 'disableEnrolment', status: 'Draft' },
      'A draft program cannot have its enrolment disabled',
      'Only an active program enrols contacts. Activate it first.',
    ],
    [{ kind: 'designNotSaved' }, 'The program has unsaved changes', 'Save them before you activate.'],
    [
      { kind: 'validationErrors', errors: [aProblem(), aProblem()] },
      'The program has 2 validation errors',
      'Open Validation, fix the errors, save, then activate.',
    ],
    [
      { kind: 'activeLimitReached', limit: 50 },
      'You have reached the limit of 50 active programs',
      'Deactivate another program first, then activate this one.',
    ],
    [
      { kind: 'neverEnrolled' },
      'The program has not enrolled a contact yet',
      'You can disable enrolment once it has. To stop the program now, deactivate it.',
    ],
    [
      { kind: 'nameLength', of: 'program', length: 0 },
      'Enter a name for the program',
      'Use 1 to 255 characters.',
    ],
    [
      { kind: 'nameLength', of: 'campaign', length: 0 },
      'Enter a name for the campaign',
      'Use 1 to 255 characters.',
    ],
    [
      { kind: 'nameLength', of: 'program', length: 1_256 },
      'The name is too long',
      'Use 255 characters or fewer. It has 1,256.',
    ],
  ])('[L18] %o', (refusal, title, detail) => {
    expect(describeRefusal(refusal)).toEqual({ title, detail });
  });
});

describe('information message', () => {
  test('[L15] Draft is not running', () => {
    expect(message({ status: 'Draft' })).toEqual({
      tone: 'neutral',
      title: 'Draft',
      text: 'This program is not running: it enrols no one and sends nothing. Activate it when it is ready',
      meta: ['Since Tue 10:00, by Ada'],
      action: 'activate',
    });
  });

  test('[L15] Active has the words of the original', () => {
    expect(message({ status: 'Active' })).toEqual({
      tone: 'success',
      title: 'Active',
      text: 'This program is active: it is enrolling new contacts and sending emails',
      meta: ['Since Tue 10:00, by Ada', '214 contacts inside', 'Next enrolment Wed 09:00'],
      action: 'deactivate',
    });
  });

  test('[L15] Active with enrolment disabled promises no enrolment', () => {
    expect(message({ status: 'Active', enrolmentDisabled: aStamp({ by: 'Grace' }) })).toEqual({
      tone: 'success',
      title: 'Active, enrolment disabled',
      text: 'This program is active, but contact enrolment is disabled. Contacts inside continue, and direct enrolments still work',
      meta: ['Disabled since Tue 10:00, by Grace', '214 contacts inside'],
      action: 'enableEnrolment',
    });
  });

  test('[L15] Deactivated says that contacts wait, and that enrolment stays disabled', () => {
    expect(message({ status: 'Deactivated', enrolmentDisabled: aStamp() })).toMatchObject({
      tone: 'warning',
      text: 'This program is deactivated. Its contacts are held at their steps and nothing is sent. Contact enrolment will still be disabled when you reactivate it',
      action: 'activate',
    });
    expect(message({ status: 'Deactivated' }).text).not.toContain('disabled');
  });

  test('[L15] Read-only names what is missing and offers the copy', () => {
    const missing = [
      aMissingReference(),
      aMissingReference({ reference: { kind: 'dataField', name: 'VIP' }, name: 'VIP' }),
    ];
    expect(message({ status: 'ReadOnly', missing })).toMatchObject({
      text: 'This program cannot be edited or activated because campaign “Spring sale” and data field VIP no longer exist. Copy it to continue, or look for the campaign in the recycle bin',
      action: 'copy',
    });
  });

  test('[L15] Read-only says so when what was missing exists again', () => {
    expect(message({ status: 'ReadOnly', missing: [] }).text).toBe(
      'Everything this program uses exists again. Delete the program and restore it to use it again, or copy it',
    );
  });

  test('[L15] a missing thing is called what screens call its kind', () => {
    const gone = [
      aMissingReference({ reference: { kind: 'smsProfile', id: smsProfileId(1) }, name: 'Marketing' }),
      aMissingReference({ reference: { kind: 'webhookProfile', id: webhookProfileId(2) }, name: 'Shop' }),
    ];
    expect(describeMissing(gone)).toBe('sender profile “Marketing” and webhook “Shop”');
  });

  test('[L15] a missing thing without a name is called by its number', () => {
    const gone = aMissingReference({ reference: { kind: 'segment', id: segmentId(3) }, name: 'segment 3' });
    expect(describeMissing([gone])).toBe('segment 3');
    expect(
      describeMissing([aMissingReference({ reference: { kind: 'campaign', id: campaignId(2) }, name: 'X' })]),
    ).toBe('campaign “X”');
  });
});
