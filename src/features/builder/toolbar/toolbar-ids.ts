/** Items of the toolbar to which the focus returns. */
export function toolbarItemId(item: 'validation' | 'exitConditions' | 'utilities' | 'rehearse'): string {
  return `builder-toolbar-${item}`;
}
