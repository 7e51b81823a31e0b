import openApi from '#contract/openapi.json';
import { jsonText } from './json-text.ts';

/** An operation of the OpenAPI document, as the page shows it. */
export type Operation = Readonly<{
  id: string;
  method: 'GET' | 'POST';
  /** "/v2/programs/{id}" */
  path: string;
  summary: string;
  description: string;
  parameters: readonly Parameter[];
  /** JSON to begin with; null where nothing is sent. */
  body: string | null;
  success: Readonly<{ status: string; description: string; example: string }>;
  refusals: readonly Refusal[];
}>;

export type Parameter = Readonly<{
  name: string;
  in: 'path' | 'query';
  description: string;
  /** What to begin with. */
  example: string;
  /** What is taken where nothing is given. */
  otherwise: string | null;
  choices: readonly string[] | null;
  isGuid: boolean;
}>;

type Refusal = Readonly<{ status: string; code: string | null; meaning: string }>;

type SchemaObject = Readonly<{
  $ref?: string;
  type?: unknown;
  format?: string;
  enum?: readonly string[];
  default?: number;
}>;
type ParameterObject = Readonly<{
  name: string;
  in: string;
  description: string;
  schema: SchemaObject;
  example?: string | number;
}>;
type ContentObject = Readonly<{
  example?: unknown;
  examples?: Readonly<Record<string, Readonly<{ summary: string }>>>;
}>;
type ResponseObject = Readonly<{ description: string; content?: Readonly<Record<string, ContentObject>> }>;
type OperationObject = Readonly<{
  operationId: string;
  summary: string;
  description: string;
  parameters: readonly ParameterObject[];
  requestBody?: Readonly<{ content: Readonly<Record<string, ContentObject>> }>;
  responses: Readonly<Record<string, ResponseObject>>;
}>;

const SCHEMAS: Readonly<Record<string, SchemaObject>> = openApi.components.schemas;
const PATHS: Readonly<Record<string, Readonly<Record<string, OperationObject>>>> = openApi.paths;

/** In the order of the document. */
export const OPERATIONS: readonly Operation[] = Object.entries(PATHS).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, told]) => toOperation(path, method, told)),
);

/** The document as it is, to be kept. */
export function documentText(): string {
  return `${JSON.stringify(openApi, null, 2)}\n`;
}

function toOperation(path: string, method: string, told: OperationObject): Operation {
  const body = Object.values(told.requestBody?.content ?? {})[0]?.example;
  const [status = '', success] = Object.entries(told.responses).find(([each]) => each.startsWith('2')) ?? [];
  return {
    id: told.operationId,
    method: method === 'post' ? 'POST' : 'GET',
    path,
    summary: told.summary,
    description: told.description,
    parameters: told.parameters.map(toParameter),
    body: body === undefined ? null : exampleText(body),
    success: {
      status,
      description: success?.description ?? '',
      example: exampleText(Object.values(success?.content ?? {})[0]?.example),
    },
    refusals: Object.entries(told.responses).flatMap(listRefusals),
  };
}

function toParameter({ name, in: place, description, schema, example }: ParameterObject): Parameter {
  const { format, enum: choices = null, default: otherwise } = resolved(schema);
  return {
    name,
    in: place === 'path' ? 'path' : 'query',
    description,
    example: example === undefined ? '' : String(example),
    otherwise: otherwise === undefined ? null : String(otherwise),
    choices,
    isGuid: format === 'uuid',
  };
}

function resolved(schema: SchemaObject): SchemaObject {
  return SCHEMAS[schema.$ref?.split('/').at(-1) ?? ''] ?? schema;
}

function listRefusals([status, { description, content }]: [string, ResponseObject]): readonly Refusal[] {
  if (status.startsWith('2')) return [];
  const codes = Object.entries(Object.values(content ?? {})[0]?.examples ?? {});
  if (codes.length === 0) return [{ status, code: null, meaning: description }];
  return codes.map(([code, { summary }]) => ({ status, code, meaning: summary }));
}

function exampleText(example: unknown): string {
  return typeof example === 'string' ? example : jsonText(example);
}
