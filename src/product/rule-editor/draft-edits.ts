import {
  type EditorDraft,
  emptyTest,
  type GroupDraft,
  type RuleDraft,
  type TestDraft,
} from './rule-draft.ts';

export type DraftEdit =
  | { readonly type: 'addTest' | 'addGroup'; readonly groupId: string }
  | { readonly type: 'setMatch'; readonly groupId: string; readonly match: GroupDraft['match'] }
  | { readonly type: 'changeTest'; readonly id: string; readonly part: Partial<TestDraft> }
  | { readonly type: 'duplicate'; readonly id: string }
  | { readonly type: 'remove'; readonly id: string };

/** The draft after an edit, and the part that the focus goes to next: what came new, or what stands where one was. */
export type Edited = { readonly draft: EditorDraft; readonly focus: string | null };

export function edited(draft: EditorDraft, edit: DraftEdit): Edited {
  switch (edit.type) {
    case 'addTest': {
      const test = emptyTest(idAfter(draft));
      return { draft: withPart(draft, edit.groupId, test, 1), focus: test.id };
    }
    case 'addGroup': {
      const id = idAfter(draft);
      const test = emptyTest(`r${draft.made + 2}`);
      const group: GroupDraft = { kind: 'group', id, match: 'any', parts: [test] };
      return { draft: withPart(draft, edit.groupId, group, 2), focus: test.id };
    }
    case 'setMatch':
      return keep(
        draft,
        mapGroups(draft.root, (group) =>
          group.id === edit.groupId ? { ...group, match: edit.match } : group,
        ),
      );
    case 'changeTest':
      return keep(
        draft,
        mapTests(draft.root, (test) => (test.id === edit.id ? { ...test, ...edit.part } : test)),
      );
    case 'duplicate':
      return duplicated(draft, edit.id);
    case 'remove':
      return removed(draft, edit.id);
  }
}

function keep(draft: EditorDraft, root: GroupDraft): Edited {
  return { draft: { ...draft, root }, focus: null };
}

function idAfter({ made }: EditorDraft): string {
  return `r${made + 1}`;
}

function withPart({ root, made }: EditorDraft, groupId: string, part: RuleDraft, ids: number): EditorDraft {
  return {
    made: made + ids,
    root: mapGroups(root, (group) =>
      group.id === groupId ? { ...group, parts: [...group.parts, part] } : group,
    ),
  };
}

function duplicated({ root, made }: EditorDraft, id: string): Edited {
  let count = made;
  let copyId: string | null = null;
  const copyPart = (part: RuleDraft): RuleDraft => {
    const own = `r${(count += 1)}`;
    return part.kind === 'test'
      ? { ...part, id: own }
      : { ...part, id: own, parts: part.parts.map(copyPart) };
  };
  const next = mapGroups(root, (group) => ({
    ...group,
    parts: group.parts.flatMap((part) => {
      if (part.id !== id) return [part];
      const copy = copyPart(part);
      copyId = copy.id;
      return [part, copy];
    }),
  }));
  return { draft: { root: next, made: count }, focus: copyId };
}

/** The focus goes to what follows, else to what is before, else to the group. */
function removed(draft: EditorDraft, id: string): Edited {
  let focus: string | null = null;
  const root = mapGroups(draft.root, (group) => {
    const index = group.parts.findIndex((part) => part.id === id);
    if (index < 0) return group;
    focus = (group.parts[index + 1] ?? group.parts[index - 1] ?? group).id;
    return { ...group, parts: group.parts.filter((part) => part.id !== id) };
  });
  return { draft: { ...draft, root }, focus };
}

/** Every group, from the inside out. */
function mapGroups(group: GroupDraft, change: (group: GroupDraft) => GroupDraft): GroupDraft {
  const parts = group.parts.map((part) => (part.kind === 'group' ? mapGroups(part, change) : part));
  return change({ ...group, parts });
}

function mapTests(group: GroupDraft, change: (test: TestDraft) => TestDraft): GroupDraft {
  return mapGroups(group, (each) => ({
    ...each,
    parts: each.parts.map((part) => (part.kind === 'test' ? change(part) : part)),
  }));
}
