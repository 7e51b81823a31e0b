import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

/** A text of the sources that somebody may read: `{}` stands for what is filled in. */
export type ScreenText = Readonly<{ path: string; line: number; text: string; isTitle: boolean }>;

type Node = Readonly<Record<string, unknown> & { type: string; start: number }>;

/** What the application can show: the layers of the product, and the words of the OpenAPI document. */
const FOLDERS = ['src', 'scripts/openapi'];

const NOT_SHOWN = new Set([
  'ImportDeclaration',
  'ExportAllDeclaration',
  'TSLiteralType',
  'TSTypeAnnotation',
  'TSTypeAliasDeclaration',
  'TSInterfaceDeclaration',
  'TSImportType',
]);

/** Attributes that hold something else than a text. */
const CODE_ATTRIBUTES =
  /^(className|type|role|id|href|to|d|data-.*|key|name|autoComplete|inputMode|shape|size)$/;

export function readSources(): readonly ScreenText[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
    .filter((path) => /\.(tsx?|mjs)$/.test(path))
    .toSorted()
    .flatMap((path) => readTexts(path, readFileSync(path, 'utf8')));
}

export function readTexts(path: string, source: string): readonly ScreenText[] {
  const { program } = parseSync(path, source);
  const titleAt = findTitleParameters(program);
  const found: ScreenText[] = [];
  const visit = (value: unknown, isTitle: boolean): void => {
    if (Array.isArray(value)) for (const each of value) visit(each, isTitle);
    if (!isNode(value)) return;
    if (NOT_SHOWN.has(value.type) || isErrorOfCode(value) || isCodeAttribute(value)) return;
    const text = getText(value);
    if (text !== null && isProse(text)) {
      const line = source.slice(0, value.start).split('\n').length;
      found.push({ path, line, text, isTitle });
    }
    if (value.type === 'CallExpression') {
      const named = titleAt.get(getName(value['callee']));
      visit(value['callee'], false);
      (value['arguments'] as readonly unknown[]).forEach((each, index) => visit(each, index === named));
      return;
    }
    for (const [key, child] of Object.entries(value)) {
      if (key === 'key' && value['computed'] !== true) continue;
      visit(child, isTitleOf(value, key) || (isTitle && PASSES_ON.has(value.type)));
    }
  };
  visit(program, false);
  return found;
}

/** What can stand between the name `title` and its text. */
const PASSES_ON = new Set(['ConditionalExpression', 'ArrowFunctionExpression', 'ParenthesizedExpression']);

function isTitleOf(node: Node, key: string): boolean {
  return node.type === 'Property' && key === 'value' && /^title$|Title$/.test(getName(node['key']));
}

/** The functions of a file that take a title, with its place among their parameters. */
function findTitleParameters(program: unknown): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) visit(each);
    if (!isNode(value)) return;
    if (value.type === 'FunctionDeclaration') {
      const place = (value['params'] as readonly unknown[]).findIndex((each) => getName(each) === 'title');
      if (place >= 0) found.set(getName(value['id']), place);
    }
    for (const child of Object.values(value)) visit(child);
  };
  visit(program);
  return found;
}

function getText(node: Node): string | null {
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : null;
  if (node.type === 'JSXText') return String(node['value']).replaceAll(/\s+/g, ' ').trim();
  if (node.type !== 'TemplateLiteral') return null;
  const parts = node['quasis'] as readonly { readonly value: { readonly cooked: string } }[];
  return parts.map(({ value }) => value.cooked).join('{}');
}

/** Words with a space between them, a label with a capital, or a text around a value: more than a key of the code. */
function isProse(text: string): boolean {
  return PROSE.some((pattern) => pattern.test(text));
}

const PROSE = [/[\p{L}}”’"',.:%] +[\p{L}{“"'–(\d]/u, /^\p{Lu}\p{Ll}/u, /^["“].*["”]$/, /\{\} ?%/];

/** `new Error('…')`: what a bug or a broken boundary says to who reads the console. */
function isErrorOfCode({ type, callee }: Node): boolean {
  return type === 'NewExpression' && getName(callee).endsWith('Error');
}

function isCodeAttribute({ type, name }: Node): boolean {
  return type === 'JSXAttribute' && CODE_ATTRIBUTES.test(getName(name));
}

function getName(node: unknown): string {
  if (!isNode(node)) return '';
  if (typeof node['name'] === 'string') return node['name'];
  return typeof node['value'] === 'string' ? node['value'] : '';
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
