import type { NodeDefinition } from './node-definition.ts';
import { nowhere, unlabelled } from './routes.ts';
import type { SettingProblem } from './setting-problem.ts';

/** A note on the canvas. Width and height in pixels at 100%, whole. */
export type TextLabelSettings = { readonly text: string; readonly width: number; readonly height: number };

export const LABEL_SIZE = { width: { min: 96, max: 960 }, height: { min: 40, max: 640 } } as const;
export const LABEL_TEXT_LENGTH = 1_000;

/** [N20] */
export const textLabelNode: NodeDefinition<TextLabelSettings> = {
  title: 'Text label',
  family: 'annotations',
  defaults: { text: 'Note', width: 232, height: 68 },
  routes: nowhere,
  routeLabel: unlabelled,
  isAction: false,
  summary: ({ text }) => firstLine(text),
  example: () => 'Nothing. A text label is a note for your team and does not affect contacts.',
  facts: ({ text }) => [{ label: 'Text', value: text.trim() === '' ? 'Empty' : text }],
  check: ({ text, width, height }) => [
    ...(text.length > LABEL_TEXT_LENGTH ? [TOO_LONG] : []),
    ...(isWithin(width, LABEL_SIZE.width) ? [] : [outOfRange('width')]),
    ...(isWithin(height, LABEL_SIZE.height) ? [] : [outOfRange('height')]),
  ],
  references: () => [],
};

/** The nearest size that a text label may have. */
export function fitLabelSize(size: { width: number; height: number }): { width: number; height: number } {
  return {
    width: within(size.width, LABEL_SIZE.width),
    height: within(size.height, LABEL_SIZE.height),
  };
}

type Range = { readonly min: number; readonly max: number };

function within(value: number, { min, max }: Range): number {
  return Math.round(Math.min(max, Math.max(min, value)));
}

function isWithin(value: number, { min, max }: Range): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}

function firstLine(text: string): string {
  const line = text
    .split('\n')
    .map((each) => each.trim())
    .find((each) => each !== '');
  return line ?? 'Empty';
}

function outOfRange(field: 'width' | 'height'): SettingProblem {
  const { min, max } = LABEL_SIZE[field];
  return {
    code: 'settingOutOfRange',
    field,
    text: `Change the ${field} of the text label`,
    advice: `Enter a whole number of pixels from ${min} to ${max}.`,
  };
}

const TOO_LONG: SettingProblem = {
  code: 'settingOutOfRange',
  field: 'text',
  text: 'The text is too long',
  advice: `Shorten it to ${LABEL_TEXT_LENGTH} characters.`,
};
