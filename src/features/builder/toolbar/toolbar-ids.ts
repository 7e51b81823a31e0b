type ToolbarItemName = 'validation' | 'exitConditions' | 'utilities' | 'rehearse';

export function toolbarItemId(item: ToolbarItemName): string {
  return `builder-toolbar-${item}`;
}

/** Gives the focus back to an item; where the bar has no room for it, to the menu that has taken it in. */
export function focusToolbarItem(item: ToolbarItemName): void {
  const ids = [toolbarItemId(item), toolbarItemId('utilities')];
  ids
    .map((id) => document.getElementById(id))
    .find((element) => element !== null)
    ?.focus();
}
