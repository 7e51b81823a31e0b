/** [E27] The contacts, by id, whom one quantity split has sent First. */
export type FirstContacts = {
  readonly ids: Set<number>;
  /** The same as a column, made again only when somebody was added: a run is stored often. */
  stored: Int32Array;
};

export function loadFirstContacts(stored: Int32Array = new Int32Array(0)): FirstContacts {
  return { ids: new Set(stored), stored };
}

export function copyFirstContacts({ ids, stored }: FirstContacts): FirstContacts {
  return { ids: new Set(ids), stored };
}

/** In the order in which they came. Nothing changes a column that was handed out. */
export function getStoredContacts(first: FirstContacts): Int32Array {
  if (first.stored.length < first.ids.size) first.stored = Int32Array.from(first.ids);
  return first.stored;
}
