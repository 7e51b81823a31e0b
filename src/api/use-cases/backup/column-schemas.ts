import { z } from '#contract/zod.ts';
import { decodeBase64 } from './base64.ts';

const TYPES = { Int32Array, Float64Array, Uint16Array, Uint8Array } as const;
type TypeName = keyof typeof TYPES;

const column = <T extends TypeName>(type: T) =>
  z.pipe(
    z.string(),
    z.transform((text, context) => {
      const bytes = decodeBase64(text);
      if (bytes !== null && bytes.length % TYPES[type].BYTES_PER_ELEMENT === 0)
        return new TYPES[type](bytes.buffer) as InstanceType<(typeof TYPES)[T]>;
      context.issues.push({ code: 'custom', message: 'is not a column', input: text });
      return z.NEVER;
    }),
  );

export const int32 = column('Int32Array');
export const float64 = column('Float64Array');
export const uint16 = column('Uint16Array');
export const uint8 = column('Uint8Array');
