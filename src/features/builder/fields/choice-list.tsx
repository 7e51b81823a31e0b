import { CheckboxField } from '#ui/choice-fields.tsx';
import { PanelField } from './panel-field.tsx';
import styles from './panels.module.css';

type Props<Id> = Readonly<{
  /** The setting, for the validation list. */
  name: string;
  label: string;
  /** Shown where there is nothing to choose. */
  empty: string;
  error?: string | undefined;
  options: readonly { readonly id: Id; readonly label: string; readonly hint?: string | undefined }[];
  chosen: readonly Id[];
  onChange: (chosen: readonly Id[]) => void;
}>;

/** Boxes to tick, any number of them; scrolls when there are many. */
export function ChoiceList<Id extends number | string>(props: Props<Id>) {
  const { name, label, empty, error, options, chosen, onChange } = props;
  const toggle = (id: Id, isOn: boolean) =>
    onChange(isOn ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (
    <PanelField name={name}>
      <fieldset>
        <legend className={styles['groupTitle']}>{label}</legend>
        {options.length === 0 && <p className={styles['note']}>{empty}</p>}
        <div className={styles['choices']}>
          {options.map((option, index) => (
            <CheckboxField
              key={option.id}
              label={option.label}
              hint={option.hint}
              error={index === 0 ? error : undefined}
              checked={chosen.includes(option.id)}
              onChange={(isOn) => toggle(option.id, isOn)}
            />
          ))}
        </div>
        {options.length === 0 && error && <p className={styles['note']}>{error}</p>}
      </fieldset>
    </PanelField>
  );
}
