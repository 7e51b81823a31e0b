import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { abandonedCart } from '#domain/program/templates/abandoned-cart.ts';
import { birthday } from '#domain/program/templates/birthday.ts';
import { contractRenewal } from '#domain/program/templates/contract-renewal.ts';
import { drawn, type Sketch } from '#domain/program/templates/drawing.ts';
import { type Find, findIn } from '#domain/program/templates/find.ts';
import { postPurchase } from '#domain/program/templates/post-purchase.ts';
import { reEngagement } from '#domain/program/templates/re-engagement.ts';
import { unscheduled } from '#domain/program/templates/steps.ts';
import { welcomeSeries } from '#domain/program/templates/welcome-series.ts';
import type { Design } from './design.ts';

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
export function designFrom(template: Template, catalogue: Catalogue): Design {
  return drawn(SKETCHES[template](findIn(catalogue)));
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
