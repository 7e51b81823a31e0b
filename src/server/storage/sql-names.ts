/** The table or column of SQL for a name of the account: "contactLists" is "contact_lists". */
export function toSqlName(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The column that holds the keys of an index: "[status+modified.at+id]" is "by_status_modified_at_id". */
export function toIndexColumn(index: string): string {
  return `by_${toSqlName(index.replaceAll(/[[\]]/g, '').replaceAll(/[+.]/g, '_'))}`;
}
