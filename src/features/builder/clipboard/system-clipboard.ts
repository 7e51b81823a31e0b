/** The last steps that were copied on this page: pasted where the browser keeps its clipboard to itself. */
// oxlint-disable-next-line house/no-module-state -- stands in for the system's clipboard, which outlives a page as well
let heldInPage: string | null = null;

export function holdInPage(text: string): void {
  heldInPage = text;
}

/** For a copy that no key asked for; the page keeps the text too, since the browser may refuse. */
export async function writeToSystem(text: string): Promise<void> {
  holdInPage(text);
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Refused: within this page it can be pasted all the same.
  }
}

/** For a paste that no key asked for. Null when there is nothing. */
export async function readFromSystem(): Promise<string | null> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    return heldInPage;
  }
}
