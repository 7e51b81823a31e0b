import { INKS, type Ink } from './inks.ts';
import type { Picture, Shape } from './picture.ts';

const FONT = "Inter, 'Inter Variable', system-ui, 'Segoe UI', Roboto, sans-serif";

/** The picture as the text of an SVG file, in the colours of light mode. */
export function pictureToSvg({ x, y, width, height, shapes }: Picture, title: string): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}" font-family="${FONT}">`,
    `<title>${escaped(title)}</title>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${INKS.ground.light}"/>`,
    ...shapes.map(renderElement),
    '</svg>\n',
  ].join('\n');
}

function renderElement(shape: Shape): string {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, radius } = shape;
      return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}"${formatColours(shape)}/>`;
    }
    case 'path': {
      const scaled = shape.scale === undefined ? '' : ` scale(${shape.scale})`;
      const isMoved = shape.x !== 0 || shape.y !== 0;
      const moved = isMoved ? ` transform="translate(${shape.x} ${shape.y})${scaled}"` : '';
      return `<path d="${shape.d}"${moved}${formatColours(shape)}/>`;
    }
    case 'text': {
      const anchor = shape.isCentred ? ' text-anchor="middle"' : '';
      const weight = shape.isStrong ? 550 : 450;
      return `<text x="${shape.x}" y="${shape.y}" font-size="${shape.size}" font-weight="${weight}"${anchor} fill="${colour(shape.fill)}">${escaped(shape.text)}</text>`;
    }
  }
}

function formatColours({
  fill,
  stroke,
  strokeWidth = 1,
  isDashed,
}: Exclude<Shape, { kind: 'text' }>): string {
  const filled = ` fill="${fill ? colour(fill) : 'none'}"`;
  if (!stroke) return filled;
  const line = ` stroke="${colour(stroke)}" stroke-width="${strokeWidth}" stroke-linecap="round" stroke-linejoin="round"`;
  return `${filled}${line}${isDashed === true ? ' stroke-dasharray="6 5"' : ''}`;
}

function colour(ink: Ink): string {
  return INKS[ink].light;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that XML can't hold are left out. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
