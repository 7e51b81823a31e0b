// The alphabets of GSM 03.38: what a phone sends in seven bits, and what takes an escape before it.
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const EXTENDED = '\f^{}\\[~]|€';
const UNITS: ReadonlyMap<string, number> = new Map([...listUnits(BASIC, 1), ...listUnits(EXTENDED, 2)]);

/** Units of one message, and of each part of a longer one, which needs some for the place among the parts. */
const ROOM = { gsm7: { alone: 160, part: 153 }, ucs2: { alone: 70, part: 67 } } as const;

export type SmsLength = {
  readonly encoding: keyof typeof ROOM;
  /** Seven-bit units, or UTF-16 units. */
  readonly units: number;
  /** How many messages are paid for; 0 for no text. */
  readonly segments: number;
  /** Units that still fit into the last segment. */
  readonly left: number;
};

/** How a text goes out as SMS: one sign outside the phones' own alphabet makes every sign take more room. */
export function measureSms(text: string): SmsLength {
  const signs = Array.from(text);
  const isGsm = signs.every((sign) => UNITS.has(sign));
  const sizes = signs.map((sign) => (isGsm ? (UNITS.get(sign) ?? 1) : sign.length));
  const units = sizes.reduce((sum, size) => sum + size, 0);
  const { alone, part } = ROOM[isGsm ? 'gsm7' : 'ucs2'];
  const encoding = isGsm ? 'gsm7' : 'ucs2';
  if (units === 0) return { encoding, units, segments: 0, left: alone };
  if (units <= alone) return { encoding, units, segments: 1, left: alone - units };
  const { segments, used } = cut(sizes, part);
  return { encoding, units, segments, left: part - used };
}

function listUnits(signs: string, units: number): (readonly [string, number])[] {
  return Array.from(signs, (sign) => [sign, units] as const);
}

/** A sign of two units is never cut in two: what does not fit begins the next part. */
function cut(sizes: readonly number[], part: number): { segments: number; used: number } {
  let segments = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > part) {
      segments++;
      used = 0;
    }
    used += size;
  }
  return { segments, used };
}
