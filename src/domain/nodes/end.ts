/** The outcome is recorded for each contact who ends here. 1 to 100 characters. */
export type EndSettings = { readonly outcome: string };
