import { describe, expect, test } from 'vitest';
import { makeSampleAccount } from '#api/sample/make-sample-account.ts';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { getNodeSize } from '#domain/design/card-size.ts';
import { tidyUp } from '#domain/layout/layout.ts';
import { createDesignFrom, listCampaignNames, type Template } from '#domain/templates/templates.ts';
import { validateDesign } from '#domain/validation/validate-design.ts';
import { aCatalogue } from '#tests/domain/builders/a-catalogue.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';

const PRE_BUILT: readonly Template[] = [
  'welcomeSeries',
  'birthday',
  'reEngagement',
  'abandonedCart',
  'postPurchase',
  'contractRenewal',
];

/** What the sample account has: the names that the templates look for. */
const account = makeSampleAccount({ realNow: TUESDAY_AT_TEN, seed: 7 });
const SAMPLE: Catalogue = {
  ...aCatalogue(),
  campaigns: new Map(account.campaigns.filter(({ deleted }) => deleted === null).map((one) => [one.id, one])),
  segments: new Map(account.segments.map((one) => [one.id, one])),
  dataFields: new Map(account.dataFields.map((one) => [one.name, one])),
};

const problemsOf = (template: Template, catalogue = aCatalogue()) =>
  validateDesign(createDesignFrom(template, catalogue), catalogue).map(
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
    expect(createDesignFrom('blank', aCatalogue())).toEqual({
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

  test.each(PRE_BUILT)(
    '[T2] %s is valid, without a warning, when the account has what it names',
    (template) => {
      expect(problemsOf(template, SAMPLE)).toEqual([]);
    },
  );

  test.each(PRE_BUILT)('[T2] %s leaves what the account lacks to be chosen', (template) => {
    const left = new Set(problemsOf(template, EMPTY));
    expect(left).toContain('error Select campaign to be sent');
    expect(left).toEqual(
      new Set([
        ...(template === 'abandonedCart' ? [] : ['error Define start criteria for program']),
        'error Select campaign to be sent',
        'error Define decision criteria for element',
      ]),
    );
  });

  test('[T5] name the campaigns that they send and ask about, each once', () => {
    expect(listCampaignNames('blank')).toEqual([]);
    expect(listCampaignNames('reEngagement')).toEqual(['We miss you', 'We miss you - 15% off']);
  });

  test.each(PRE_BUILT)('[T4] %s explains itself: notes beside its steps that cover nothing', (template) => {
    const { nodes } = createDesignFrom(template, SAMPLE);
    const notes = nodes.filter(({ type }) => type === 'textLabel');
    expect(notes.length).toBeGreaterThanOrEqual(2);
    const rightmost = Math.max(...notes.map((note) => note.position.x + getNodeSize(note).width));
    const steps = nodes.filter(({ type }) => type !== 'textLabel');
    expect(Math.min(...steps.map(({ position }) => position.x))).toBeGreaterThan(rightmost);
  });

  test.each(PRE_BUILT)('[T3] %s comes with a tidy layout', (template) => {
    const design = createDesignFrom(template, SAMPLE);
    expect(tidyUp(design)).toBe(design);
    expect(new Set(design.nodes.map(({ position }) => `${position.x} ${position.y}`)).size).toBe(
      design.nodes.length,
    );
  });
});
