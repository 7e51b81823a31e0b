import type { Detail } from '#features/builder/design/canvas-store.ts';
import { READABLE } from './view.ts';

/** The least zoom of each detail. With the sizes of canvas.module.css nothing is less than 11 px on the screen. */
const FROM: readonly (readonly [zoom: number, detail: Detail])[] = [
  [READABLE, 'full'],
  [0.75, 'less'],
  [0.6, 'little'],
  [0.5, 'least'],
];

/** What can be read of a step at a zoom. */
export function getDetail(zoom: number): Detail {
  return FROM.find(([least]) => zoom >= least)?.[1] ?? 'far';
}
