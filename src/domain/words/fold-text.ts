/** Letters that Unicode does not take apart into a plain one and its mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/** [A30] A text as a search reads it: without capitals, accents and other marks. Fold both sides. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (isPlain(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðħłþı]/g, (letter) => PLAIN[letter] ?? letter);
}

/** Most texts are, and a search folds one for each contact. */
function isPlain(text: string): boolean {
  return /^[ -~]*$/.test(text);
}
