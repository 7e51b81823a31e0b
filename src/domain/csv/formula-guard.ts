/**
 * [SEC-4] A spreadsheet takes text that begins with one of these for a formula; a tab or a return can hide one. Text
 * that begins with apostrophes before one of them, or before a digit, is guarded too, so that guarding can be undone.
 */
const TRIGGER = /^(?:[=+\-@\t\r]|'+[=+\-@\t\r\d])/;
/** Spreadsheets and shops put an apostrophe before a telephone number as well. */
const GUARDED = /^'+[=+\-@\t\r\d]/;

export function addGuard(text: string): string {
  return TRIGGER.test(text) ? `'${text}` : text;
}

/** [M4] The text that was guarded. */
export function removeGuard(text: string): string {
  return text.charCodeAt(0) === APOSTROPHE && GUARDED.test(text) ? text.slice(1) : text;
}

const APOSTROPHE = 39;
