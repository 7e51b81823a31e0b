import { expect, it } from 'vitest';
import { edited } from '#product/rule-editor/draft-edits.ts';
import { type EditorDraft, emptyTest } from '#product/rule-editor/rule-draft.ts';

const draftWith = (...ids: readonly string[]): EditorDraft => ({
  made: 9,
  root: { kind: 'group', id: 'root', match: 'all', parts: ids.map(emptyTest) },
});

it.each([
  [['a', 'b', 'c'], 'a', 'b'],
  [['a', 'b', 'c'], 'b', 'c'],
  [['a', 'b', 'c'], 'c', 'b'],
  [['a'], 'a', 'root'],
] as const)('of tests %j, removing %s moves the focus to %s', (ids, id, focus) => {
  const { draft, focus: next } = edited(draftWith(...ids), { type: 'remove', id });
  expect([draft.root.parts.map((part) => part.id), next]).toEqual([ids.filter((each) => each !== id), focus]);
});

it('gives every part an id of its own, also after a part was duplicated', () => {
  const twice = ['a', 'a'].reduce(
    (draft, id) => edited(draft, { type: 'duplicate', id }).draft,
    draftWith('a', 'b'),
  );
  const { draft } = edited(twice, { type: 'addTest', groupId: 'root' });
  expect(draft.root.parts.map(({ id }) => id)).toEqual(['a', 'r11', 'r10', 'b', 'r12']);
});
