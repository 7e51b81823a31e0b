const NARROW = new Set("iljtfrI.,:;'|!()[]- ");
const WIDE = new Set('mwMW@%&');

/** About how wide a text is in Inter, in px: a picture is drawn without a page to measure on. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += getWidthInEms(character);
  return ems * size;
}

/** The text in lines that fit, broken at spaces where there are any; what is left out ends in an ellipsis. */
export function linesThatFit(
  text: string,
  { width, size, lines }: { width: number; size: number; lines: number },
): readonly string[] {
  const fits = (line: string) => textWidth(line, size) <= width;
  const found: string[] = [];
  let rest = text.replaceAll(/\s+/g, ' ').trim();
  while (rest !== '' && found.length < lines) {
    const isLast = found.length === lines - 1;
    const line = fits(rest) ? rest : isLast ? shortened(rest, fits) : brokenOff(rest, fits);
    found.push(line.trim());
    rest = fits(rest) || isLast ? '' : rest.slice(line.length).trim();
  }
  return found;
}

function brokenOff(text: string, fits: (line: string) => boolean): string {
  let line = '';
  for (const word of text.match(/\S+\s*/g) ?? []) {
    if (!fits(line + word.trimEnd())) break;
    line += word;
  }
  return line === '' ? longestThatFits(text, fits) : line;
}

function shortened(text: string, fits: (line: string) => boolean): string {
  return `${longestThatFits(text, (line) => fits(`${line.trimEnd()}…`)).trimEnd()}…`;
}

/** At least one character, so that it ends. */
function longestThatFits(text: string, fits: (line: string) => boolean): string {
  let line = '';
  for (const character of text) {
    if (line !== '' && !fits(line + character)) break;
    line += character;
  }
  return line;
}

function getWidthInEms(character: string): number {
  if (NARROW.has(character)) return 0.31;
  if (WIDE.has(character)) return 0.88;
  if (character >= 'A' && character <= 'Z') return 0.68;
  return (character.codePointAt(0) ?? 0) >= 0x1100 ? 1.05 : 0.57;
}
