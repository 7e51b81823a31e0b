import type { TemplateName } from '#contract/programs.ts';
import { cx } from '#ui/class-names.ts';
import styles from './template-cards.module.css';

type Hue = 'slate' | 'blue' | 'amber' | 'violet';
type Card = { readonly x: number; readonly y: number; readonly hue: Hue };
type Drawing = { readonly cards: readonly Card[]; readonly path: string };

/** Card centres on a ground of 160 x 104. */
const DRAWINGS: Readonly<Record<TemplateName, Drawing>> = {
  blank: { cards: [{ x: 80, y: 52, hue: 'slate' }], path: '' },
  welcomeSeries: {
    cards: [
      { x: 80, y: 15, hue: 'blue' },
      { x: 80, y: 40, hue: 'amber' },
      { x: 80, y: 65, hue: 'violet' },
      { x: 46, y: 90, hue: 'blue' },
      { x: 114, y: 90, hue: 'slate' },
    ],
    path: 'M80 22v11M80 47v11M80 72v2.5q0 3 -3 3H49q-3 0 -3 3V83M80 72v2.5q0 3 3 3h28q3 0 3 3V83',
  },
  birthday: {
    cards: [
      { x: 80, y: 24, hue: 'slate' },
      { x: 80, y: 52, hue: 'blue' },
      { x: 80, y: 80, hue: 'slate' },
    ],
    path: 'M80 31v14M80 59v14',
  },
  reEngagement: {
    cards: [
      { x: 80, y: 15, hue: 'blue' },
      { x: 80, y: 40, hue: 'violet' },
      { x: 46, y: 65, hue: 'slate' },
      { x: 114, y: 65, hue: 'amber' },
      { x: 114, y: 90, hue: 'blue' },
    ],
    path: 'M80 22v11M80 47v2.5q0 3 -3 3H49q-3 0 -3 3V58M80 47v2.5q0 3 3 3h28q3 0 3 3V58M114 72v11',
  },
  abandonedCart: {
    cards: [
      { x: 80, y: 15, hue: 'slate' },
      { x: 80, y: 40, hue: 'amber' },
      { x: 80, y: 65, hue: 'blue' },
      { x: 80, y: 90, hue: 'violet' },
    ],
    path: 'M80 22v11M80 47v11M80 72v11',
  },
  postPurchase: {
    cards: [
      { x: 80, y: 15, hue: 'blue' },
      { x: 80, y: 40, hue: 'amber' },
      { x: 80, y: 65, hue: 'violet' },
      { x: 46, y: 90, hue: 'blue' },
      { x: 114, y: 90, hue: 'slate' },
    ],
    path: 'M80 22v11M80 47v11M80 72v2.5q0 3 -3 3H49q-3 0 -3 3V83M80 72v2.5q0 3 3 3h28q3 0 3 3V83',
  },
  contractRenewal: {
    cards: [
      { x: 80, y: 15, hue: 'blue' },
      { x: 80, y: 40, hue: 'violet' },
      { x: 46, y: 65, hue: 'blue' },
      { x: 114, y: 65, hue: 'amber' },
      { x: 80, y: 90, hue: 'blue' },
    ],
    path: 'M80 22v11M80 47v2.5q0 3 -3 3H49q-3 0 -3 3V58M80 47v2.5q0 3 3 3h28q3 0 3 3V58M46 72v2.5q0 3 3 3h28q3 0 3 3V83M114 72v2.5q0 3 -3 3H83q-3 0 -3 3V83',
  },
};

export function TemplateDrawing({ template }: { template: TemplateName }) {
  const { cards, path } = DRAWINGS[template];
  return (
    <svg viewBox="0 0 160 104" fill="none" aria-hidden="true" className={styles['drawing']}>
      {path !== '' && <path d={path} className={styles['path']} />}
      {cards.map(({ x, y, hue }) => (
        <g key={`${x} ${y}`} transform={`translate(${x - 28} ${y - 8})`}>
          <rect width="56" height="16" rx="4" className={styles['node']} />
          <rect x="4" y="4" width="8" height="8" rx="2.5" className={cx(styles[hue])} />
          <rect x="17" y="6.5" width="28" height="3" rx="1.5" className={styles['bar']} />
        </g>
      ))}
    </svg>
  );
}
