import type { Deps } from '#api/deps.ts';
import type { Acted } from '#api/http/act-once.ts';
import { storeNewProgram } from '#api/use-cases/programs/store-new-program.ts';
import type { CreateProgram } from '#contract/programs.ts';
import { definitionOf } from '#domain/nodes/registry.ts';
import type { Design, NodeId } from '#domain/program/design.ts';

const BLANK: Design = {
  nodes: [
    {
      id: 'start' as NodeId,
      type: 'start',
      settings: definitionOf('start').defaults,
      position: { x: 0, y: 0 },
    },
  ],
  connectors: [],
  exitConditions: [],
};

export async function addProgram(deps: Deps, { name, folderId }: CreateProgram): Promise<Acted> {
  return storeNewProgram(deps, { name, folderId, design: BLANK, what: 'create', summary: 'Created' });
}
