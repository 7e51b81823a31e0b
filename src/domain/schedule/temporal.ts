import type { Temporal as TemporalNamespace } from 'temporal-polyfill';

type Namespace = typeof TemporalNamespace;
type Platform = { readonly Temporal?: Namespace };

/** The platform's own Temporal; where it has none yet, the polyfill, which is then loaded first. Decision 013. */
export const Temporal: Namespace =
  (globalThis as Platform).Temporal ?? (await import('temporal-polyfill')).Temporal;

export type ZonedDateTime = TemporalNamespace.ZonedDateTime;
export type TemporalDate = TemporalNamespace.PlainDate;
