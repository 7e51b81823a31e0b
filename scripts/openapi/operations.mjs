// What the OpenAPI document says in words: each operation, what it takes and everything it answers.

import { ENROLMENT_LIMITS, PAGE_LIMITS } from '#contract/public-api.ts';

/** @typedef {import('#contract/public-api.ts').ErrorCode} ErrorCode */

/** @type {Readonly<Record<ErrorCode, string>>} */
export const ERRORS = {
  ERROR_PARAMETER_INVALID: `select is not a whole number from 1 to ${PAGE_LIMITS.most}, skip is negative or no whole number, one of them is given twice, or the word is no status.`,
  ERROR_PROGRAM_NOT_FOUND: 'There is no such program, or it is in the recycle bin.',
  ERROR_PROGRAM_NOT_ACTIVE: 'The program is there but not active. Only a person can activate it.',
  ERROR_ENROLMENT_INVALID: `No contacts and no address books are given, or more than ${ENROLMENT_LIMITS.contacts} contacts.`,
  ERROR_ADDRESSBOOK_TOOMANY: `More than ${ENROLMENT_LIMITS.addressBooks} address books are given.`,
  ERROR_ADDRESSBOOK_NOT_FOUND: 'One of the address books is not there.',
  ERROR_CONTACT_NOT_FOUND: 'One of the contacts is not there.',
  ERROR_ENROLMENT_ALLOWANCE_EXCEEDED: `More than ${ENROLMENT_LIMITS.perHour} enrolments were created within an hour of the account clock, over all programs.`,
  ERROR_MALFORMED_REQUEST: 'The body is not JSON, or not of the shape that is asked for.',
  ERROR_ENROLMENT_NOT_FOUND: 'There is no such enrolment.',
  ERROR_ENROLMENT_IS_PROCESSING: 'The enrolment is still under way, and its report is not there yet.',
  ERROR_UNKNOWN: 'Something went wrong on our side. Nothing was changed.',
  ERROR_SYSTEM_SERVICETEMPORARILYUNAVAILABLE: 'Storage can’t be reached or is full. Nothing was changed.',
};

const MOMENT = '2026-11-24T10:04:18.527Z';
const GUID = 'b0ff06d6-af04-4af8-a299-51bcbad94c1c';
const program = { id: 1, name: 'Birthday program', status: 'Active', dateCreated: MOMENT };
const accepted = {
  id: GUID,
  programId: 1,
  status: 'Processing',
  dateCreated: MOMENT,
  contacts: null,
  addressBooks: null,
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
    description: 'All programs of the account but those in the recycle bin, by id.',
    inPath: [],
    inQuery: PAGING,
    success: {
      status: 200,
      description: 'A page of programs; an empty one after the last.',
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
    description: 'One program, by its number.',
    inPath: [
      {
        name: 'id',
        description: 'The number of the program.',
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
    description: `Asks for up to ${ENROLMENT_LIMITS.contacts} contacts, everyone in up to ${ENROLMENT_LIMITS.addressBooks} address books (lists), or both, to be enrolled in an active program. They are enrolled a moment later: ask for the enrolment by its id until it is finished, then for its faults. It works also while scheduled enrolment is disabled.`,
    inPath: [],
    inQuery: [],
    body: { schema: ref('NewEnrolment'), example: { programId: 1, contacts: [3, 4, 5], addressBooks: [2] } },
    success: {
      status: 201,
      description: 'Accepted. Whom it is about is told once it is asked for by id.',
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
      'ERROR_PROGRAM_NOT_FOUND',
      'ERROR_PROGRAM_NOT_ACTIVE',
    ],
  },
  {
    path: '/v2/programs/enrolments/{enrolmentId}',
    method: 'get',
    operationId: 'getProgramEnrolmentById',
    summary: 'Get an enrolment',
    description: 'How far an enrolment is, and whom it was about.',
    inPath: [
      {
        name: 'enrolmentId',
        description: 'The id that the enrolment was answered with.',
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
      'All enrolments in a status, oldest first. It shares its address with the one before: an id asks for one enrolment, a word for all in that status.',
    inPath: [
      {
        name: 'status',
        description: 'How far they are.',
        schema: ref('EnrolmentStatus'),
        example: 'Finished',
      },
    ],
    inQuery: PAGING,
    success: {
      status: 200,
      description: 'A page of enrolments; an empty one after the last.',
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
      'A line for each contact that was not enrolled, with the reason: Unsubcribed (spelt as the original spells it), AlreadyInProgram, and of our own Suppressed, EnrolledBefore, NotFound and ProgramNotActive.',
    inPath: [
      {
        name: 'id',
        description: 'The id that the enrolment was answered with.',
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
  select: 'How many at most.',
  skip: 'How many to leave out before.',
};
