import { INKS, type Ink } from './inks.ts';
import type { Picture, Shape } from './picture.ts';

/** Sharp on a dense screen; but no browser draws more than this many pixels, or as long a side. */
const SCALE = 2;
const MOST_PIXELS = 64_000_000;
const LONGEST_SIDE = 16_000;

/** The picture as a PNG file, drawn shape by shape: nothing is loaded, so no policy has to be loosened. */
export async function pictureToPng(picture: Picture): Promise<Blob> {
  const scale = getScale(picture);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(picture.width * scale));
  canvas.height = Math.max(1, Math.floor(picture.height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no pictures');
  context.scale(scale, scale);
  context.translate(-picture.x, -picture.y);
  context.fillStyle = INKS.ground.light;
  context.fillRect(picture.x, picture.y, picture.width, picture.height);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const shape of picture.shapes) draw(context, shape);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The picture is too large to be drawn'));
    }, 'image/png');
  });
}

/** How many pixels of the file stand for one of the picture. */
export function getScale({ width, height }: Pick<Picture, 'width' | 'height'>): number {
  const byArea = Math.sqrt(MOST_PIXELS / (width * height));
  return Math.min(SCALE, byArea, LONGEST_SIDE / width, LONGEST_SIDE / height);
}

function draw(context: CanvasRenderingContext2D, shape: Shape): void {
  if (shape.kind === 'text') {
    const family = getComputedStyle(document.body).fontFamily;
    context.font = `${shape.isStrong ? 550 : 450} ${shape.size}px ${family}`;
    context.textAlign = shape.isCentred ? 'center' : 'left';
    context.fillStyle = colour(shape.fill);
    context.fillText(shape.text, shape.x, shape.y);
    return;
  }
  context.save();
  const path = new Path2D(shape.kind === 'path' ? shape.d : undefined);
  if (shape.kind === 'rect') path.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius);
  else {
    context.translate(shape.x, shape.y);
    context.scale(shape.scale ?? 1, shape.scale ?? 1);
  }
  if (shape.fill) {
    context.fillStyle = colour(shape.fill);
    context.fill(path);
  }
  if (shape.stroke) {
    context.strokeStyle = colour(shape.stroke);
    context.lineWidth = shape.strokeWidth ?? 1;
    context.setLineDash(shape.isDashed === true ? [6, 5] : []);
    context.stroke(path);
  }
  context.restore();
}

function colour(ink: Ink): string {
  return INKS[ink].light;
}
