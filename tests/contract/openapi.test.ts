import { describe, expect, test } from 'vitest';
import written from '#contract/openapi.json' with { type: 'json' };
import { ERROR_STATUS, publicEnrolment, publicError, publicProgram } from '#contract/public-api.ts';
import { openApiDocument } from '#scripts/openapi/document.mjs';
import { ERRORS, OPERATIONS } from '#scripts/openapi/operations.mjs';

describe('src/contract/openapi.json', () => {
  test('says what the schemas of the public API say (npm run openapi writes it)', () => {
    expect(written).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
  });

  test('[I1] holds the six operations of the original, by its names, and no other', () => {
    const told = OPERATIONS.map(({ method, path, operationId }) => `${method} ${path} ${operationId}`);
    expect(told).toEqual([
      'get /v2/programs get-programs',
      'get /v2/programs/{id} get-program-by-id',
      'post /v2/programs/enrolments create-program-enrolment',
      'get /v2/programs/enrolments/{enrolmentId} getProgramEnrolmentById',
      'get /v2/programs/enrolments/{status} getProgramEnrolmentsByStatus',
      'get /v2/programs/enrolments/{id}/report-faults get-program-enrolment-report-faults',
    ]);
  });

  test('shows examples that have the shape they are examples of', () => {
    const [programs, program, accepted, finished, enrolments] = OPERATIONS.map(
      ({ success }) => success.example,
    );
    const shapes = [program, ...(programs as unknown[])].map((one) => publicProgram.safeParse(one));
    const others = [accepted, finished, ...(enrolments as unknown[])].map((one) =>
      publicEnrolment.safeParse(one),
    );
    const errors = Object.keys(ERRORS).map((code) => publicError.safeParse({ message: `Error: ${code}` }));
    expect([...shapes, ...others, ...errors].filter(({ success }) => !success)).toEqual([]);
  });

  test('has words for each code that any operation answers with', () => {
    expect(Object.keys(ERRORS).toSorted()).toEqual(Object.keys(ERROR_STATUS).toSorted());
  });
});
