import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { quoteName } from '#domain/catalogue/names.ts';
import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { ListId, ProgramId } from '#domain/ids.ts';
import { formatList } from '#domain/words/numbers.ts';
import { checkLists, formatListNames, LISTS_MISSING } from './list-settings.ts';
import type { NodeDefinition } from './node-definition.ts';
import { onlyNext, unlabelled } from './routes.ts';
import type { SettingProblem } from './setting-problem.ts';

export type AddContactSettings =
  | { readonly kind: 'lists'; readonly listIds: readonly ListId[] }
  /** Null while nobody has chosen one. Never the program itself. */
  | { readonly kind: 'program'; readonly programId: ProgramId | null };

/** [N31] */
export const addContactNode: NodeDefinition<AddContactSettings> = {
  title: 'Add contact',
  family: 'actions',
  defaults: { kind: 'lists', listIds: [] },
  routes: onlyNext,
  routeLabel: unlabelled,
  isAction: true,
  summary: (settings, { catalogue }) => {
    const target = describeTarget(settings, catalogue);
    if (target === null) return settings.kind === 'lists' ? 'No list selected' : 'No program selected';
    return settings.kind === 'lists' ? `Add to ${target}` : `Enrol in ${target}`;
  },
  example: describeExample,
  facts: (settings, { catalogue }) => [
    { label: 'Contacts will be', value: ADD_CHOICES[settings.kind] },
    {
      label: settings.kind === 'lists' ? 'Lists' : 'Program',
      value: describeTarget(settings, catalogue) ?? 'None selected',
    },
  ],
  check: (settings) => {
    if (settings.kind === 'lists') return checkLists(settings.listIds);
    return settings.programId === null ? [PROGRAM_MISSING] : [];
  },
  references: (settings) => {
    if (settings.kind === 'lists') return settings.listIds.map((id) => ({ kind: 'list', id }));
    return settings.programId === null ? [] : [{ kind: 'program', id: settings.programId }];
  },
};

/** The two choices in the panel, after "Contacts will be". */
export const ADD_CHOICES: Readonly<Record<AddContactSettings['kind'], string>> = {
  lists: 'Added to selected lists',
  program: 'Enrolled in the selected program',
};

function describeTarget(settings: AddContactSettings, catalogue: Catalogue): string | null {
  if (settings.kind === 'lists') return formatListNames(settings.listIds, catalogue);
  return settings.programId === null
    ? null
    : quoteName({ kind: 'program', id: settings.programId }, catalogue);
}

function describeExample(settings: AddContactSettings, { catalogue }: WordsContext): string {
  const target = describeTarget(settings, catalogue);
  if (settings.kind === 'program') {
    if (target === null) return 'Select a program to enrol contacts in when they reach this step.';
    return `When contacts reach this step, they are enrolled in ${target} if it is active. They stay in this program too. Contacts already in ${target} are skipped.`;
  }
  if (target === null) return `${LISTS_MISSING.advice} Contacts are added when they reach this step.`;
  const joins = settings.listIds.flatMap((id) => {
    const joinProgramId = catalogue.lists.get(id)?.joinProgramId ?? null;
    return joinProgramId === null ? [] : [quoteName({ kind: 'program', id: joinProgramId }, catalogue)];
  });
  const also = joins.length > 0 ? ` Contacts new to the list are also enrolled in ${formatList(joins)}.` : '';
  return `Adds contacts to ${target} when they reach this step.${also}`;
}

const PROGRAM_MISSING: SettingProblem = {
  code: 'settingMissing',
  field: 'programId',
  text: 'Select the program to enrol contacts in',
  advice: 'Choose a program. It must be active to enrol contacts.',
};
