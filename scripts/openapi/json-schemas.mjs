// The shapes of src/contract as JSON Schema, said the way the original's document says them.

import { z } from '#contract/zod.ts';

const GREATEST_INT32 = 2_147_483_647;

/** @typedef {Record<string, unknown>} JsonSchema */

/**
 * @param {import('#contract/zod.ts').z.ZodMiniType} schema
 * @param {'input' | 'output'} io what is sent, or what is answered
 * @returns {JsonSchema}
 */
export function jsonSchemaOf(schema, io) {
  const { $schema: _version, ...rest } = z.toJSONSchema(schema, { io });
  return /** @type {JsonSchema} */ (plain(rest));
}

/**
 * @param {unknown} value
 * @returns {unknown}
 */
function plain(value) {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const schema = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
  return withNull(asInt32(withoutPattern(withoutClosing(schema))));
}

/**
 * Clients are to expect more fields some day.
 * @param {JsonSchema} schema
 */
function withoutClosing({ additionalProperties: _closed, ...schema }) {
  return schema;
}

/**
 * A format says it shorter.
 * @param {JsonSchema} schema
 */
function withoutPattern(schema) {
  if (!('format' in schema)) return schema;
  const { pattern: _pattern, ...rest } = schema;
  return rest;
}

/** @param {JsonSchema} schema */
function asInt32(schema) {
  const { type, exclusiveMinimum, maximum, ...rest } = schema;
  if (type !== 'integer') return schema;
  const least = exclusiveMinimum === 0 ? { minimum: 1 } : {};
  const most = maximum === GREATEST_INT32 ? {} : { maximum };
  return { type, format: 'int32', ...least, ...rest, ...most };
}

/**
 * "A list or null" is a list that may be null.
 * @param {JsonSchema} schema
 */
function withNull(schema) {
  const { anyOf, ...rest } = schema;
  if (!Array.isArray(anyOf) || anyOf.length !== 2 || anyOf[1]?.type !== 'null') return schema;
  return { ...rest, ...anyOf[0], type: [anyOf[0].type, 'null'] };
}
