import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditCells } from './audit-cells.ts';
import { compilePlan } from './plan.ts';
import { scoreOrganisation } from './score-organisation.ts';
import { scoreSite } from './score-site.ts';
import { item, source } from './scoring-builders.ts';
import { scoreAnew, startWhatIf, type WhatIfAudit, type WhatIfData } from './what-if.ts';

const items = [
  item('p1', { weight: 2 }), item('p2', { criterion: 'listening' }), item('p3', { step: 'access', criterion: 'reachability' }),
  item('m1', { channel: 'email' }), item('m2', { channel: 'email', criterion: 'listening', weight: 3 }),
];
const plan = source(items, { phone: 60, email: 40 });
const stripped = items.map(({ score: _score, ...rest }) => rest);

const score = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.double({ min: 0, max: 100, noNaN: true }), fc.constant('missing' as const));
const auditIn = (channel: 'phone' | 'email') => fc
  .dictionary(fc.constantFrom(...items.filter((one) => one.channel === channel).map(({ id }) => id)), score, { minKeys: 1 })
  .map((found): WhatIfAudit => ({ channel, found }));
const site = fc.tuple(fc.array(auditIn('phone'), { minLength: 1, maxLength: 5 }), fc.array(auditIn('email'), { minLength: 1, maxLength: 4 })).map((channels) => channels.flat());
const body = fc.array(site, { minLength: 1, maxLength: 3 }).map((sites): WhatIfData => ({ plan: { ...plan, items: stripped }, sites }));
const supposed = fc.dictionary(fc.constantFrom(...items.map(({ id }) => id)), fc.constantFrom(0, 30, 80, 100)).map((one) => new Map(Object.entries(one)));

describe('what if', () => {
  test('with nothing supposed it is the score of the body, to the last bit', () => {
    fc.assert(fc.property(body, (data) => {
      const compiled = compilePlan(plan);
      const known = scoreOrganisation(data.sites.map((audits) => scoreSite(compiled, audits.map(({ channel, found }) => auditCells(compiled, {
        channel,
        answers: compiled.itemsByChannel[channel].map(({ id }) => {
          const value = found[id];
          if (value === undefined) return { itemId: id, value: null, empty: 'not_applicable' as const };
          return value === 'missing' ? { itemId: id, value: null, empty: 'missing' as const } : { itemId: id, value, empty: null };
        }),
      })))));
      expect(startWhatIf(data)(new Map())).toEqual(known);
    }));
  });

  test('supposing one thing after another gives what computing everything anew gives', () => {
    fc.assert(fc.property(body, fc.array(supposed, { minLength: 1, maxLength: 4 }), (data, steps) => {
      const whatIf = startWhatIf(data);
      for (const step of steps) expect(whatIf(step)).toEqual(scoreAnew(data, step));
    }));
  });

  test('a better answer never lowers the score, and an item that never counted changes nothing', () => {
    const data: WhatIfData = { plan: { ...plan, items: stripped }, sites: [[{ channel: 'phone', found: { p1: 0, p3: 50 } }, { channel: 'email', found: { m1: 100 } }]] };
    const whatIf = startWhatIf(data);
    const value = (suppositions: [string, number][]) => {
      const { global } = whatIf(new Map(suppositions));
      return global.kind === 'value' ? global.value.value : NaN;
    };
    const known = value([]);
    expect(value([['p1', 100]])).toBeGreaterThan(known);
    expect(value([['p2', 100]])).toBe(known);
    expect(value([])).toBe(known);
  });
});
