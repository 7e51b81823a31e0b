import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Design } from '#domain/design/design.ts';
import { abandonedCart } from './abandoned-cart.ts';
import { birthday } from './birthday.ts';
import { contractRenewal } from './contract-renewal.ts';
import { drawSketch, type Sketch } from './drawing.ts';
import { createFind, type Find } from './find.ts';
import { postPurchase } from './post-purchase.ts';
import { reEngagement } from './re-engagement.ts';
import { unscheduled } from './steps.ts';
import { welcomeSeries } from './welcome-series.ts';

/** [T1] What a new program can begin as. */
export type Template =
  | 'blank'
  | 'welcomeSeries'
  | 'birthday'
  | 'reEngagement'
  | 'abandonedCart'
  | 'postPurchase'
  | 'contractRenewal';

/** [T2] A template looks for what it needs by name; what the account does not have is left for the marketer to choose. */
export function createDesignFrom(template: Template, catalogue: Catalogue): Design {
  return drawSketch(SKETCHES[template](createFind(catalogue)));
}

const SKETCHES: Readonly<Record<Template, (find: Find) => Sketch>> = {
  blank: () => ({ steps: [unscheduled()], ways: [], notes: [] }),
  welcomeSeries,
  birthday,
  reEngagement,
  abandonedCart,
  postPurchase,
  contractRenewal,
};
