import { Plus, X } from 'lucide-react';
import { useRef } from 'react';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { quoteName } from '#domain/catalogue/names.ts';
import type { Subscription } from '#domain/contacts/consent.ts';
import type { ListId, PreferenceId } from '#domain/ids.ts';
import type { TestPerson } from '#domain/test-cases/test-case.ts';
import { ChoiceList } from '#features/builder/fields/choice-list.tsx';
import { Button, IconButton } from '#ui/button.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Menu } from '#ui/menu.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { SentenceRow } from '#ui/sentence-row.tsx';
import type { CaseErrors } from './case-draft.ts';
import { CopyContact } from './copy-contact.tsx';
import { words } from './editor-words.ts';
import { focusSoon } from './focus-soon.ts';
import { emptyValue, ValueField } from './value-field.tsx';
import styles from './test-cases.module.css';

type Props = Readonly<{
  person: TestPerson;
  catalogue: Catalogue;
  errors: CaseErrors | undefined;
  onChange: (person: TestPerson) => void;
}>;

const SUBSCRIPTIONS = Object.entries(words.subscriptions).map(([value, label]) => ({
  value: value as Subscription,
  label,
}));

/** Who it is: made up, or like a contact of the account. */
export function PersonFields({ person, catalogue, errors, onChange }: Props) {
  const { listIds, preferenceIds } = person;
  return (
    <>
      <CopyContact onCopied={onChange} />
      <SelectField
        label={words.subscription}
        className={styles['short']}
        value={person.subscription}
        options={SUBSCRIPTIONS}
        onChange={(subscription) => onChange({ ...person, subscription })}
      />
      <Values person={person} catalogue={catalogue} errors={errors} onChange={onChange} />
      <Disclosure summary={words.belongs} isOpenAtFirst={listIds.length + preferenceIds.length > 0}>
        <div className={styles['columns']}>
          <ChoiceList<ListId>
            name="listIds"
            label={words.lists}
            empty={words.noLists}
            options={withGone([...catalogue.lists.values()], listIds, (id) =>
              quoteName({ kind: 'list', id }, catalogue),
            )}
            chosen={listIds}
            onChange={(chosen) => onChange({ ...person, listIds: chosen })}
          />
          <ChoiceList<PreferenceId>
            name="preferenceIds"
            label={words.preferences}
            empty={words.noPreferences}
            options={withGone([...catalogue.preferences.values()], preferenceIds, (id) =>
              quoteName({ kind: 'preference', id }, catalogue),
            )}
            chosen={preferenceIds}
            onChange={(chosen) => onChange({ ...person, preferenceIds: chosen })}
          />
        </div>
      </Disclosure>
    </>
  );
}

/** What is gone stays to be seen while it is chosen. */
function withGone<Id>(
  known: readonly { readonly id: Id; readonly name: string }[],
  chosen: readonly Id[],
  getName: (id: Id) => string,
) {
  const gone = chosen.filter((id) => !known.some((each) => each.id === id));
  return [
    ...gone.map((id) => ({ id, label: getName(id) })),
    ...known.map(({ id, name }) => ({ id, label: name })),
  ];
}

function Values({ person, catalogue, errors, onChange }: Props) {
  const { dataFields } = catalogue;
  const adder = useRef<HTMLButtonElement>(null);
  const rows = useRef<HTMLUListElement>(null);
  const free = [...dataFields.values()].filter(({ name }) => !(name in person.fields));
  const setFields = (fields: TestPerson['fields']) => onChange({ ...person, fields });
  const add = (name: string) => {
    const type = dataFields.get(name)?.type ?? 'Text';
    setFields({ ...person.fields, [name]: emptyValue(type) });
    focusSoon(rows, Object.keys(person.fields).length);
  };
  const remove = (name: string) => {
    setFields(Object.fromEntries(Object.entries(person.fields).filter(([field]) => field !== name)));
    adder.current?.focus();
  };
  const nameOf = (field: string) => (dataFields.has(field) ? field : words.gone(field));
  const full = dataFields.size === 0 ? words.noFields : words.allValues;
  return (
    <div className={styles['rows']}>
      <h4 className={styles['legend']}>{words.values}</h4>
      {Object.keys(person.fields).length === 0 && <p className={styles['note']}>{words.noValues}</p>}
      <ul ref={rows} className={styles['values']} hidden={Object.keys(person.fields).length === 0}>
        {Object.entries(person.fields).map(([field, value]) => (
          <li key={field}>
            <SentenceRow
              name={words.valueOf(field)}
              tools={
                <IconButton
                  name={words.removeValue(field)}
                  icon={X}
                  size="small"
                  onClick={() => remove(field)}
                />
              }
            >
              <span aria-hidden>
                <strong>{nameOf(field)}</strong> {words.is}
              </span>
              <ValueField
                label={nameOf(field)}
                type={dataFields.get(field)?.type ?? 'Text'}
                value={value}
                error={errors?.get(`value ${field}`)}
                onChange={(changed) => setFields({ ...person.fields, [field]: changed })}
              />
            </SentenceRow>
          </li>
        ))}
      </ul>
      <Menu
        entries={free.map(({ name }) => ({ label: name, onSelect: () => add(name) }))}
        trigger={
          <Button
            ref={adder}
            size="small"
            icon={Plus}
            className={styles['add']}
            disabledReason={free.length === 0 ? full : undefined}
          >
            {words.addValue}
          </Button>
        }
      />
    </div>
  );
}
