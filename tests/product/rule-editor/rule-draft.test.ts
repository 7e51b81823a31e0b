import { describe, expect, test } from 'vitest';
import type { Rule } from '#domain/rules/rule.ts';
import type { PlainDate } from '#domain/schedule/instant.ts';
import { edited } from '#product/rule-editor/draft-edits.ts';
import { type EditorDraft, type TestDraft, toDraft, toRule } from '#product/rule-editor/rule-draft.ts';
import { aCatalogue, listId, preferenceId } from '#tests/domain/builders/a-catalogue.ts';

const CATALOGUE = aCatalogue();
const isVip: Rule = { kind: 'yesNo', field: 'VIP', operator: 'isYes' };
const isUk: Rule = { kind: 'text', field: 'COUNTRY', operator: 'is', value: 'UK' };
const onList: Rule = { kind: 'inList', listId: listId(1), isMember: false };
const nested: Rule = { kind: 'all', rules: [isUk, { kind: 'any', rules: [isVip, onList] }] };

const made = (draft: EditorDraft) => toRule(draft, CATALOGUE);
const change = (draft: EditorDraft, id: string, part: Partial<TestDraft>) =>
  edited(draft, { type: 'changeTest', id, part }).draft;

describe('a rule as it is being typed', () => {
  test.each<readonly [string, Rule]>([
    ['text', isUk],
    ['number', { kind: 'number', field: 'AGE', operator: 'isLessThan', value: 18 }],
    ['between', { kind: 'numberBetween', field: 'AGE', from: 18, to: 30 }],
    ['date', { kind: 'date', field: 'DATEOFBIRTH', operator: 'isOn', value: '2000-01-01' as PlainDate }],
    ['days', { kind: 'days', field: 'DATEOFBIRTH', operator: 'isWithinNextDays', days: 0 }],
    ['yes or no', isVip],
    ['empty', { kind: 'emptiness', field: 'VIP', operator: 'isEmpty' }],
    ['list', onList],
    ['preference', { kind: 'preference', preferenceId: preferenceId(1), isOptedIn: false }],
    ['groups in groups', nested],
  ])('comes back as it was opened: %s', (_kind, rule) => {
    expect(made(toDraft(rule))).toEqual({ rule, incomplete: null });
  });

  test('begins with one empty test, which is no rule and lacks nothing', () => {
    expect(made(toDraft(null))).toEqual({ rule: null, incomplete: null });
  });

  test('takes the first comparison that fits its field', () => {
    const draft = toDraft(isUk);
    const [test] = draft.root.parts;
    const next = change(draft, test?.id ?? '', { subject: 'field VIP' });
    expect(made(next).rule).toEqual(isVip);
  });

  test('names what is still to be entered', () => {
    const draft = toDraft(null);
    const id = draft.root.parts[0]?.id ?? '';
    const withField = change(draft, id, { subject: 'field COUNTRY' });
    expect(made(withField)).toEqual({ rule: null, incomplete: 'Enter a value.' });
    const withList = change(draft, id, { subject: 'list' });
    expect(made(withList).incomplete).toBe('Choose a list or a preference, or remove this rule.');
    const withSecond = edited(toDraft(isUk), { type: 'addTest', groupId: toDraft(isUk).root.id }).draft;
    expect(made(withSecond).incomplete).toBe('Choose what to check, or remove this rule.');
  });

  test('becomes a group with a second test, and single again without it', () => {
    const draft = toDraft(isUk);
    const added = edited(draft, { type: 'addTest', groupId: draft.root.id });
    const filled = change(added.draft, added.focus ?? '', { subject: 'field VIP' });
    expect(made(filled).rule).toEqual({ kind: 'all', rules: [isUk, isVip] });
    const any = edited(filled, { type: 'setMatch', groupId: filled.root.id, match: 'any' }).draft;
    expect(made(any).rule).toEqual({ kind: 'any', rules: [isUk, isVip] });
    const alone = edited(any, { type: 'remove', id: added.focus ?? '' });
    expect(made(alone.draft).rule).toEqual(isUk);
    expect(alone.focus).toBe(any.root.parts[0]?.id);
  });

  test('copies a whole group under ids of its own', () => {
    const draft = toDraft(nested);
    const group = draft.root.parts[1]?.id ?? '';
    const copied = edited(draft, { type: 'duplicate', id: group });
    expect(made(copied.draft).rule).toEqual({
      kind: 'all',
      rules: [isUk, { kind: 'any', rules: [isVip, onList] }, { kind: 'any', rules: [isVip, onList] }],
    });
    const ids = JSON.stringify(copied.draft).match(/"id":"(r\d+)"/g) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    expect(copied.focus).toBe(copied.draft.root.parts[2]?.id);
  });

  test('reports an emptied group, and keeps the focus in it', () => {
    const draft = edited(toDraft(isUk), { type: 'addGroup', groupId: toDraft(isUk).root.id });
    const group = draft.draft.root.parts[1];
    const emptied = edited(draft.draft, { type: 'remove', id: draft.focus ?? '' });
    expect(made(emptied.draft).incomplete).toBe('Add a rule to this group, or remove the group.');
    expect(emptied.focus).toBe(group?.id);
  });
});
