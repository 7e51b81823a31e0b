// The OpenAPI document of the public API: shapes from src/contract, words from operations.mjs.

import {
  ERROR_STATUS,
  enrolmentStatus,
  newEnrolment,
  publicEnrolment,
  publicError,
  publicPaging,
  publicProgram,
} from '#contract/public-api.ts';
import { jsonSchemaOf } from './json-schemas.mjs';
import { ERRORS, OPERATIONS, QUERY_WORDS } from './operations.mjs';

/** @typedef {import('./operations.mjs').OperationWords} OperationWords */

export function openApiDocument() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Program Builder public API',
      version: '2.0.1',
      description:
        'Lists programs and enrols contacts in them. No operation creates, changes, activates, deactivates or deletes a program. The x-ddg-integration-token header is accepted and ignored.',
    },
    servers: [{ url: 'http://localhost:4173', description: 'The base URL of npm run serve.' }],
    security: [{ basicAuth: [] }],
    paths: paths(),
    components: {
      securitySchemes: { basicAuth: { type: 'http', scheme: 'basic' } },
      schemas: {
        Program: jsonSchemaOf(publicProgram, 'output'),
        NewEnrolment: jsonSchemaOf(newEnrolment, 'input'),
        Enrolment: jsonSchemaOf(publicEnrolment, 'output'),
        EnrolmentStatus: jsonSchemaOf(enrolmentStatus, 'output'),
        Error: jsonSchemaOf(publicError, 'output'),
      },
    },
  };
}

function paths() {
  /** @type {Record<string, Record<string, unknown>>} */
  const found = {};
  for (const operation of OPERATIONS) {
    found[operation.path] = { ...found[operation.path], [operation.method]: operationObject(operation) };
  }
  return found;
}

/** @param {OperationWords} operation */
function operationObject({ operationId, summary, description, inPath, inQuery, body, success, errors }) {
  return {
    operationId,
    tags: ['Programs'],
    summary,
    description,
    parameters: [
      ...inPath.map((parameter) => ({ ...parameter, in: 'path', required: true })),
      ...inQuery.map(queryParameter),
    ],
    ...(body && {
      requestBody: { required: true, content: { 'application/json': body } },
    }),
    responses: {
      [success.status]: {
        description: success.description,
        content: { [success.type]: { schema: success.schema, example: success.example } },
      },
      401: { description: 'Credentials are missing or incorrect. The response gives no further detail.' },
      429: {
        description:
          'Ten incorrect passwords for this user name within a minute. `Retry-After` gives the time to wait.',
      },
      ...errorResponses(errors),
    },
  };
}

/** @param {string} name */
function queryParameter(name) {
  const { properties } = jsonSchemaOf(publicPaging, 'input');
  const schema = /** @type {Record<string, { default: number }>} */ (properties)[name];
  return { name, in: 'query', required: false, description: QUERY_WORDS[name], schema };
}

/** @param {OperationWords['errors']} codes */
function errorResponses(codes) {
  const statuses = [...new Set(codes.map((code) => ERROR_STATUS[code]))].toSorted(
    (one, other) => one - other,
  );
  return Object.fromEntries(
    statuses.map((status) => {
      const own = codes.filter((code) => ERROR_STATUS[code] === status);
      const examples = own.map((code) => [
        code,
        { summary: ERRORS[code], value: { message: `Error: ${code}` } },
      ]);
      const content = {
        'application/json': {
          schema: { $ref: '#/components/schemas/Error' },
          examples: Object.fromEntries(examples),
        },
      };
      return [status, { description: own.join(', '), content }];
    }),
  );
}
