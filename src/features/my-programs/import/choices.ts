import type { FileMapping, FilePreview } from '#contract/program-limits.ts';
import { getReferenceKey } from '#domain/catalogue/reference.ts';

/** A file that was found to hold a program. */
export type ReadFile = { readonly bytes: ArrayBuffer; readonly preview: FilePreview };

/** For each thing named in the file the key of what to use instead; an empty text leaves it missing. */
export type Choices = ReadonlyMap<string, string>;

/** What has the same name is chosen already. */
export function firstChoices({ references }: FilePreview): Choices {
  return new Map(
    references.map(({ reference, suggestion }) => [
      getReferenceKey(reference),
      suggestion === null ? '' : getReferenceKey(suggestion),
    ]),
  );
}

export function toMapping({ references, candidates }: FilePreview, choices: Choices): FileMapping {
  const byKey = new Map(candidates.map(({ reference }) => [getReferenceKey(reference), reference]));
  return references.map(({ reference }) => {
    const chosen = choices.get(getReferenceKey(reference)) ?? '';
    return { from: reference, to: byKey.get(chosen) ?? null };
  });
}
