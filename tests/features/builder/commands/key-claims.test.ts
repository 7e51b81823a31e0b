import { describe, expect, it } from 'vitest';
import { GENERAL_COMMANDS } from '#app/commands/general-commands.ts';
import { ADD_COMMANDS } from '#features/builder/commands/add-commands.ts';
import { CONNECTOR_COMMANDS } from '#features/builder/commands/connector-commands.ts';
import { FIND_COMMANDS } from '#features/builder/commands/find-commands.ts';
import { HISTORY_COMMANDS } from '#features/builder/commands/history-commands.ts';
import { PROGRAM_COMMANDS } from '#features/builder/commands/program-commands.ts';
import { STEP_COMMANDS } from '#features/builder/commands/step-commands.ts';
import { VIEW_COMMANDS } from '#features/builder/commands/view-commands.ts';
import { aBuilder } from '#tests/features/builder/a-builder.ts';

const LISTS = [
  GENERAL_COMMANDS,
  PROGRAM_COMMANDS,
  HISTORY_COMMANDS,
  FIND_COMMANDS,
  STEP_COMMANDS,
  CONNECTOR_COMMANDS,
  ADD_COMMANDS,
  VIEW_COMMANDS,
];

/** Every key with the commands that claim it. */
const CLAIMS = LISTS.flatMap((list) =>
  Object.entries<{ readonly keys: readonly string[] }>(list).flatMap(([id, { keys }]) =>
    keys.map((key) => ({ id, key })),
  ),
);
const claimants = [...new Set(CLAIMS.map(({ key }) => key))].map(
  (key) => [key, CLAIMS.filter((claim) => claim.key === key).map(({ id }) => id)] as const,
);

describe('the keys of commands', () => {
  it('are claimed by one command each, or by two that are never offered at once', () => {
    expect(claimants.filter(([, ids]) => ids.length > 1)).toEqual([
      ['Enter', ['openStep', 'viewStep']],
      ['Delete', ['deleteSteps', 'deleteConnector']],
      ['Backspace', ['deleteSteps', 'deleteConnector']],
    ]);
  });

  it('leave the keys that walk along the steps to the canvas and the outline', () => {
    const walking = /^(Mod |Shift )*(Arrow(Up|Down|Left|Right)|Home|End|Escape)$/;
    expect(CLAIMS.filter(({ key }) => walking.test(key))).toEqual([]);
  });

  it.each([{ isEditable: true }, { isEditable: false }])('open or view a step, by %o', ({ isEditable }) => {
    const steps = { builder: aBuilder({ isEditable }), nodeIds: [] };
    const { openStep, viewStep } = STEP_COMMANDS;
    expect([openStep.isOffered(steps), viewStep.isOffered(steps)]).toEqual([isEditable, !isEditable]);
  });

  it('delete the selected connector, or else the steps', () => {
    const builder = aBuilder();
    const offers = () => [
      STEP_COMMANDS.deleteSteps.isOffered({ builder, nodeIds: [] }),
      CONNECTOR_COMMANDS.deleteConnector.isOffered({
        builder,
        connector: builder.store.getState().selectedConnector,
      }),
    ];
    const before = offers();
    const [connector] = builder.store.getState().present.connectors;
    if (connector) builder.store.dispatch({ type: 'connectorSelected', connector });
    expect([before, offers()]).toEqual([
      [true, false],
      [false, true],
    ]);
  });
});
