import { useAccountNow } from '#client/use-account.ts';
import type { WordsContext } from '#domain/catalogue/words-context.ts';
import { getPlainDate } from '#domain/schedule/plain-date.ts';
import { panelWords } from '#features/builder/fields/panel-words.ts';
import { RadioField } from '#ui/choice-fields.tsx';
import { DateField, TimeField } from '#ui/moment-fields.tsx';
import type { CaseDraft, CaseErrors } from './case-draft.ts';
import { words } from './editor-words.ts';
import styles from './test-cases.module.css';

type Enrolled = CaseDraft['enrolled'];
type Props = Readonly<{
  enrolled: Enrolled;
  context: WordsContext;
  errors: CaseErrors | undefined;
  onChange: (enrolled: Enrolled) => void;
}>;

const AT_ONCE = 'atOnce';
const ON_DATE = 'onDate';
const MORNING = '09:00';

/** When the contact comes in: whenever the case is run, or at a moment that stays the same. */
export function EnrolmentFields({ enrolled, context, errors, onChange }: Props) {
  const now = useAccountNow() ?? context.now;
  const begin = () => onChange({ on: getPlainDate(now, context.timeZone), at: MORNING });
  return (
    <RadioField
      label={words.enrolled}
      value={enrolled === null ? AT_ONCE : ON_DATE}
      onChange={(chosen) => (chosen === AT_ONCE ? onChange(null) : begin())}
      options={[
        { value: AT_ONCE, label: words.atOnce },
        {
          value: ON_DATE,
          label: words.onDate,
          details: enrolled && (
            <div className={styles['row']}>
              <DateField
                label={words.date}
                error={errors?.get('on')}
                value={enrolled.on}
                onChange={(on) => onChange({ ...enrolled, on })}
              />
              <TimeField
                label={words.time}
                hint={panelWords.inTimeZone(context.timeZone)}
                error={errors?.get('at')}
                value={enrolled.at}
                onChange={(at) => onChange({ ...enrolled, at })}
              />
            </div>
          ),
        },
      ]}
    />
  );
}
