import { beforeAll, describe, expect, test } from 'vitest';
import { sumOf } from '#core/shared/vector.ts';
import type { Part } from '#core/scoring/index.ts';
import { testApp, type Person } from '#tests/harness/app.ts';
import { editionId } from '#tests/harness/builders.ts';
import { aFinishedFieldwork, publishResults, type Fieldwork } from '#tests/harness/results-builders.ts';
import { auditView } from './audit-view.ts';
import { comparedFigures } from './compared-figures.ts';
import { figureView } from './figure-view.ts';
import { openAudit } from './open-audit.server.ts';
import { openFigure } from './open-figure.server.ts';
import { participantResults } from './participant-results.server.ts';
import { resultsView } from './results-view.ts';

const app = await testApp();
let field: Fieldwork;
let two: Person;
let one: Person;
let free: Person;
let ofTwo: string;
let ofOne: string;
let ofFree: string;

beforeAll(async () => {
  field = await aFinishedFieldwork(app);
  [ofTwo = '', ofFree = '', ofOne = ''] = field.bodies;
  two = await app.person('referent', ofTwo);
  free = await app.person('decision_maker', ofFree);
  one = await app.person('reader', ofOne);
});

test('before publication there is nothing to read', async () => {
  await expect(app.runAs(one, (ctx) => participantResults(ctx, { organisationId: ofOne }))).rejects.toMatchObject({ code: 'results_not_published' });
  await publishResults(app);
});

const results = (who: Person, organisationId: string) => app.runAs(who, (ctx) => participantResults(ctx, { organisationId }));
const open = (who: Person, organisationId: string, view: string, key: string, more: { siteId?: string; by?: string } = {}) =>
  app.runAs(who, (ctx) => openFigure(ctx, { organisationId, view, key, ...more }));
const reading = (organisationId: string) => ({ locale: 'fr' as const, organisationId });

/** Every part equals the weighted mean of its parts, whose weights add up to 1. */
function addsUp(part: Part): void {
  if (part.parts.length === 0) return;
  expect(sumOf(part.parts, ({ weight }) => weight)).toBeCloseTo(1, 9);
  expect(sumOf(part.parts, ({ weight, value }) => weight * value)).toBeCloseTo(part.value, 9);
  for (const inner of part.parts) addsUp(inner);
}

describe('a figure opened', () => {
  test('is the published figure, and its parts add up to it down to the answers', async () => {
    const { result } = await results(one, ofOne);
    const figures = comparedFigures(result).filter(({ figure }) => figure.kind === 'value');
    expect(figures.length).toBeGreaterThan(25);
    for (const { view, key, figure } of figures) {
      const { part, agrees } = await open(one, ofOne, view, key);
      expect(agrees).toBe(true);
      if (!part || figure.kind !== 'value') throw new Error(`${view}/${key} has no parts`);
      expect(part.value).toBeCloseTo(figure.value.value, 9);
      addsUp(part);
    }
  });

  test('is written so that the points of its parts add up to the last decimal shown', async () => {
    for (const by of ['channels', 'steps', 'determinants', 'criteria']) {
      const view = figureView(await open(one, ofOne, 'global', 'global', { by }), reading(ofOne));
      const points = (view.parts?.lines ?? []).map((line) => Number(line.points.replace(',', '.')));
      expect(points.reduce((sum, value) => sum + value, 0).toFixed(2).replace('.', ',')).toBe(view.parts?.points);
      expect(Number(view.parts?.points.replace(',', '.'))).toBeCloseTo(Number(view.row.text.replace(',', '.')), 0);
      expect(view.parts?.weight).toBe('100,0\u202f%');
    }
  });

  test('stands on the results in whole points, beside shares that add up to 100 %', async () => {
    const { global, detail, channels } = resultsView(await results(one, ofOne), reading(ofOne));
    expect(global.text).toMatch(/^\d+$/);
    const shares = (rows: readonly { shareText: string }[]) => rows.reduce((sum, { shareText }) => sum + Number(/\d+/.exec(shareText)?.[0] ?? 0), 0);
    expect([shares(detail?.steps ?? []), shares(detail?.determinants ?? []), shares(channels)]).toEqual([100, 100, 100]);
  });

  test('leads from any number to an answer in three links', async () => {
    const page = resultsView(await results(one, ofOne), reading(ofOne));
    expect(page.global.href).toBe(`/participant/${ofOne}/figure/global/global`);
    const global = figureView(await open(one, ofOne, 'global', 'global'), reading(ofOne));
    const cell = global.groups.flatMap(({ cells }) => cells.lines)[0];
    const [, view = '', key = ''] = /figure\/(cells)\/([^/?]+)/.exec(cell?.href ?? '') ?? [];
    const opened = figureView(await open(one, ofOne, view, key.replaceAll('~', '/')), reading(ofOne));
    const answer = opened.items?.lines[0]?.answers[0];
    expect(answer?.href).toMatch(new RegExp(`^/participant/${ofOne}/audits/[0-9a-f-]{36}#`));
    expect(answer?.text).not.toBe('');
  });

  test('of several sites opens on its sites, and each site on its answers', async () => {
    const whole = await open(two, ofTwo, 'global', 'global');
    expect(whole.sites.map(({ name }) => name).toSorted()).toEqual(['Annexe', 'Mairie']);
    const figure = whole.figure.kind === 'value' ? whole.figure.value.value : NaN;
    expect(sumOf(whole.sites, ({ weight, value }) => weight * value)).toBeCloseTo(figure, 9);
    for (const siteId of field.sitesOfFirst) {
      const { part, agrees, audits } = await open(two, ofTwo, 'global', 'global', { siteId });
      expect(agrees).toBe(true);
      expect(part?.parts.length).toBeGreaterThan(3);
      expect(new Set(audits.map((audit) => audit.siteId))).toEqual(new Set([siteId]));
    }
  });

  test('of the counter opens too, and stays out of the common score', async () => {
    const siteId = field.sitesOfFirst[0] ?? '';
    const counter = await open(two, ofTwo, 'counter', 'counter', { siteId });
    expect(counter.part?.parts.length).toBeGreaterThan(0);
    const global = await open(two, ofTwo, 'global', 'global', { siteId, by: 'channels' });
    expect(global.part?.parts.map(({ key }) => key)).not.toContain('counter');
  });

  test('that does not exist is not found', async () => {
    for (const [view, key] of [['channels', 'telepathy'], ['prophecies', 'x'], ['criteria', '__proto__'], ['global', 'x']] as const) {
      await expect(open(one, ofOne, view, key)).rejects.toMatchObject({ code: 'not_found' });
    }
    await expect(open(one, ofOne, 'global', 'global', { siteId: field.sitesOfFirst[0] ?? '' })).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('what stays closed', () => {
  test('free participation shows the score, the channels and a first comparison, and opens no figure', async () => {
    const page = resultsView(await results(free, ofFree), reading(ofFree));
    expect(page.global.value).not.toBeNull();
    expect(page.group).not.toBeNull();
    expect(page.channels.every(({ value, peers, href }) => value !== null && !peers && !href)).toBe(true);
    expect(page.detail).toBeNull();
    await expect(open(free, ofFree, 'channels', 'phone')).rejects.toMatchObject({ code: 'detail_not_in_formula' });
    const audit = await anAuditOf(ofFree);
    await expect(app.runAs(free, (ctx) => openAudit(ctx, { organisationId: ofFree, auditId: audit }))).rejects.toMatchObject({ code: 'detail_not_in_formula' });
  });

  test('another body’s results, figures and contacts do not exist', async () => {
    await expect(results(one, ofTwo)).rejects.toMatchObject({ code: 'results_not_published' });
    await expect(open(one, ofTwo, 'global', 'global')).rejects.toMatchObject({ code: 'results_not_published' });
    const audit = await anAuditOf(ofTwo);
    for (const organisationId of [ofTwo, ofOne]) {
      await expect(app.runAs(one, (ctx) => openAudit(ctx, { organisationId, auditId: audit }))).rejects.toMatchObject({ code: 'not_found' });
    }
  });

  test('a contact shows all its answers, its month and never who made it', async () => {
    const auditId = await anAuditOf(ofOne, 'phone');
    const opened = await app.runAs(one, (ctx) => openAudit(ctx, { organisationId: ofOne, auditId }));
    const view = auditView(opened, reading(ofOne));
    expect(view.groups.flatMap(({ answers }) => answers)).toHaveLength(opened.edition.grid.byChannel.phone?.length ?? 0);
    const written = JSON.stringify(view);
    for (const { evaluatorId } of field.missions) if (evaluatorId) expect(written).not.toContain(evaluatorId);
    expect(written).not.toMatch(/2026-0\d-\d\d/);
    expect(view.lead).toMatch(/(avril|mai) 2026/);
  });
});

const anAuditOf = (organisationId: string, channel = 'email'): Promise<string> => app.system(async (ctx) =>
  (await ctx.db.selectFrom('audit').select('id').where('organisation_id', '=', organisationId).where('channel', '=', channel).where('edition_id', '=', editionId).executeTakeFirstOrThrow()).id);
