export function listNames(things: readonly { readonly name: string }[]): readonly string[] {
  return things.map(({ name }) => name);
}
