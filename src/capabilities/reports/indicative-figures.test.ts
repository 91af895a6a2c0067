import { expect, test } from 'vitest';
import type { FigureValue } from '#core/scoring/index.ts';
import { testApp } from '#tests/harness/app.ts';
import { editionId } from '#tests/harness/builders.ts';
import { aFinishedFieldwork, publishResults } from '#tests/harness/results-builders.ts';
import { buildReport } from './build-report.server.ts';
import type { Block } from './document/blocks.ts';
import { compose } from './document/compose.ts';
import { figureView, intervalSentence } from './document/figure-view.ts';
import type { ReadingKind, ReportModel } from './report.ts';
import { bodyTables } from './tables/body-tables.ts';

const app = await testApp();
const { bodies: [body = ''] } = await aFinishedFieldwork(app);
await publishResults(app);
const measured = await app.system((ctx) => buildReport(ctx, { organisationId: body, editionId }));
const imprint = { code: 'ABCD-EFGH', verifyAt: 'https://parvis.test/verify' };

/** Bounds that no other number of a report has, to be found again anywhere. */
const few = (value: number): { kind: 'value'; value: FigureValue } => {
  const { global } = measured.score;
  if (global.kind !== 'value') throw new Error('the body has a score');
  return { kind: 'value', value: { ...global.value, value, low: 3.2, high: 99.4, indicative: true, audits: 1, answers: 9 } };
};
const model: ReportModel = {
  ...measured,
  score: { ...measured.score, global: few(59), channels: { ...measured.score.channels, letter: few(58), website: few(57) }, counter: few(56), steps: { ...measured.score.steps, access: few(55) } },
};
const forbidden = /\b3 à 99\b|\b3 to 99\b|\bentre 3 et 99\b|\bbetween 3 and 99\b/;

test('a figure that rests on too little has no interval: a word instead, in a line and in a sentence, and nothing to draw', () => {
  for (const locale of ['fr', 'en'] as const) {
    const view = figureView(few(59), '', null, locale);
    expect([view.text, view.interval, view.range?.low, view.range?.high]).toEqual(['59', locale === 'fr' ? 'indicatif' : 'indicative', null, null]);
    expect(intervalSentence(few(59).value, (low, high) => `${low} ${high}`, locale)).toMatch(/indicati/);
    expect(intervalSentence({ ...few(59).value, indicative: false }, (low, high) => `${low} ${high}`, locale)).toBe('3 99');
  }
});

test('so it is in every reading: report, one page, easy, slides, notes, slides that can be changed; the page reads the same blocks', () => {
  const kinds: ReadingKind[] = ['personalised', 'elected', 'easy', 'slides', 'notes', 'deck'];
  for (const kind of kinds) {
    for (const locale of ['fr', 'en'] as const) {
      const { data } = compose(kind, model, imprint, locale);
      expect([kind, locale, forbidden.exec(JSON.stringify(data))?.[0]]).toEqual([kind, locale, undefined]);
      for (const { indicative, low, high } of rangesOf(data)) if (indicative) expect([low, high]).toEqual([null, null]);
    }
  }
});

test('so it is in the workbook: a value, no bounds, and a column that says why', () => {
  const rows = bodyTables(model, imprint, 'fr').sheets[1]?.rows ?? [];
  const head = rows.findIndex((row) => row.includes('Borne basse'));
  const at = (label: string): number => rows[head]?.indexOf(label) ?? -1;
  const first = rows[head + 1] ?? [];
  expect(['Score', 'Borne basse', 'Borne haute', 'Indicatif'].map((label) => first[at(label)])).toEqual([59, '', '', 'oui']);
});

type Ranged = Extract<Block, { block: 'ranges' }>['rows'][number]['range'];
/** Everything that is drawn with an interval, wherever it lies in a document. */
function rangesOf(data: unknown): NonNullable<Ranged>[] {
  if (typeof data !== 'object' || data === null) return [];
  const own = 'indicative' in data && 'low' in data && 'high' in data ? [data as NonNullable<Ranged>] : []; // only ranges have all three
  return [...own, ...Object.values(data).flatMap(rangesOf)];
}
