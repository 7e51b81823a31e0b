import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { quoteName } from '#domain/catalogue/names.ts';
import type { ListId } from '#domain/ids.ts';
import { formatList } from '#domain/words/numbers.ts';
import type { SettingProblem } from './setting-problem.ts';

export const MAXIMUM_LISTS = 50;

/** `“Newsletter” and “VIP”`; null for none. */
export function formatListNames(listIds: readonly ListId[], catalogue: Catalogue): string | null {
  const names = listIds.map((id) => quoteName({ kind: 'list', id }, catalogue));
  return names.length === 0 ? null : formatList(names);
}

export function checkLists(listIds: readonly ListId[]): readonly SettingProblem[] {
  if (listIds.length === 0) return [LISTS_MISSING];
  return listIds.length > MAXIMUM_LISTS ? [TOO_MANY] : [];
}

export const LISTS_MISSING: SettingProblem = {
  code: 'settingMissing',
  field: 'listIds',
  text: 'Select at least one list',
  advice: 'Choose at least one list.',
};

const TOO_MANY: SettingProblem = {
  code: 'settingOutOfRange',
  field: 'listIds',
  text: 'Select fewer lists',
  advice: `Choose up to ${MAXIMUM_LISTS} lists.`,
};
