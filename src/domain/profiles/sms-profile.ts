import type { SmsProfileId } from '#domain/ids.ts';
import type { Revised } from '#domain/revision.ts';

/** Who an SMS comes from, and which data field holds the number it goes to. */
export type SmsProfile = Revised & {
  readonly id: SmsProfileId;
  readonly name: string;
  /** 3 to 11 letters, digits and spaces, or a number with its country code. */
  readonly from: string;
  /** A text field that holds numbers with their country code. */
  readonly numberField: string;
  readonly isEnabled: boolean;
};

const SENDER_NAME = /^(?=.*[A-Za-z])[A-Za-z0-9 ]{3,11}$/;

export function isSenderName(text: string): boolean {
  return SENDER_NAME.test(text) || parsePhoneNumber(text) !== null;
}

/**
 * "+44 7700 900123" -> "+447700900123"; null for what is no number with a country code. A leading 00 stands for +, and
 * no number begins with another 0.
 */
export function parsePhoneNumber(text: string): string | null {
  const digits = text.replaceAll(/[\s().-]/g, '').replace(/^00/, '+');
  return /^\+?[1-9]\d{6,14}$/.test(digits) ? `+${digits.replace('+', '')}` : null;
}
