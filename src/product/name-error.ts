import { checkName } from '#domain/programs/lifecycle.ts';
import { describeRefusal } from '#domain/programs/lifecycle-words.ts';

/** What is wrong with a name, with what to do. */
export function nameErrorOf(name: string): string | undefined {
  const refusal = checkName(name);
  if (!refusal) return undefined;
  const { title, detail } = describeRefusal(refusal);
  return `${title} ${detail}`;
}
