import { describe, expect, it } from 'vitest';
import { findSteps, hasFilter, parseStepQuery, withFilter } from '#features/builder/finding/step-query.ts';

const steps = [
  { id: 'mail', kind: 'sendemail', text: 'send email\nwelcome 1\nhello there', errors: 0, warnings: 1 },
  { id: 'ask', kind: 'decision', text: 'decision\nage is over 18\nage', errors: 1, warnings: 0 },
  { id: 'sms', kind: 'sendsms', text: 'send sms\nsee you there', errors: 0, warnings: 0 },
];
const find = (query: string) => findSteps(query, steps);

describe('a query', () => {
  it('is parsed into words, quoted words and filters', () => {
    expect(parseStepQuery(' Welcome "has opened" is:Error is:"send email" is: ')).toEqual({
      words: ['welcome', 'has opened'],
      is: ['error', 'sendemail'],
    });
  });

  it('may end in the middle of a quotation', () => {
    expect(parseStepQuery('"see you')).toEqual({ words: ['see you'], is: [] });
  });
});

describe('the steps that match', () => {
  it('[A30] are found by words with accents that their text has been folded of', () => {
    expect(find('Wélcome')).toEqual(['mail']);
  });

  it('have every word, whatever its case, in the order of the flow', () => {
    expect([find('THERE'), find('send there'), find('welcome there sms')]).toEqual([
      ['mail', 'sms'],
      ['mail', 'sms'],
      [],
    ]);
  });

  it('keep quoted words together', () => {
    expect([find('you there'), find('"you there"'), find('"there you"')]).toEqual([['sms'], ['sms'], []]);
  });

  it('have errors, have warnings, have either', () => {
    expect([find('is:error'), find('is:warnings'), find('is:problem')]).toEqual([
      ['ask'],
      ['mail'],
      ['mail', 'ask'],
    ]);
  });

  it('are of a kind, by its name or a part of it', () => {
    expect([find('is:decision'), find('is:send-email'), find('is:send'), find('is:nothing')]).toEqual([
      ['ask'],
      ['mail'],
      ['mail', 'sms'],
      [],
    ]);
  });

  it('match words and filters together, and none match an empty query', () => {
    expect([find('is:send welcome'), find(''), find('  ')]).toEqual([['mail'], [], []]);
  });
});

it('adds a filter and removes it again, and leaves the words', () => {
  const filtered = withFilter('welcome', 'error');
  expect([filtered, hasFilter(filtered, 'error'), withFilter(filtered, 'error')]).toEqual([
    'welcome is:error',
    true,
    'welcome',
  ]);
});
