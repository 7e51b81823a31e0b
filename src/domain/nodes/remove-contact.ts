import type { ListId } from '#domain/ids.ts';
import { checkLists, formatListNames, LISTS_MISSING } from './list-settings.ts';
import type { NodeDefinition } from './node-definition.ts';
import { onlyNext, unlabelled } from './routes.ts';
import type { SettingProblem } from './setting-problem.ts';

export type RemoveContactSettings =
  | { readonly kind: 'lists'; readonly listIds: readonly ListId[] }
  /** Deletes the contact. Confirmed once, when the step is set up. */
  | { readonly kind: 'account'; readonly isConfirmed: boolean };

/** [N32] */
export const removeContactNode: NodeDefinition<RemoveContactSettings> = {
  title: 'Remove contact',
  family: 'actions',
  defaults: { kind: 'lists', listIds: [] },
  routes: onlyNext,
  routeLabel: unlabelled,
  isAction: true,
  summary: (settings, { catalogue }) => {
    if (settings.kind === 'account') return 'Delete from the account';
    const names = formatListNames(settings.listIds, catalogue);
    return names === null ? 'No list selected' : `Remove from ${names}`;
  },
  example: (settings, { catalogue }) => {
    if (settings.kind === 'account') return DELETES;
    const names = formatListNames(settings.listIds, catalogue);
    return names === null
      ? `${LISTS_MISSING.advice} Contacts are removed when they reach this step.`
      : `Removes contacts from ${names} when they reach this step. They stay in the account and in this program.`;
  },
  facts: (settings, { catalogue }) => {
    const choice = { label: 'Contacts will be', value: REMOVE_CHOICES[settings.kind] };
    if (settings.kind === 'account') return [choice];
    return [
      choice,
      { label: 'Lists', value: formatListNames(settings.listIds, catalogue) ?? 'None selected' },
    ];
  },
  check: (settings) => {
    if (settings.kind === 'lists') return checkLists(settings.listIds);
    return settings.isConfirmed ? [] : [NOT_CONFIRMED];
  },
  references: (settings) =>
    settings.kind === 'lists' ? settings.listIds.map((id) => ({ kind: 'list', id })) : [],
};

/** The two choices in the panel, after "Contacts will be". */
export const REMOVE_CHOICES: Readonly<Record<RemoveContactSettings['kind'], string>> = {
  lists: 'Removed from the selected lists',
  account: 'Deleted from your account',
};

const DELETES =
  'Deletes contacts from the account when they reach this step. They leave this and every other program immediately, with the outcome “Deleted”. Steps after this one are not reached.';

const NOT_CONFIRMED: SettingProblem = {
  code: 'settingMissing',
  field: 'isConfirmed',
  text: 'Confirm that contacts are deleted from your account',
  advice: 'Tick every box to confirm, or remove contacts from lists instead.',
};
