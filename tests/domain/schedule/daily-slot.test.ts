import { describe, expect, test } from 'vitest';
import { nextDailySlot } from '#domain/schedule/daily-slot.ts';
import type { Instant, TimeOfDay } from '#domain/schedule/instant.ts';
import { faultsOfDailySlots } from '#tests/domain/schedule/wall-clock.ts';

const time = (text: string) => text as TimeOfDay;
const moment = (text: string) => Date.parse(text) as Instant;
const said = (at: number) => new Date(at).toISOString();

function slotsFrom(from: string, at: string, timeZone: string, count: number): Instant[] {
  const slots: Instant[] = [];
  let last = moment(from);
  while (slots.length < count) {
    last = nextDailySlot(last, time(at), timeZone);
    slots.push(last);
  }
  return slots;
}

describe('nextDailySlot', () => {
  test('is later on the same day when the time is still ahead', () => {
    const slot = nextDailySlot(moment('2026-01-10T08:00:00Z'), time('09:00'), 'Europe/London');
    expect(said(slot)).toBe('2026-01-10T09:00:00.000Z');
  });

  test('[S4] is the next day when the clock reads the time already', () => {
    const slot = nextDailySlot(moment('2026-01-10T09:00:00Z'), time('09:00'), 'Europe/London');
    expect(said(slot)).toBe('2026-01-11T09:00:00.000Z');
  });

  test('keeps the local hour when the clocks go forward', () => {
    expect(slotsFrom('2026-03-28T00:00:00Z', '09:00', 'Europe/London', 2).map(said)).toEqual([
      '2026-03-28T09:00:00.000Z',
      '2026-03-29T08:00:00.000Z',
    ]);
  });

  test('[S1] a time that does not exist runs at the next that does', () => {
    expect(slotsFrom('2026-03-07T12:00:00Z', '02:30', 'America/New_York', 2).map(said)).toEqual([
      '2026-03-08T07:00:00.000Z',
      '2026-03-09T06:30:00.000Z',
    ]);
  });

  test('[S1] a gap of half an hour', () => {
    const slot = nextDailySlot(moment('2026-10-03T00:00:00Z'), time('02:15'), 'Australia/Lord_Howe');
    expect(said(slot)).toBe('2026-10-03T15:30:00.000Z');
  });

  test('[S2] a time that occurs twice runs once, the first time', () => {
    expect(slotsFrom('2026-10-25T00:00:00Z', '01:30', 'Europe/London', 2).map(said)).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-26T01:30:00.000Z',
    ]);
  });

  test('[S2] between the two, the next is that of the next day', () => {
    const slot = nextDailySlot(moment('2026-10-25T00:45:00Z'), time('01:30'), 'Europe/London');
    expect(said(slot)).toBe('2026-10-26T01:30:00.000Z');
  });

  test('[S3] a day that a zone leaves out has no slot', () => {
    expect(slotsFrom('2011-12-29T00:00:00Z', '09:00', 'Pacific/Apia', 2).map(said)).toEqual([
      '2011-12-29T19:00:00.000Z',
      '2011-12-30T19:00:00.000Z',
    ]);
  });

  test('[S1] a gap that ends the day runs at the midnight after it', () => {
    expect(slotsFrom('2026-03-28T12:00:00Z', '23:30', 'America/Nuuk', 2).map(said)).toEqual([
      '2026-03-29T01:00:00.000Z',
      '2026-03-30T00:30:00.000Z',
    ]);
  });

  test.each([
    ['Europe/London', '02:30'],
    ['Europe/London', '01:30'],
    ['America/New_York', '02:30'],
    ['Australia/Lord_Howe', '02:15'],
    ['Asia/Kathmandu', '09:00'],
    ['Africa/Casablanca', '02:30'],
    ['America/Santiago', '00:00'],
    ['UTC', '09:00'],
  ])('[S4] one slot each local day of two years in %s at %s', (timeZone, at) => {
    const slots = slotsFrom('2025-01-01T12:00:00Z', at, timeZone, 730);
    expect(faultsOfDailySlots(slots, at, timeZone)).toEqual([]);
  });
});
