import type { Design } from '#domain/design/design.ts';
import type { NodeId, ProgramId } from '#domain/ids.ts';
import { instant } from '#domain/schedule/instant.ts';
import { createBuilderActions } from '#features/builder/design/builder-actions.ts';
import type { Builder } from '#features/builder/design/builder-context.tsx';
import { createCanvasStore } from '#features/builder/design/canvas-store.ts';
import { createDesignStore } from '#features/builder/design/design-store.ts';
import { createFiguresStore } from '#features/builder/design/figures-store.ts';
import { aCatalogue } from '#tests/domain/builders/a-catalogue.ts';
import { aDesign } from '#tests/domain/builders/a-design.ts';

type Given = Readonly<{ design?: Design; isEditable?: boolean }>;

/** What the parts of an open program work with, without a page around it. New nodes are new-1, new-2 ... */
export function aBuilder({ design = aDesign(), isEditable = true }: Given = {}): Builder {
  const catalogue = aCatalogue();
  const store = createDesignStore(design, 1);
  let made = 0;
  return {
    programId: 1 as ProgramId,
    store,
    actions: createBuilderActions(store, () => `new-${(made += 1)}` as NodeId),
    canvas: createCanvasStore(),
    figures: createFiguresStore(),
    catalogue,
    checks: { catalogue, facts: {} },
    words: { catalogue, timeZone: 'Europe/London', now: instant(0) },
    isEditable,
    hasEnrolled: false,
    hasFigures: false,
  };
}
