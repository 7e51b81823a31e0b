const BYTES = 18;

/** 24 letters, digits, hyphens and underscores, from 144 bits of chance. */
export function newPassword(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
