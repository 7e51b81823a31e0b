import { describe, expect, test } from 'vitest';
import { designFrom, type Template } from '#domain/program/templates.ts';
import { tidied } from '#domain/program/layout.ts';
import { validateDesign } from '#domain/program/validation/validate-design.ts';
import { aCatalogue } from '#tests/domain/builders/a-catalogue.ts';

const problemsOf = (template: Template, catalogue = aCatalogue()) =>
  validateDesign(designFrom(template, catalogue), catalogue).map(
    ({ severity, text }) => `${severity} ${text}`,
  );

const EMPTY = {
  campaigns: new Map(),
  segments: new Map(),
  lists: new Map(),
  preferences: new Map(),
  dataFields: new Map(),
  programs: new Map(),
  smsProfiles: new Map(),
  webhookProfiles: new Map(),
};

describe('templates', () => {
  test('[T1] blank is a Start and nothing else', () => {
    expect(designFrom('blank', aCatalogue())).toEqual({
      nodes: [
        {
          id: 'start',
          type: 'start',
          settings: { schedule: null, rule: null, limit: 'firstTimeOnly' },
          position: { x: 0, y: 0 },
        },
      ],
      connectors: [],
      exitConditions: [],
    });
  });

  test('[T2] pre-built ones are valid, without a warning, when the account has what they name', () => {
    expect(problemsOf('welcomeSeries')).toEqual([]);
    expect(problemsOf('birthday')).toEqual([]);
  });

  test('[T2] what the account does not have is left to choose', () => {
    expect([...new Set(problemsOf('welcomeSeries', EMPTY))]).toEqual([
      'error Define start criteria for program',
      'error Select campaign to be sent',
      'error Define decision criteria for element',
    ]);
    expect([...new Set(problemsOf('birthday', EMPTY))]).toEqual([
      'error Define start criteria for program',
      'error Select campaign to be sent',
      'error Define decision criteria for element',
    ]);
  });

  test('[T3] come with a tidy layout', () => {
    const design = designFrom('welcomeSeries', aCatalogue());
    expect(tidied(design)).toBe(design);
    expect(new Set(design.nodes.map(({ position }) => `${position.x} ${position.y}`)).size).toBe(
      design.nodes.length,
    );
  });
});
