/** What the law of most countries asks for at the end of an email to many people. */
export const FOOTER = 'You get this because you asked for it. Unsubscribe: @UNSUBSCRIBE@\n@POSTALADDRESS@';

/** [A22] What a new campaign begins with: room for its text, and the footer. */
export const NEW_BODY = `\n\n${FOOTER}`;

/** Whether anything was written besides the footer. */
export function hasText(body: string): boolean {
  const written = body.trim();
  return written !== '' && written !== FOOTER;
}
