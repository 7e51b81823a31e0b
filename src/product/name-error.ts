import { nameRefusal } from '#domain/programs/lifecycle.ts';
import { refusalInWords } from '#domain/programs/lifecycle-words.ts';

/** What is wrong with a name, with what to do. */
export function nameErrorOf(name: string): string | undefined {
  const refusal = nameRefusal(name);
  if (!refusal) return undefined;
  const { title, detail } = refusalInWords(refusal);
  return `${title} ${detail}`;
}
