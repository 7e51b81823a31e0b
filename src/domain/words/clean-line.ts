/** Ends of lines and other control characters: a space to who reads. */
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** Signs nobody sees, among them those that turn the direction of what follows. Joiners make emoji and letters of some scripts. */
const INVISIBLE = /(?![\u200c\u200d])\p{Cf}/gu;

/** [A8] A name or an address as it is kept: two that look the same are the same. */
export function cleanLine(text: string): string {
  return text.normalize('NFC').replace(BREAKS, ' ').replace(INVISIBLE, '').trim();
}
