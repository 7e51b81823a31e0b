import { describe, expect, it } from 'vitest';
import { redoName, undoName } from '#features/builder/design/design-document.ts';
import { type DesignEvent, reduceDesign } from '#features/builder/design/design-reducer.ts';
import { type DesignState, isDirty, openDesign, wholeDesign } from '#features/builder/design/design-state.ts';
import { aDesign, delay, end, nodeId, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';

const opened = (): DesignState => openDesign(aDesign(), 4);
const after = (state: DesignState, ...events: readonly DesignEvent[]): DesignState =>
  events.reduce(reduceDesign, state);

const deleteMail = {
  type: 'edited',
  edit: { type: 'deleteNodes', nodeIds: [nodeId('mail')] },
} as const satisfies DesignEvent;
const moveMail = (x: number): DesignEvent => ({
  type: 'edited',
  edit: { type: 'moveNodes', positions: [{ nodeId: nodeId('mail'), position: { x: x + 1, y: 5 } }] },
});
const addWait: DesignEvent = {
  type: 'edited',
  edit: { type: 'addNode', node: delay('wait'), onto: { from: nodeId('mail'), route: 'next' } },
};
const chooseOther: DesignEvent = { type: 'draftChanged', node: sendEmail('mail', 2), blockedBy: null };
const openMail: DesignEvent = {
  type: 'panelOpened',
  panel: { kind: 'settings', nodeId: nodeId('mail'), focus: null },
};

describe('undo and redo', () => {
  it('names each step after its edit', () => {
    const state = after(opened(), addWait, deleteMail);
    expect([undoName(state), redoName(state)]).toEqual(['delete Send email', null]);
    expect(undoName(after(state, { type: 'undone' }))).toBe('add Delay');
    expect(redoName(after(state, { type: 'undone' }))).toBe('delete Send email');
  });

  it('restores the very first design and the very last', () => {
    const edited = after(opened(), addWait, deleteMail);
    const back = after(edited, { type: 'undone' }, { type: 'undone' });
    expect(back.present).toEqual(aDesign());
    expect(after(back, { type: 'redone' }, { type: 'redone' }).present).toEqual(edited.present);
  });

  it('forgets what was undone when something else is edited', () => {
    const state = after(opened(), deleteMail, { type: 'undone' }, addWait);
    expect(redoName(state)).toBeNull();
  });

  it('goes back 500 steps', () => {
    const moves = Array.from({ length: 500 }, (_, at) => moveMail(at));
    const back = moves.map((): DesignEvent => ({ type: 'undone' }));
    expect(after(opened(), ...moves, ...back).present).toEqual(aDesign());
  });

  it('goes back 500 steps at most', () => {
    const moves = Array.from({ length: 501 }, (_, at): DesignEvent => {
      const positions = [{ nodeId: nodeId('mail'), position: { x: at + 1, y: 5 } }];
      return { type: 'edited', edit: { type: 'moveNodes', positions } };
    });
    const back = moves.map((): DesignEvent => ({ type: 'undone' }));
    const first = after(opened(), ...moves, ...back).present.nodes.find(({ id }) => id === 'mail');
    expect(first?.position).toEqual({ x: 1, y: 5 });
  });

  it('[E32] restores where the contacts of deleted steps go', () => {
    const contactChoices = new Map([[nodeId('mail'), nodeId('end')]]);
    const deleted = after(opened(), { ...deleteMail, contactChoices });
    const back = after(deleted, { type: 'undone' });
    const again = after(back, { type: 'redone' });
    expect([deleted, back, again].map((state) => [...state.contactChoices])).toEqual([
      [['mail', 'end']],
      [],
      [['mail', 'end']],
    ]);
  });

  it('records no step for a refused edit', () => {
    const refused: DesignEvent = {
      type: 'edited',
      edit: { type: 'deleteNodes', nodeIds: [nodeId('start')] },
    };
    expect(after(opened(), refused)).toEqual(opened());
  });
});

describe('the unsaved changes', () => {
  it('are none after undoing back to the saved design', () => {
    const edited = after(opened(), addWait);
    expect(isDirty(edited)).toBe(true);
    expect(isDirty(after(edited, { type: 'undone' }))).toBe(false);
  });

  it('are none when a step is deleted and drawn again in another order', () => {
    const design = aDesign();
    const redrawn = {
      ...design,
      nodes: design.nodes.toReversed(),
      connectors: design.connectors.toReversed(),
    };
    expect(isDirty({ ...opened(), present: redrawn })).toBe(false);
  });

  it('are the edits made after the design was sent', () => {
    const sent = after(opened(), addWait);
    const saved: DesignEvent = { type: 'saved', design: sent.present, savedRevision: 5 };
    expect(isDirty(after(sent, saved))).toBe(false);
    expect(isDirty(after(sent, deleteMail, saved))).toBe(true);
    expect(after(sent, saved).savedRevision).toBe(5);
  });

  it('can be undone after saving', () => {
    const sent = after(opened(), addWait);
    const saved = after(sent, { type: 'saved', design: sent.present, savedRevision: 5 });
    expect(isDirty(after(saved, { type: 'undone' }))).toBe(true);
  });

  it('include the settings in the open panel', () => {
    const state = after(opened(), openMail, chooseOther);
    expect(isDirty(state)).toBe(true);
    expect(wholeDesign(state).nodes[1]).toEqual(sendEmail('mail', 2));
    expect(isDirty(after(state, { type: 'draftChanged', node: sendEmail('mail', 1), blockedBy: null }))).toBe(
      false,
    );
  });
});

describe('the settings in the open panel', () => {
  it('are one named step when applied', () => {
    const state = after(opened(), openMail, chooseOther, { type: 'draftApplied' });
    expect(state.present.nodes[1]).toEqual(sendEmail('mail', 2));
    expect(undoName(state)).toBe('change Send email');
  });

  it('are applied when another step is selected', () => {
    const state = after(opened(), openMail, chooseOther, { type: 'selected', nodeIds: [nodeId('end')] });
    expect(state.present.nodes[1]).toEqual(sendEmail('mail', 2));
    expect(state.openPanel).toEqual({ kind: 'settings', nodeId: 'end', focus: null });
  });

  it('are applied when the panel is closed', () => {
    const state = after(opened(), openMail, chooseOther, { type: 'panelClosed' });
    expect([state.openPanel, state.draft, undoName(state)]).toEqual([null, null, 'change Send email']);
  });

  it('disappear when discarded', () => {
    const state = after(opened(), openMail, chooseOther, { type: 'draftDiscarded' });
    expect([isDirty(state), undoName(state)]).toEqual([false, null]);
  });

  it('are kept aside when they can’t be applied', () => {
    const endless = {
      type: 'draftChanged',
      node: delay('wait', { kind: 'days', days: 999 }),
      blockedBy: 'Enter less.',
    } as const;
    const openWait = { kind: 'settings', nodeId: nodeId('wait'), focus: null } as const;
    const typed = after(opened(), addWait, { type: 'panelOpened', panel: openWait }, endless);
    const left = after(typed, { type: 'panelClosed' });
    expect(left.present).toEqual(typed.present);
    expect(left.unappliedChanges).toEqual({ node: endless.node, blockedBy: 'Enter less.' });
  });
});

describe('the selection', () => {
  it('moves up the flow when the selected step is deleted', () => {
    expect(after(opened(), openMail, deleteMail).selection).toEqual(['start']);
  });

  it('skips everything that is deleted with it', () => {
    const edit = { type: 'deleteNodes', nodeIds: [nodeId('end'), nodeId('mail')] } as const;
    expect(after(opened(), { type: 'edited', edit }).selection).toEqual(['start']);
  });

  it('is the step that was added', () => {
    expect(after(opened(), addWait).selection).toEqual(['wait']);
  });

  it('drops what an undo took away, and closes its panel', () => {
    const openWait = { kind: 'settings', nodeId: nodeId('wait'), focus: null } as const;
    const state = after(opened(), addWait, { type: 'panelOpened', panel: openWait }, { type: 'undone' });
    expect([state.selection, state.openPanel]).toEqual([[], null]);
  });
});

describe('another version', () => {
  const theirs = aDesign({ nodes: [start(), end()], connectors: ways('start > end') });

  it('takes the place of this one when nothing was changed here', () => {
    const state = after(opened(), { type: 'replaced', design: theirs, savedRevision: 7, name: null });
    expect([state.present, state.savedRevision, undoName(state), isDirty(state)]).toEqual([
      theirs,
      7,
      null,
      false,
    ]);
  });

  it('can be undone when chosen over mine, and nothing typed is lost', () => {
    const mine = after(opened(), openMail, chooseOther);
    const state = after(mine, {
      type: 'replaced',
      design: theirs,
      savedRevision: 7,
      name: 'discard my version',
    });
    expect([isDirty(state), undoName(state)]).toEqual([false, 'discard my version']);
    expect(after(state, { type: 'undone' }).present).toEqual(wholeDesign(mine));
  });

  it('returns as one step when kept on the device', () => {
    const state = after(opened(), {
      type: 'draftRestored',
      design: theirs,
      name: 'restore unsaved changes',
    });
    expect([state.present, isDirty(state)]).toEqual([theirs, true]);
    expect(after(state, { type: 'undone' }).present).toEqual(aDesign());
  });
});

describe('a program that nobody has arranged by hand', () => {
  const tidy = () => after(opened(), { type: 'edited', edit: { type: 'tidyUp' } });
  const heights = (state: DesignState) =>
    ['start', 'mail', 'wait', 'end'].map(
      (id) => state.present.nodes.find((node) => node.id === id)?.position.y ?? -1,
    );

  it('stays tidy when a step is put into it', () => {
    const [first = 0, second = 0, third = 0, fourth = 0] = heights(after(tidy(), addWait));
    expect(new Set([second - first, third - second, fourth - third]).size).toBe(1);
    expect(second).toBeGreaterThan(first);
  });

  it('stays as it is once a step was moved', () => {
    const positions = [{ nodeId: nodeId('mail'), position: { x: 500, y: 140 } }];
    const state = after(tidy(), { type: 'edited', edit: { type: 'moveNodes', positions } }, addWait);
    expect(state.present.nodes.find(({ id }) => id === 'mail')?.position).toEqual({ x: 500, y: 140 });
  });
});
