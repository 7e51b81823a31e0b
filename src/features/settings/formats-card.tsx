import { formatInstant } from '#client/format.ts';
import { formatMoment } from '#client/format-moment.ts';
import { CLOCKS, DATE_ORDERS } from '#client/formats.ts';
import { useAccountNow, useTimeZone } from '#client/use-account.ts';
import { instant } from '#domain/schedule/instant.ts';
import { chooseFormats, useFormats } from '#store/formats-store.ts';
import { Card } from '#ui/card.tsx';
import { RadioField } from '#ui/choice-fields.tsx';
import { words } from './words.ts';
import styles from './settings.module.css';

/** In the afternoon, on a day that no month has the number of: what is chosen can be told by the examples. */
const EXAMPLE = instant(Date.UTC(2026, 10, 24, 16, 4));

/** Each choice shows what it does, and holds at once. */
export function FormatsCard() {
  const formats = useFormats();
  const now = useAccountNow();
  const timeZone = useTimeZone();
  return (
    <Card title={words.formatsTitle} description={words.formatsText}>
      <div className={styles['form']}>
        <div className={styles['columns']}>
          <RadioField
            label={words.dates}
            value={formats.dates}
            onChange={(dates) => chooseFormats({ dates })}
            options={DATE_ORDERS.map((dates) => ({
              value: dates,
              label: words.dateOrders[dates],
              hint: formatMoment(EXAMPLE, 'UTC', 'day', { ...formats, dates }),
            }))}
          />
          <RadioField
            label={words.clockFormat}
            value={formats.clock}
            onChange={(clock) => chooseFormats({ clock })}
            options={CLOCKS.map((clock) => ({
              value: clock,
              label: words.clocks[clock],
              hint: formatMoment(EXAMPLE, 'UTC', 'time', { ...formats, clock }),
            }))}
          />
        </div>
        {now !== undefined && (
          <p className={styles['example']}>{words.formatsExample(formatInstant(now, timeZone))}</p>
        )}
      </div>
    </Card>
  );
}
