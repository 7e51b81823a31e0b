import {
  createReference,
  getReferenceId,
  getReferenceKey,
  type Reference,
} from '#domain/catalogue/reference.ts';
import { listRuleReferences } from '#domain/catalogue/rule-references.ts';
import type { ProgramNode } from '#domain/nodes/node.ts';
import { listNodeReferences } from '#domain/nodes/registry.ts';
import type { Design, ExitCondition } from './design.ts';

/** What to name instead, by `getReferenceKey`; null leaves the setting empty. What it does not have stays. */
export type ReferenceMapping = ReadonlyMap<string, Reference | null>;

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Path = readonly (string | number)[];

/** Ids from here up are never given out: what is left missing can't come to mean something else one day. */
const NEVER_GIVEN = 2_147_483_647;
const PROBE = { id: NEVER_GIVEN - 1, name: '\u0001 probe' } as const;

/**
 * [F4] The design with other things named. Where a setting holds a reference is found by trying: a value belongs to a
 * reference when changing it changes what the node says it names. So no node type has to tell twice. `isNode` says
 * whether a node could be stored, so that what is left missing is empty where that is allowed.
 */
export function mapReferences(
  design: Design,
  mapping: ReferenceMapping,
  isNode: (node: ProgramNode) => boolean,
): Design {
  return {
    ...design,
    nodes: design.nodes.map((node) =>
      mapped(node, mapping, { listReferences: listNodeReferences, isValid: isNode }),
    ),
    exitConditions: design.exitConditions.map((condition) =>
      mapped(condition, mapping, {
        listReferences: ({ rule }: ExitCondition) => listRuleReferences(rule),
        isValid: () => false,
      }),
    ),
  };
}

type Holder<T> = {
  readonly listReferences: (holder: T) => readonly Reference[];
  readonly isValid: (holder: T) => boolean;
};

function mapped<T extends object>(holder: T, mapping: ReferenceMapping, kind: Holder<T>): T {
  const named = kind.listReferences(holder).filter((reference) => mapping.has(getReferenceKey(reference)));
  if (named.length === 0) return holder;
  const places = named
    .flatMap((reference) => findPaths(holder, getReferenceId(reference)))
    .filter((path, index, all) => all.findIndex((other) => other.join() === path.join()) === index);
  const found = places.flatMap((path) => {
    const reference = referenceAt(holder, path, kind);
    const key = reference && getReferenceKey(reference);
    return key !== null && mapping.has(key) ? [{ path, to: mapping.get(key) ?? null }] : [];
  });
  // From the last to the first: taking one out of an array moves only those behind it.
  return found.toReversed().reduce((before, { path, to }) => {
    // It went with what was around it.
    if (valueAt(before as Json, path) === undefined) return before;
    return to === null ? emptied(before, path, kind) : withValue(before, path, getReferenceId(to));
  }, holder);
}

/** The reference that a value belongs to, if it belongs to one. */
function referenceAt<T extends object>(
  holder: T,
  path: Path,
  { listReferences }: Holder<T>,
): Reference | null {
  const value = valueAt(holder as Json, path);
  const probe = typeof value === 'number' ? PROBE.id : PROBE.name;
  const found = listReferences(withValue(holder, path, probe)).find((one) => getReferenceId(one) === probe);
  if (!found) return null;
  return createReference(found.kind, value as number | string);
}

/** Out of a list it goes; else it, or the nearest thing around it, becomes empty; else it names what never exists. */
function emptied<T extends object>(holder: T, path: Path, { isValid }: Holder<T>): T {
  const value = valueAt(holder as Json, path);
  // A data field is missing by its name.
  if (typeof value === 'string') return holder;
  if (typeof path.at(-1) === 'number') {
    const without = withoutItem(holder, path);
    if (isValid(without)) return without;
  }
  for (let length = path.length; length > 1; length -= 1) {
    const empty = withValue(holder, path.slice(0, length), null);
    if (isValid(empty)) return empty;
  }
  return withValue(holder, path, NEVER_GIVEN);
}

function findPaths(value: unknown, wanted: string | number, path: Path = []): readonly Path[] {
  if (value === wanted) return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    findPaths(part, wanted, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function valueAt(value: Json, path: Path): Json | undefined {
  let at: Json | undefined = value;
  for (const key of path) at = (at as Readonly<Record<string | number, Json>> | null | undefined)?.[key];
  return at;
}

function withValue<T>(value: T, [key, ...rest]: Path, next: Json): T {
  if (key === undefined) return next as T;
  if (Array.isArray(value)) {
    return value.map((part, index) => (index === key ? withValue(part, rest, next) : part)) as T;
  }
  const part = (value as Readonly<Record<string | number, unknown>>)[key];
  return { ...value, [key]: withValue(part, rest, next) };
}

function withoutItem<T>(value: T, path: Path): T {
  const list = valueAt(value as Json, path.slice(0, -1)) as readonly Json[];
  return withValue(
    value,
    path.slice(0, -1),
    list.filter((_part, index) => index !== path.at(-1)),
  );
}
