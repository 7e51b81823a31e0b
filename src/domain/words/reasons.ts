/** What is wrong, in a title without a stop, and what to do about it, in sentences. */
export type Reason = { readonly title: string; readonly detail: string };

/** Both as one text: "The program has no name. Enter a name." */
export function joinReason({ title, detail }: Reason): string {
  return `${title}. ${detail}`;
}
