import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Reference } from '#domain/catalogue/reference.ts';
import type { Design } from '#domain/design/design.ts';
import type { Graph } from '#domain/design/graph.ts';
import type { NodeId, ProgramId, SegmentId, SmsProfileId } from '#domain/ids.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import type { ValidationProblem } from './validation-problem.ts';

/** What validation may know beyond the design and the catalogue. Without it, it is silent on what needs it. */
export type ValidationFacts = {
  /** The program whose design it is. */
  readonly programId?: ProgramId;
  /** Contacts who meet a segment now. */
  readonly contactsInSegment?: ReadonlyMap<SegmentId, number>;
  /** By sender profile: how many contacts have no number for its SMS, and of how many. */
  readonly numbers?: ReadonlyMap<SmsProfileId, { readonly without: number; readonly contacts: number }>;
  /** Whether no contact of the account ever opens or clicks. */
  readonly nobodyReacts?: boolean;
  /** The account's present, which moments of the design may have passed. */
  readonly clock?: { readonly now: Instant; readonly timeZone: string };
  /** The last name that something gone was known by. */
  readonly findLastName?: (reference: Reference) => string | null;
};

/** A design with what every rule needs to know of it, worked out once. */
export type Subject = {
  readonly design: Design;
  readonly catalogue: Catalogue;
  readonly facts: ValidationFacts;
  readonly graph: Graph;
  /** Nodes in the order of the flow, then what is not connected. */
  readonly order: readonly ProgramNode[];
  /** What a contact who starts can come to. */
  readonly reached: ReadonlySet<NodeId>;
};

export type ValidationRule = (subject: Subject) => readonly ValidationProblem[];
