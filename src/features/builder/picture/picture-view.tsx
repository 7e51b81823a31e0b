import { memo } from 'react';
import { INKS, type Ink } from './inks.ts';
import type { Picture, Shape } from './picture.ts';

/** A picture in the page, in the colours of the page. */
export function PictureView({
  picture,
  label,
  className,
}: Readonly<{ picture: Picture; label: string; className?: string | undefined }>) {
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
    >
      <Shapes shapes={shapes} />
    </svg>
  );
}

/** Inside an SVG element of any kind. */
export const Shapes = memo(function Shapes({ shapes }: { readonly shapes: readonly Shape[] }) {
  return shapes.map((shape, index) => <OneShape key={`${index} ${shape.kind}`} shape={shape} />);
});

function OneShape({ shape }: { readonly shape: Shape }) {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, radius } = shape;
      return <rect x={x} y={y} width={width} height={height} rx={radius} {...look(shape)} />;
    }
    case 'path':
      return <path d={shape.d} transform={`translate(${shape.x} ${shape.y})`} {...look(shape)} />;
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

function look({ fill, stroke, strokeWidth = 1, isDashed }: Exclude<Shape, { kind: 'text' }>) {
  return {
    strokeWidth,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
    strokeDasharray: isDashed === true ? '6 5' : undefined,
    style: { fill: fill ? colour(fill) : 'none', stroke: stroke ? colour(stroke) : 'none' },
  } as const;
}

function colour(ink: Ink): string {
  return `var(${INKS[ink].token})`;
}
