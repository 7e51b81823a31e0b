import { expect, test } from 'vitest';
import { backupWords } from '#features/settings/backup-words.ts';
import { listWords } from '#features/settings/profile-words.ts';
import { words } from '#features/settings/words.ts';

test('a reset says how many programs stop', () => {
  expect([0, 1, 2].map(words.lostProgramsDetail)).toEqual([
    'None of them is active.',
    '1 is active and will stop sending.',
    '2 are active and will stop sending.',
  ]);
});

test('a restore says what continues and what comes with it', () => {
  expect([
    ...[0, 1, 2].map(backupWords.programsDetail),
    ...[0, 1, 2].map(backupWords.contactsDetail),
    ...[1, 2].map(backupWords.apiUsersDetail),
  ]).toEqual([
    'None of them is active.',
    '1 active program continues from where it was.',
    '2 active programs continue from where they were.',
    'With 0 sent messages.',
    'With 1 sent message.',
    'With 2 sent messages.',
    'It keeps its password. All other API users lose access.',
    'They keep their passwords. All other API users lose access.',
  ]);
});

test('settings count programs and calls', () => {
  expect([
    ...[0, 1, 2].map(words.activeLimitHint),
    listWords.calls('Basic', null),
    ...[1, 2].map((perMinute) => listWords.calls('Basic', perMinute)),
  ]).toEqual([
    '0 programs are active now.',
    '1 program is active now.',
    '2 programs are active now.',
    'Authentication: Basic',
    'Authentication: Basic. Up to 1 call per minute',
    'Authentication: Basic. Up to 2 calls per minute',
  ]);
});
