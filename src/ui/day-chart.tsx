import { type PointerEvent, useId, useState } from 'react';
import type { Hue } from './side-panel.tsx';
import styles from './day-chart.module.css';

type ChartSeries = Readonly<{
  name: string;
  hue: Hue;
  /** One for each label. */
  values: readonly number[];
}>;

type Props = Readonly<{
  /** What the chart shows, for those who do not see it; its numbers are in a table of yours. */
  label: string;
  labels: readonly string[];
  series: readonly ChartSeries[];
  format: (value: number) => string;
}>;

const WIDTH = 1_000;
const HEIGHT = 200;
/** More bars than this would be hairs: then lines are drawn. */
const MOST_BARS = 40;

/** Bars for one series over few days, else lines. What is pointed at is told in words beneath. */
export function DayChart({ label, labels, series, format }: Props) {
  const labelId = useId();
  const [pointed, setPointed] = useState<number | null>(null);
  const top = roundTop(Math.max(0, ...series.flatMap(({ values }) => values)));
  const step = WIDTH / Math.max(1, labels.length);
  const isBars = series.length === 1 && labels.length <= MOST_BARS;
  const point = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const index = Math.floor(((event.clientX - box.left) / Math.max(1, box.width)) * labels.length);
    setPointed(index >= 0 && index < labels.length ? index : null);
  };
  return (
    <figure aria-labelledby={labelId} className={styles['chart']}>
      <figcaption id={labelId} className="visually-hidden">
        {label}
      </figcaption>
      <div className={styles['plot']} aria-hidden="true">
        <span className={styles['top']}>{format(top)}</span>
        <span className={styles['zero']}>0</span>
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          className={styles['picture']}
          onPointerMove={point}
          onPointerLeave={() => setPointed(null)}
        >
          {[0, HEIGHT / 2, HEIGHT].map((y) => (
            <line key={y} x1="0" x2={WIDTH} y1={y} y2={y} className={styles['grid']} />
          ))}
          {pointed !== null && (
            <rect x={pointed * step} y="0" width={step} height={HEIGHT} className={styles['pointed']} />
          )}
          {series.map((one, index) => (
            <g key={one.name} data-hue={one.hue} data-order={index}>
              {isBars ? (
                <Bars values={one.values} step={step} top={top} />
              ) : (
                <path d={linePath(one.values, step, top)} className={styles['line']} />
              )}
            </g>
          ))}
        </svg>
        <span className={styles['first']}>{labels[0]}</span>
        <span className={styles['last']}>{labels.length > 1 && labels.at(-1)}</span>
      </div>
      <ul className={styles['legend']} aria-hidden="true">
        <li className={styles['when']}>{pointed === null ? '' : labels[pointed]}</li>
        {series.map(({ name, hue, values }, index) => (
          <li key={name} data-hue={hue} data-order={index}>
            <svg width="20" height="10" className={styles['sample']}>
              <path d="M0 5h20" className={styles['line']} />
            </svg>
            {name}
            {pointed !== null && <b>{format(values[pointed] ?? 0)}</b>}
          </li>
        ))}
      </ul>
    </figure>
  );
}

function Bars({ values, step, top }: { values: readonly number[]; step: number; top: number }) {
  const gap = Math.min(6, step / 4);
  return values.map((value, index) => {
    const height = (value / top) * HEIGHT;
    return (
      <rect
        key={index}
        x={index * step + gap}
        y={HEIGHT - height}
        width={step - 2 * gap}
        height={height}
        className={styles['bar']}
      />
    );
  });
}

function linePath(values: readonly number[], step: number, top: number): string {
  const points = values.map(
    (value, index) => `${((index + 0.5) * step).toFixed(1)} ${(HEIGHT - (value / top) * HEIGHT).toFixed(1)}`,
  );
  // A single day is a dash, or it would not be seen.
  return points.length === 1 ? `M0 ${points[0]?.split(' ')[1]}H${WIDTH}` : `M${points.join('L')}`;
}

/** The next of 1, 2, 5, 10, 20, 50 and so on. */
function roundTop(most: number): number {
  if (most <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  return ([1, 2, 5, 10].find((factor) => factor * power >= most) ?? 10) * power;
}
