import type { SelectOption } from '#ui/select-field.tsx';

/** Every zone that the browser knows, by part of the world; and the account's own, should the browser call it otherwise. */
export function timeZoneOptions(own: string): readonly SelectOption[] {
  const names = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', own]);
  const options = [...names].map((name): SelectOption => {
    const [area = '', ...place] = name.split('/');
    const label = place.join(', ').replaceAll('_', ' ');
    return label === '' ? { value: name, label: area, group: 'Other' } : { value: name, label, group: area };
  });
  return options.toSorted((one, other) => placeInOrder(one).localeCompare(placeInOrder(other), 'en'));
}

function placeInOrder({ group = '', label }: SelectOption): string {
  return `${group === 'Other' ? '~' : group} ${label}`;
}
