// What the OpenAPI document says in words: each operation, what it takes and everything it answers.

import { ENROLMENT_LIMITS, PAGE_LIMITS } from '#contract/public-api.ts';

/** @typedef {import('#contract/public-api.ts').ErrorCode} ErrorCode */

/** @type {Readonly<Record<ErrorCode, string>>} */
export const ERRORS = {
  ERROR_PARAMETER_INVALID: `select must be a whole number from 1 to ${PAGE_LIMITS.most} and skip must be 0 or more. Each can be given once. The status must be a known value.`,
  ERROR_PROGRAM_NOT_FOUND: 'The program does not exist or is in the recycle bin.',
  ERROR_PROGRAM_NOT_ACTIVE:
    'The program exists but is not active. It can only be activated in Program Builder.',
  ERROR_ENROLMENT_INVALID: `Give at least one contact or address book, and no more than ${ENROLMENT_LIMITS.contacts} contacts.`,
  ERROR_ADDRESSBOOK_TOOMANY: `More than ${ENROLMENT_LIMITS.addressBooks} address books were given.`,
  ERROR_ADDRESSBOOK_NOT_FOUND: 'One of the address books does not exist.',
  ERROR_CONTACT_NOT_FOUND: 'One of the contacts does not exist.',
  ERROR_ENROLMENT_ALLOWANCE_EXCEEDED: `More than ${ENROLMENT_LIMITS.perHour} enrolments were created within one hour (account clock), across all programs.`,
  ERROR_MALFORMED_REQUEST: 'The body is not JSON, or does not match the schema.',
  ERROR_REQUEST_TOO_LARGE: 'The body is larger than 5 MB.',
  ERROR_CONTENT_TYPE_IS_NOT_SUPPORTED: 'The body is a form or XML. Send JSON.',
  ERROR_ENROLMENT_NOT_FOUND: 'The enrolment does not exist.',
  ERROR_ENROLMENT_IS_PROCESSING: 'The enrolment is still being processed. Its report is not ready yet.',
  ERROR_UNKNOWN: 'Something went wrong on our side. Nothing was changed.',
  ERROR_SYSTEM_SERVICETEMPORARILYUNAVAILABLE: 'Storage is unavailable or full. Nothing was changed.',
};

const MOMENT = '2026-11-24T10:04:18.527Z';
const GUID = 'b0ff06d6-af04-4af8-a299-51bcbad94c1c';
const program = { id: 1, name: 'Birthday program', status: 'Active', dateCreated: MOMENT };
const accepted = {
  id: GUID,
  programId: 1,
  status: 'Processing',
  dateCreated: MOMENT,
  contacts: [],
  addressBooks: [],
};
const finished = { ...accepted, status: 'Finished', contacts: [3, 4, 5], addressBooks: [2] };

/** @typedef {{ $ref: string } | Record<string, unknown>} Schema */

const PAGING = ['select', 'skip'];
/** @param {string} name @returns {Schema} */
const ref = (name) => ({ $ref: `#/components/schemas/${name}` });
/** @param {string} name @returns {Schema} */
const listOf = (name) => ({ type: 'array', items: ref(name) });
const guid = { type: 'string', format: 'uuid' };

/**
 * @typedef {object} OperationWords
 * @property {string} path
 * @property {'get' | 'post'} method
 * @property {string} operationId
 * @property {string} summary
 * @property {string} description
 * @property {readonly { name: string, description: string, schema: Schema, example: unknown }[]} inPath
 * @property {readonly string[]} inQuery
 * @property {{ schema: Schema, example: unknown }} [body]
 * @property {{ status: 200 | 201, description: string, type: string, schema: Schema, example: unknown }} success
 * @property {readonly ErrorCode[]} errors
 */

/** @type {readonly OperationWords[]} */
export const OPERATIONS = [
  {
    path: '/v2/programs',
    method: 'get',
    operationId: 'get-programs',
    summary: 'List programs',
    description: 'All programs except those in the recycle bin, ordered by id.',
    inPath: [],
    inQuery: PAGING,
    success: {
      status: 200,
      description: 'A page of programs. Empty after the last page.',
      type: 'application/json',
      schema: listOf('Program'),
      example: [program, { ...program, id: 2, name: 'Win back', status: 'Deactivated' }],
    },
    errors: ['ERROR_PARAMETER_INVALID'],
  },
  {
    path: '/v2/programs/{id}',
    method: 'get',
    operationId: 'get-program-by-id',
    summary: 'Get a program',
    description: 'One program, by id.',
    inPath: [
      {
        name: 'id',
        description: 'The id of the program.',
        schema: { type: 'integer', format: 'int32' },
        example: 1,
      },
    ],
    inQuery: [],
    success: {
      status: 200,
      description: 'The program.',
      type: 'application/json',
      schema: ref('Program'),
      example: program,
    },
    errors: ['ERROR_PROGRAM_NOT_FOUND'],
  },
  {
    path: '/v2/programs/enrolments',
    method: 'post',
    operationId: 'create-program-enrolment',
    summary: 'Enrol contacts',
    description: `Enrols up to ${ENROLMENT_LIMITS.contacts} contacts, everyone on up to ${ENROLMENT_LIMITS.addressBooks} address books (lists), or both, in an active program. Enrolment is asynchronous: poll the enrolment by id until it is Finished, then get its faults. Works even when scheduled enrolment is disabled.`,
    inPath: [],
    inQuery: [],
    body: { schema: ref('NewEnrolment'), example: { programId: 1, contacts: [3, 4, 5], addressBooks: [2] } },
    success: {
      status: 201,
      description: 'Accepted. Get the enrolment by id to see its contacts.',
      type: 'application/json',
      schema: ref('Enrolment'),
      example: accepted,
    },
    errors: [
      'ERROR_ENROLMENT_INVALID',
      'ERROR_ADDRESSBOOK_TOOMANY',
      'ERROR_ADDRESSBOOK_NOT_FOUND',
      'ERROR_CONTACT_NOT_FOUND',
      'ERROR_ENROLMENT_ALLOWANCE_EXCEEDED',
      'ERROR_MALFORMED_REQUEST',
      'ERROR_PARAMETER_INVALID',
      'ERROR_REQUEST_TOO_LARGE',
      'ERROR_CONTENT_TYPE_IS_NOT_SUPPORTED',
      'ERROR_PROGRAM_NOT_FOUND',
      'ERROR_PROGRAM_NOT_ACTIVE',
    ],
  },
  {
    path: '/v2/programs/enrolments/{enrolmentId}',
    method: 'get',
    operationId: 'getProgramEnrolmentById',
    summary: 'Get an enrolment',
    description: 'The status of an enrolment, and its contacts.',
    inPath: [
      {
        name: 'enrolmentId',
        description: 'The id returned when the enrolment was created.',
        schema: guid,
        example: GUID,
      },
    ],
    inQuery: [],
    success: {
      status: 200,
      description: 'The enrolment.',
      type: 'application/json',
      schema: ref('Enrolment'),
      example: finished,
    },
    errors: ['ERROR_ENROLMENT_NOT_FOUND'],
  },
  {
    path: '/v2/programs/enrolments/{status}',
    method: 'get',
    operationId: 'getProgramEnrolmentsByStatus',
    summary: 'List enrolments by status',
    description:
      'All enrolments with a status, oldest first. Uses the same path as “Get an enrolment”: pass an id for one enrolment, or a status for all of them.',
    inPath: [
      {
        name: 'status',
        description: 'The status of the enrolments.',
        schema: ref('EnrolmentStatus'),
        example: 'Finished',
      },
    ],
    inQuery: PAGING,
    success: {
      status: 200,
      description: 'A page of enrolments. Empty after the last page.',
      type: 'application/json',
      schema: listOf('Enrolment'),
      example: [finished],
    },
    errors: ['ERROR_PARAMETER_INVALID'],
  },
  {
    path: '/v2/programs/enrolments/{id}/report-faults',
    method: 'get',
    operationId: 'get-program-enrolment-report-faults',
    summary: 'Get the faults of an enrolment',
    description:
      'One line for each contact who was not enrolled, with the reason: Unsubcribed (the original’s spelling) or AlreadyInProgram, and our own Suppressed, EnrolledBefore, NotFound and ProgramNotActive.',
    inPath: [
      {
        name: 'id',
        description: 'The id returned when the enrolment was created.',
        schema: guid,
        example: GUID,
      },
    ],
    inQuery: [],
    success: {
      status: 200,
      description: 'The report, as a CSV file.',
      type: 'text/csv',
      schema: { type: 'string' },
      example:
        'Id,Email,TelephoneNumber,Reason\r\n3,ada@example.com,+447700900123,Unsubcribed\r\n4,lin@example.com,,AlreadyInProgram\r\n',
    },
    errors: ['ERROR_ENROLMENT_NOT_FOUND', 'ERROR_ENROLMENT_IS_PROCESSING'],
  },
];

/** @type {Readonly<Record<string, string>>} */
export const QUERY_WORDS = {
  select: 'Maximum number of items to return.',
  skip: 'Number of items to skip.',
};
