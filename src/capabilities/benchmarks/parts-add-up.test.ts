import { beforeAll, expect, test } from 'vitest';
import type { Part, ViewName } from '#core/scoring/index.ts';
import type { Locale } from '#core/shared/texts.ts';
import { testApp, type Person } from '#tests/harness/app.ts';
import { aFinishedFieldwork, publishResults } from '#tests/harness/results-builders.ts';
import { figureView } from './figure-view.ts';
import { openFigure } from './open-figure.server.ts';
import type { PartLines } from './part-line.ts';
import { participantResults, type Results } from './participant-results.server.ts';

const app = await testApp();
let bodies: { id: string; who: Person; results: Results; siteIds: (string | undefined)[] }[];

beforeAll(async () => {
  const field = await aFinishedFieldwork(app);
  await publishResults(app);
  const [two = '', , one = ''] = field.bodies;
  bodies = await Promise.all([{ id: two, siteIds: [undefined, field.sitesOfFirst[0]] }, { id: one, siteIds: [undefined] }].map(async (body) => {
    const who = await app.person('referent', body.id);
    return { ...body, who, results: await app.runAs(who, (ctx) => participantResults(ctx, { organisationId: body.id })) };
  }));
});

const cuts: Partial<Record<ViewName, string[]>> = {
  global: ['channels', 'steps', 'determinants', 'criteria'], channels: ['steps', 'determinants', 'criteria'], steps: ['channels', 'determinants', 'criteria'],
  determinants: ['criteria', 'channels', 'steps'], criteria: ['channels', 'steps'], cells: [''], counter: ['counterSteps', 'counterDeterminants', 'counterCriteria'],
};

/** Every figure of a result by its address. */
function figuresOf({ result }: Results): { view: ViewName; key: string }[] {
  return (Object.keys(cuts) as ViewName[]).flatMap((view): { view: ViewName; key: string }[] => {
    if (view === 'global' || view === 'counter') return result[view].kind === 'value' ? [{ view, key: view }] : [];
    return Object.entries(result[view]).flatMap(([key, figure]) => (figure?.kind === 'value' ? [{ view, key }] : []));
  });
}

const numberOf = (text: string): number => Number(text.replace(/[^\d.,-]/g, '').replace(',', '.'));
const hundredths = (lines: readonly string[]): number => lines.reduce((sum, text) => sum + Math.round(numberOf(text) * 100), 0);

function columnsAddUp(table: PartLines, name: string): void {
  expect(hundredths(table.lines.map(({ points }) => points)), `${name}: points`).toBe(Math.round(numberOf(table.points) * 100));
  expect(hundredths(table.lines.map(({ weight }) => weight)), `${name}: weights`).toBe(Math.round(numberOf(table.weight) * 100));
}

/** Every part is the weighted mean of its parts, down to each answer. */
function addsUp({ parts, value }: Part, name: string): void {
  if (parts.length === 0) return;
  expect(parts.reduce((sum, part) => sum + part.weight, 0), name).toBeCloseTo(1, 9);
  expect(parts.reduce((sum, part) => sum + part.weight * part.value, 0), name).toBeCloseTo(value, 9);
  for (const part of parts) addsUp(part, `${name} > ${part.key}`);
}

test('whatever figure is opened, in whatever cut and language, what is written adds up to it to the last decimal', { timeout: 120_000 }, async () => {
  let opened = 0;
  for (const { id, who, results, siteIds } of bodies) {
    for (const { view, key } of figuresOf(results)) {
      for (const siteId of siteIds) {
        // All cuts of a body of one site; of several, the usual one.
        for (const by of siteIds.length === 1 ? (cuts[view] ?? []) : ['']) {
          const figure = await app.runAs(who, (ctx) => openFigure(ctx, { organisationId: id, view, key, siteId, by }).catch(() => null));
          if (!figure || figure.figure.kind !== 'value') continue; // one site has no such figure
          if (figure.part) addsUp(figure.part, `${view}/${key} by ${by}`);
          for (const locale of ['fr', 'en'] as const satisfies readonly Locale[]) {
            const page = figureView(figure, { locale, organisationId: id, siteId });
            const name = `${view}/${key} by ${by} (${locale})`;
            const whole = page.parts ?? page.sites ?? page.items?.totals;
            // The total has one decimal more than the figure.
            expect(Math.abs(numberOf(whole?.points ?? '') - numberOf(page.row.text)), name).toBeLessThan(0.0501);
            for (const table of [page.parts, page.sites, ...page.groups.map(({ cells }) => cells)]) if (table) columnsAddUp(table, name);
          }
          opened += 1;
        }
      }
    }
  }
  expect(opened).toBeGreaterThan(250);
});
