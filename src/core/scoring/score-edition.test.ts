import { expect, test } from 'vitest';
import { randomStream } from '../shared/random.ts';
import { at, nth } from '../shared/vector.ts';
import { quantile, standardDeviation } from '../statistics/moments.ts';
import { byteMissing, byteNotApplicable, itemOrder, sheetOfBytes } from './answer-bytes.ts';
import type { AnswerBytes } from './answer-bytes.ts';
import { auditCells } from './audit-cells.ts';
import { sheetOf } from './audit-sheet.ts';
import { channels } from './dimensions.ts';
import { compilePlan } from './plan.ts';
import { scoreEdition, summariseClasses } from './score-edition.ts';
import { scoreSite } from './score-site.ts';
import { audit, item, source } from './scoring-builders.ts';
import type { AuditInput, SiteScore } from './types.ts';

const items = (['phone', 'email', 'website', 'counter'] as const).flatMap((channel) =>
  Array.from({ length: 12 }, (_, i) =>
    item(`${channel}-${i}`, { channel, step: i % 2 === 0 ? 'access' : 'information', criterion: `c${i % 3}`, weight: 1 + (i % 3) }),
  ),
);
const plan = compilePlan(source(items, { phone: 50, email: 30, website: 20 }));
const stream = randomStream('edition');

const sites: AuditInput[][] = Array.from({ length: 30 }, (_, s) =>
  (['phone', 'phone', 'phone', 'email', 'email', 'website', ...(s % 3 === 0 ? (['counter'] as const) : [])] as const).map((channel) =>
    audit(
      channel,
      Object.fromEntries(
        itemOrder(plan, channel).map((id) => {
          const drawn = stream.uniform();
          return [id, drawn < 0.1 ? null : drawn < 0.15 ? '?' : s === 5 ? 100 : stream.integer(101)];
        }),
      ),
    ),
  ),
);
const scores: SiteScore[] = sites.map((audits) => scoreSite(plan, audits.map((one) => auditCells(plan, one))));
const sheet = sheetOf(plan, sites.map((audits) => audits.map((one) => auditCells(plan, one))));

function bytesOf(all: readonly AuditInput[][]): AnswerBytes {
  const audits = all.flat();
  const bytes = audits.flatMap(({ answers }) =>
    answers.map(({ value, empty }) => (empty === 'not_applicable' ? byteNotApplicable : empty === 'missing' ? byteMissing : Number(value))),
  );
  return {
    sizes: all.map((site) => site.length),
    channels: Uint8Array.from(audits, ({ channel }) => channels.indexOf(channel)),
    bytes: Uint8Array.from(bytes),
  };
}

test('an edition is scored to the same figures as its sites one by one', () => {
  const edition = scoreEdition(plan, sheet);
  sites.forEach((_, s) => {
    plan.views.forEach(({ view, key }, v) => {
      const site = nth(scores, s);
      const figure = view === 'global' || view === 'counter' ? site[view] : Object.entries(site[view]).find(([name]) => name === key)?.[1];
      const place = s * plan.views.length + v;
      if (figure?.kind !== 'value') return expect(at(edition.value, place)).toBeNaN();
      expect(at(edition.value, place)).toBe(figure.value.value);
      expect(at(edition.standardError, place)).toBeCloseTo(figure.value.standardError, 9);
      expect(at(edition.effectiveDegrees, place)).toBe(figure.value.effectiveDegrees);
      expect(at(edition.audits, place)).toBe(figure.value.audits);
    });
  });
});

test('a part of an edition has the digits of the whole', () => {
  const whole = scoreEdition(plan, sheet);
  const part = scoreEdition(plan, sheet, 10, 20);
  const width = plan.views.length;
  expect(part.value).toEqual(whole.value.slice(10 * width, 20 * width));
  expect(part.standardError).toEqual(whole.standardError.slice(10 * width, 20 * width));
});

test('answers as bytes give the same sums as answers as objects', () => {
  expect(sheetOfBytes(plan, bytesOf(sites))).toEqual(sheet);
  const short = { ...bytesOf(sites), bytes: new Uint8Array(3) };
  expect(() => sheetOfBytes(plan, short)).toThrow(RangeError);
});

test('classes are summarised over the sites that have a figure', () => {
  const edition = scoreEdition(plan, sheet);
  const classOf = Int32Array.from(sites, (_, s) => (s < 4 ? -1 : s % 2));
  const summaries = summariseClasses(edition, classOf, 2);
  const width = plan.views.length;
  plan.views.forEach((_, v) => {
    const values = sites.flatMap((__, s) => (at(classOf, s) === 1 && !Number.isNaN(at(edition.value, s * width + v)) ? [at(edition.value, s * width + v)] : []));
    expect(at(summaries.count, width + v)).toBe(values.length);
    expect(at(summaries.deviation, width + v)).toBeCloseTo(standardDeviation(values), 9);
    expect(at(summaries.upper, width + v)).toBeCloseTo(quantile(values, 0.75), 9);
  });
});
