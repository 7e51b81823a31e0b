import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';

// A slow machine is not a defect.
configure({ asyncUtilTimeout: 20_000 });

// What React or a library complains about is a defect of the component under test.
let complaints: unknown[][] = [];

beforeEach(() => {
  // The page's clock goes on from where the test account's stands, whatever day it is.
  vi.useFakeTimers({ toFake: ['Date'], now: TUESDAY_AT_TEN, shouldAdvanceTime: true });
  complaints = [];
  vi.spyOn(console, 'error').mockImplementation((...words) => void complaints.push(words));
  vi.spyOn(console, 'warn').mockImplementation((...words) => void complaints.push(words));
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
  const [first] = complaints;
  if (first !== undefined)
    throw new Error(`The console must stay silent in a test: ${first.map(String).join(' ')}`);
});
