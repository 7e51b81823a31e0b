import type { Reference } from '#domain/catalogue/reference.ts';
import type { Subscription } from '#domain/contacts/consent.ts';
import type { Journey } from '#domain/engine/explain/journey.ts';
import type { CampaignId, NodeId } from '#domain/ids.ts';
import type { Route } from '#domain/nodes/routes.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** Where the contact was sent at each random or quantity split, in order. */
export type Way = readonly { readonly nodeId: NodeId; readonly route: Route }[];

/** What came instead of what was expected. */
export type Unmet =
  | { readonly kind: 'notEnrolled'; readonly subscription: Subscription }
  | { readonly kind: 'left'; readonly at: Instant; readonly outcome: string }
  | { readonly kind: 'stillAt'; readonly nodeId: NodeId }
  /** It happened, but too late. */
  | { readonly kind: 'later'; readonly at: Instant }
  | { readonly kind: 'notReady'; readonly at: Instant }
  /** What was never to happen did. */
  | { readonly kind: 'happened'; readonly at: Instant };

/** `at` is when it happened, on the slowest of its ways; null for what was never to happen. */
export type Verdict =
  | { readonly isMet: true; readonly at: Instant | null }
  | { readonly isMet: false; readonly why: Unmet; readonly way: Way };

/** Something that a test case names and that is not there, or not so, any more. */
export type Gap =
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'step'; readonly nodeId: NodeId }
  | { readonly kind: 'link'; readonly campaignId: CampaignId; readonly link: string | null }
  | { readonly kind: 'fieldType'; readonly field: string };

export type TestResult =
  | { readonly state: 'cannotRun'; readonly gaps: readonly Gap[] }
  | {
      readonly state: 'passed' | 'failed';
      readonly enrolledAt: Instant;
      /** In the order of the expectations. */
      readonly verdicts: readonly Verdict[];
      /** How many ways through its splits were run. */
      readonly ways: number;
      readonly isEveryWay: boolean;
      /** Of the first way that fails, or of the first; null for one who was not enrolled. */
      readonly journey: Journey | null;
    };
