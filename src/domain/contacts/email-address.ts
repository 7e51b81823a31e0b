/** One @, something before it, a dot in what follows, no space, nothing invisible, nothing of `mailto:` or `|`: more would refuse addresses that work. */
export function isEmail(text: string): boolean {
  return (
    text.length <= 254 &&
    !/[\p{Cc}\p{Cf}]/u.test(text) &&
    /^[^\s@,:;<>()[\]\\"]{1,64}@[^\s@,:;<>()[\]\\"|]+\.[^\s@.,:;<>()[\]\\"|]{2,}$/.test(text)
  );
}
