import { memo } from 'react';
import { INKS, type Ink } from './inks.ts';
import type { Picture, Shape } from './picture.ts';

type Props = Readonly<{
  picture: Picture;
  label: string;
  /** As in files and on paper, whatever the page looks like. */
  isLight?: boolean | undefined;
  className?: string | undefined;
}>;

/** A picture in the page, in the colours of the page unless told otherwise. */
export function PictureView({ picture, label, isLight = false, className }: Props) {
  const { x, y, width, height, shapes } = picture;
  return (
    <svg
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing made of elements is no file to name
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`${x} ${y} ${width} ${height}`}
      className={className}
      style={isLight ? { background: INKS.ground.light } : undefined}
    >
      <Shapes shapes={shapes} isLight={isLight} />
    </svg>
  );
}

/** Inside an SVG element of any kind. */
export const Shapes = memo(function Shapes({
  shapes,
  isLight = false,
}: Readonly<{ shapes: readonly Shape[]; isLight?: boolean }>) {
  const colour = isLight ? lightColour : pageColour;
  return shapes.map((shape, index) => (
    <OneShape key={`${index} ${shape.kind}`} shape={shape} colour={colour} />
  ));
});

type Colour = (ink: Ink) => string;

function OneShape({ shape, colour }: Readonly<{ shape: Shape; colour: Colour }>) {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, radius } = shape;
      return <rect x={x} y={y} width={width} height={height} rx={radius} {...look(shape, colour)} />;
    }
    case 'path':
      return (
        <path
          d={shape.d}
          transform={`translate(${shape.x} ${shape.y}) scale(${shape.scale ?? 1})`}
          {...look(shape, colour)}
        />
      );
    case 'text':
      return (
        <text
          x={shape.x}
          y={shape.y}
          fontSize={shape.size}
          fontWeight={shape.isStrong ? 550 : 450}
          textAnchor={shape.isCentred ? 'middle' : 'start'}
          style={{ fill: colour(shape.fill) }}
        >
          {shape.text}
        </text>
      );
  }
}

function look(shape: Exclude<Shape, { kind: 'text' }>, colour: Colour) {
  const { fill, stroke, strokeWidth = 1, isDashed } = shape;
  return {
    strokeWidth,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
    strokeDasharray: isDashed === true ? '6 5' : undefined,
    style: { fill: fill ? colour(fill) : 'none', stroke: stroke ? colour(stroke) : 'none' },
  } as const;
}

function pageColour(ink: Ink): string {
  return `var(${INKS[ink].token})`;
}

function lightColour(ink: Ink): string {
  return INKS[ink].light;
}
