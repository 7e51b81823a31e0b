import type { Ink } from './inks.ts';

type Colours = {
  readonly fill?: Ink | undefined;
  readonly stroke?: Ink | undefined;
  /** 1 unless told. */
  readonly strokeWidth?: number | undefined;
  readonly isDashed?: boolean | undefined;
};

export type Shape =
  | ({
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius: number;
    } & Colours)
  /** `d` as in SVG, moved by x and y, and drawn larger or smaller from there. */
  | ({
      readonly kind: 'path';
      readonly d: string;
      readonly x: number;
      readonly y: number;
      readonly scale?: number;
    } & Colours)
  /** One line; y is its base line. */
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly isStrong: boolean;
      readonly isCentred: boolean;
      readonly fill: Ink;
    };

/** Shapes from back to front, and the part of the plane they are on, in px at 100 %. */
export type Picture = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
};
