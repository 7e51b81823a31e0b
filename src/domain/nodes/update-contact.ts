import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { quoteName } from '#domain/catalogue/names.ts';
import type { Reference } from '#domain/catalogue/reference.ts';
import { describeValue } from '#domain/data-fields/describe-value.ts';
import type { FieldChange } from '#domain/data-fields/field-change.ts';
import { FIELD_TYPES } from '#domain/data-fields/field-types.ts';
import type { PreferenceId } from '#domain/ids.ts';
import { formatList, formatNumber } from '#domain/words/numbers.ts';
import type { NodeDefinition } from './node-definition.ts';
import { onlyNext, unlabelled } from './routes.ts';
import type { SettingProblem } from './setting-problem.ts';

export type UpdateContactSettings =
  /** A field or change that nobody has chosen yet is null. */
  | { readonly kind: 'field'; readonly field: string | null; readonly change: FieldChange | null }
  | { readonly kind: 'optIn'; readonly preferenceIds: readonly PreferenceId[] }
  | { readonly kind: 'optOut'; readonly preferenceIds: readonly PreferenceId[] };

export const FIELD_VALUE_LENGTH = 1_000;

/** [N30] */
export const updateContactNode: NodeDefinition<UpdateContactSettings> = {
  title: 'Update contact',
  family: 'actions',
  defaults: { kind: 'field', field: null, change: null },
  routes: onlyNext,
  routeLabel: unlabelled,
  isAction: true,
  summary: (settings, { catalogue }) => describeUpdate(settings, catalogue) ?? 'Nothing selected',
  example: (settings, { catalogue }) => {
    const words = describeAsClause(settings, catalogue);
    return words === null
      ? 'Choose what to change when contacts reach this step.'
      : `When a contact reaches this step, ${words}.`;
  },
  facts: (settings, { catalogue }) => [
    { label: 'Contacts will', value: CHOICES[settings.kind] },
    { label: 'Change', value: describeUpdate(settings, catalogue) ?? 'Nothing selected' },
  ],
  check: (settings, catalogue) =>
    settings.kind === 'field'
      ? fieldProblems(settings, catalogue)
      : settings.preferenceIds.length === 0
        ? [PREFERENCES_MISSING]
        : [],
  references: (settings) => {
    if (settings.kind !== 'field') return settings.preferenceIds.map((id) => ({ kind: 'preference', id }));
    const { field, change } = settings;
    const names = [field, change?.kind === 'copy' ? change.from : null];
    return names.flatMap((name): Reference[] =>
      name === null || name === '' ? [] : [{ kind: 'dataField', name }],
    );
  },
};

/** The three choices in the panel, after "Contacts will". */
export const CHOICES: Readonly<Record<UpdateContactSettings['kind'], string>> = {
  field: 'Have the selected data field updated',
  optIn: 'Be opted in to the selected preferences',
  optOut: 'Be opted out of the selected preferences',
};

function describeUpdate(settings: UpdateContactSettings, catalogue: Catalogue): string | null {
  if (settings.kind === 'field') {
    const { field, change } = settings;
    return field === null || change === null ? null : describeChange(field, change);
  }
  const names = settings.preferenceIds.map((id) => quoteName({ kind: 'preference', id }, catalogue));
  if (names.length === 0) return null;
  return `${settings.kind === 'optIn' ? 'Opt in to' : 'Opt out of'} ${formatList(names)}`;
}

function describeChange(field: string, change: FieldChange): string {
  switch (change.kind) {
    case 'set':
      return `Set ${field} to ${describeValue(change.value)}`;
    case 'increment':
      return `Add ${describeValue(change.by)} to ${field}`;
    case 'decrement':
      return `Subtract ${describeValue(change.by)} from ${field}`;
    case 'today':
      return `Set ${field} to the date they reach this step`;
    case 'copy':
      return `Copy ${change.from} to ${field}`;
  }
}

function describeAsClause(settings: UpdateContactSettings, catalogue: Catalogue): string | null {
  if (settings.kind !== 'field') {
    const names = settings.preferenceIds.map((id) => quoteName({ kind: 'preference', id }, catalogue));
    if (names.length === 0) return null;
    return `they are opted ${settings.kind === 'optIn' ? 'in to' : 'out of'} ${formatList(names)}`;
  }
  const { field, change } = settings;
  if (field === null || change === null) return null;
  switch (change.kind) {
    case 'set':
      return `${field} is set to ${describeValue(change.value)}`;
    case 'increment':
      return `${describeValue(change.by)} is added to ${field} (an empty value counts as 0)`;
    case 'decrement':
      return `${describeValue(change.by)} is subtracted from ${field} (an empty value counts as 0)`;
    case 'today':
      return `${field} is set to that day’s date`;
    case 'copy':
      return `the value of ${change.from} is copied to ${field}, even if it is empty`;
  }
}

function fieldProblems(
  { field, change }: Extract<UpdateContactSettings, { kind: 'field' }>,
  catalogue: Catalogue,
): readonly SettingProblem[] {
  if (field === null || field === '') return [FIELD_MISSING];
  if (change === null) return [changeMissing(field)];
  const type = catalogue.dataFields.get(field)?.type;
  // The rule on missing references reports a deleted field.
  if (!type) return [];
  if (!FIELD_TYPES[type].changes.includes(change.kind)) return [wrongType(field)];
  switch (change.kind) {
    case 'set':
      return FIELD_TYPES[type].isValue(change.value) && String(change.value).length <= FIELD_VALUE_LENGTH
        ? []
        : [valueUnusable(field)];
    case 'increment':
    case 'decrement':
      return Number.isFinite(change.by) && change.by > 0 ? [] : [AMOUNT];
    case 'today':
      return [];
    case 'copy':
      return copyProblems(field, change.from, catalogue);
  }
}

function copyProblems(field: string, from: string, catalogue: Catalogue): readonly SettingProblem[] {
  if (from === '') return [SOURCE_MISSING];
  if (from === field) return [ITSELF];
  const type = catalogue.dataFields.get(from)?.type;
  return type && type !== catalogue.dataFields.get(field)?.type ? [otherType(field, from)] : [];
}

const FIELD_MISSING: SettingProblem = {
  code: 'settingMissing',
  field: 'field',
  text: 'Select the data field to update',
  advice: 'Choose the data field that this step changes.',
};

function changeMissing(field: string): SettingProblem {
  return {
    code: 'settingMissing',
    field: 'change',
    text: `Choose how to update ${field}`,
    advice: 'Enter a value, or choose how to calculate it.',
  };
}

function wrongType(field: string): SettingProblem {
  return {
    code: 'settingOutOfRange',
    field: 'change',
    text: `This change does not work with data field ${field}`,
    advice: 'Choose another change, or another data field.',
  };
}

function valueUnusable(field: string): SettingProblem {
  return {
    code: 'settingOutOfRange',
    field: 'change',
    text: `Enter the value for ${field}`,
    advice: `Enter a value that matches the type of ${field}, up to ${formatNumber(FIELD_VALUE_LENGTH)} characters.`,
  };
}

const AMOUNT: SettingProblem = {
  code: 'settingOutOfRange',
  field: 'change',
  text: 'Enter the amount to add or subtract',
  advice: 'Enter a number greater than 0.',
};

const SOURCE_MISSING: SettingProblem = {
  code: 'settingMissing',
  field: 'change',
  text: 'Select the data field to copy from',
  advice: 'Choose a data field of the same type.',
};

const ITSELF: SettingProblem = {
  code: 'settingOutOfRange',
  field: 'change',
  text: 'A data field cannot be copied to itself',
  advice: 'Choose another data field to copy from.',
};

function otherType(field: string, from: string): SettingProblem {
  return {
    code: 'settingOutOfRange',
    field: 'change',
    text: `${from} cannot be copied to ${field}`,
    advice: `Choose a data field of the same type as ${field}.`,
  };
}

const PREFERENCES_MISSING: SettingProblem = {
  code: 'settingMissing',
  field: 'preferenceIds',
  text: 'Select at least one preference',
  advice: 'Choose the preferences to opt contacts in to or out of.',
};
