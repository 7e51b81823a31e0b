import { describe, expect, test } from 'vitest';
import { rule as schema } from '#contract/design.ts';
import type { Rule } from '#domain/rules/rule.ts';

const asked: Rule = { kind: 'yesNo', field: 'VIP', operator: 'isYes' };
const group = (...rules: readonly Rule[]): Rule => ({ kind: 'all', rules });
const times = (count: number, part: Rule) => Array.from({ length: count }, () => part);
const reasonsOf = (rule: unknown) => schema.safeParse(rule).error?.issues.map(({ message }) => message) ?? [];

describe('[A7] a rule', () => {
  test.each([
    ['of one test', asked],
    ['with 50 parts in a group', group(...times(50, asked))],
    ['with 199 tests', group(...times(3, group(...times(50, asked))), group(...times(49, asked)))],
    ['with 200 rules', group(...times(4, group(...times(50, asked))))],
    ['three groups deep', group(group(group(asked)))],
    ['of a group without a part', group()],
  ])('%s is accepted', (_, rule) => {
    expect(schema.parse(rule)).toEqual(rule);
  });

  test.each([
    ['with 201 rules', group(...times(4, group(...times(50, asked))), asked), ['has more than 200 rules']],
    [
      'with 201 groups that hold nothing',
      group(...times(5, group(...times(41, group())))),
      ['has more than 200 rules'],
    ],
    ['with 51 parts in a group', group(...times(51, asked)), ['Too big: expected array to have <=50 items']],
    [
      'four groups deep',
      group(group(group(group(asked)))),
      [
        "Invalid discriminator value. Expected 'text' | 'number' | 'numberBetween' | 'date' | 'days' | 'yesNo' | 'emptiness' | 'inList' | 'preference'",
      ],
    ],
    ['that is none', 'VIP', ['Invalid input: expected object, received string']],
  ])('%s is refused', (_, rule, reasons) => {
    expect(reasonsOf(rule)).toEqual(reasons);
  });

  test('with a fault at its end is refused with the one place of the fault', () => {
    const faulty = group(
      ...times(40, group(...times(4, asked))),
      group(group({ ...asked, field: 7 } as never)),
    );

    expect(schema.safeParse(faulty).error?.issues.map(({ path }) => path.join('.'))).toEqual([
      'rules.40.rules.0.rules.0.field',
    ]);
  });
});
