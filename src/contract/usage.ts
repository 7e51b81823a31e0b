/** The programs that name a thing, those in the recycle bin apart. */
export type Usage = {
  readonly usedBy: readonly { readonly id: number; readonly name: string }[];
  readonly usedByDeleted: readonly { readonly id: number; readonly name: string }[];
};
