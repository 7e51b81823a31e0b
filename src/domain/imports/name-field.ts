import { isFieldName } from '#domain/data-fields/data-field.ts';
import { foldText } from '#domain/words/fold-text.ts';

/** Cyrillic and Greek letters as people write them in Latin ones. */
const LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
};
const LONGEST = 40;

/** "First name" -> "FIRSTNAME", "Größe (cm)" -> "GROSSECM", "Имя" -> "IMIA"; "" where no letter has a Latin form. */
export function bareName(header: string): string {
  return foldText(header)
    .replaceAll(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu, (letter) => LATIN[letter] ?? '')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .slice(0, LONGEST);
}

/** [M11] A name for a new field that no other has: of the header, or else of the place of the column. */
export function nameField(header: string, column: number, isTaken: (name: string) => boolean): string {
  const bare = bareName(header);
  const base = /^[A-Z]/.test(bare) ? bare : `COLUMN${bare === '' ? column + 1 : bare}`;
  let name = base;
  for (let number = 2; isTaken(name) || !isFieldName(name); number += 1) name = `${base}${number}`;
  return name;
}
