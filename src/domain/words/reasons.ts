/** What is wrong, and what to do about it. */
export type Reason = { readonly title: string; readonly detail: string };

/** Both as one text. A title that is no sentence yet becomes one: "The program has no name." */
export function joinReason({ title, detail }: Reason): string {
  const sentence = /[.!?…]["”’)]?$/.test(title) ? title : `${title}.`;
  return `${sentence} ${detail}`;
}
