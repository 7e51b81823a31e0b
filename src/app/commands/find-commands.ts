import { foldText } from '#domain/words/fold-text.ts';

/** What can be found: what it is called, and under which heading it stands. */
type Findable = { readonly label: string; readonly group: string; readonly disabledReason: string | null };

/**
 * Those in which every word of the query stands, in the label or in the heading. Labels that begin with it come first,
 * then those with a word that does; what can't be done now stands below what can.
 */
export function findCommands<T extends Findable>(all: readonly T[], query: string): readonly T[] {
  const words = foldText(query.trim()).split(/\s+/).filter(Boolean);
  if (words.length === 0) return all;
  const ranked = all.flatMap((one) => {
    const rank = rankCommand(one, words);
    return rank === null ? [] : [{ one, rank: rank + (one.disabledReason === null ? 0 : 3) }];
  });
  return ranked.sort((left, right) => left.rank - right.rank).map(({ one }) => one);
}

/** 0: the label begins with it; 1: a word of the label does; 2: it stands somewhere; null: nowhere. */
function rankCommand({ label, group }: Findable, words: readonly string[]): number | null {
  const name = foldText(label);
  const all = `${name} ${foldText(group)}`;
  if (!words.every((word) => all.includes(word))) return null;
  const [first = ''] = words;
  if (name.startsWith(first)) return 0;
  return name.includes(` ${first}`) ? 1 : 2;
}

/** Under their headings, in the order in which the first of each comes. */
export function groupedCommands<T extends Pick<Findable, 'group'>>(
  commands: readonly T[],
): readonly { readonly label: string; readonly commands: readonly T[] }[] {
  const groups = new Map<string, T[]>();
  for (const command of commands) {
    const group = groups.get(command.group);
    if (group) group.push(command);
    else groups.set(command.group, [command]);
  }
  return [...groups].map(([label, each]) => ({ label, commands: each }));
}
