import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createLogger } from '#platform/log.ts';
import { sql } from 'kysely';
import { aPanel } from '#tests/harness/builders.ts';
import { testApp } from '#tests/harness/app.ts';
import { minuteOf, rotatingCode } from '#core/kiosk-protocol/rotating-code.ts';
import { changePoint, openPoint, setPointState } from '../points/arrange-points.server.ts';
import { usualSettings } from '../points/point.input.ts';
import type { CollectionPoint } from '../points/point.ts';
import { pointOf } from '../points/points.queries.server.ts';
import { askingLanguage, questionLibrary } from '../sets/library.server.ts';
import { insertSetVersion } from '../sets/sets.queries.server.ts';
import { siteNames } from '#capabilities/organisations/index.server.ts';
import { castVote, ticketHash } from './cast-vote.server.ts';
import { openVote, voteHtml, type VoteAddress } from './open-vote.server.ts';
import { rotatingKey } from './rotating-key.ts';
import { makeNonce } from './scan-nonce.ts';
import type { Typed } from './vote-form.ts';
import { votePolicy, voteWordHtml } from './vote-page.ts';

const app = await testApp();
const [body = ''] = await app.system((ctx) => aPanel(ctx, [{ name: 'Saint-Avit' }]));
const { secret } = app.app.settings;
const log = createLogger('silent');

async function aPoint(name: string, change: Partial<{ setRef: string; languages: string[]; screenCodeOnly: boolean }> = {}) {
  const referent = await app.person('referent', body);
  return app.runAs(referent, async (ctx) => {
    const [site] = await siteNames(ctx.db, [body]);
    const id = await openPoint(ctx, body, {
      siteId: site?.id ?? '', kind: 'desk', name, setRef: change.setRef ?? 'library:reception@1', languages: change.languages ?? ['fr', 'en', 'es', 'ar'], hours: null,
      settings: { ...usualSettings, screenCodeOnly: change.screenCodeOnly ?? false },
    });
    const point = await pointOf(ctx.db, { organisationId: body, id });
    if (!point) throw new Error('no point');
    return point;
  });
}

const address = (token: string, more: Partial<VoteAddress> = {}): VoteAddress => ({ token, code: null, language: null, easy: false, via: null, accepted: '', ...more });
const opened = (token: string, more: Partial<VoteAddress> = {}, sent: string | null = null) => app.runAs(app.visitor, (ctx) => openVote(ctx, address(token, more), sent));
const typed = (fields: Record<string, string | string[]>): Typed => new Map(Object.entries(fields).map(([name, value]) => [name, [value].flat()]));
/** The number of a page of the point as it was shown. */
const drawn = ({ id, setRef }: CollectionPoint, at = new Date(), byScreenCode = false) => makeNonce(secret, { pointId: id, asks: setRef, byScreenCode }, at);
const cast = async (token: string, fields: Record<string, string | string[]>, more: Partial<VoteAddress> = {}, inlet: Pick<typeof app.app.opinions, 'submit'> = app.app.opinions) =>
  castVote({ secret, inlet, log, now: new Date() }, await opened(token, more, typed(fields).get('n')?.[0] ?? ''), typed(fields));
const numberOn = (html: string) => / name=n value=([^>]+)>/.exec(html)?.[1] ?? '';
const change = async (point: CollectionPoint, content: Partial<CollectionPoint>) =>
  app.runAs(await app.person('referent', body), (ctx) => changePoint(ctx, { organisationId: body, id: point.id }, { ...point, ...content }));
const arrange = async (point: CollectionPoint, state: CollectionPoint['state']) =>
  app.runAs(await app.person('operator'), (ctx) => setPointState(ctx, { organisationId: body, id: point.id }, state));
const textsOf = (point: CollectionPoint) => app.system((ctx) => ctx.db.selectFrom('opinion_text').select(['text', 'ticket_hash']).where('point_id', '=', point.id).orderBy('text').execute());
const counted = (pointId: string) => app.system(async (ctx) => {
  const row = await ctx.db.selectFrom('opinion_point_day').select(({ fn }) => [fn.sum<string>('n').as('n'), fn.sum<string>('marked_n').as('marked')]).where('point_id', '=', pointId).executeTakeFirst();
  return { n: Number(row?.n ?? 0), marked: Number(row?.marked ?? 0) };
});

test('every ready set makes a page under 2 kB compressed in all, in every language, without script, cookie or second request', async () => {
  const { sets } = questionLibrary();
  for (const set of sets) {
    const point = await aPoint(`Guichet ${set.id}`, { setRef: `library:${set.id}@1`, languages: [...set.languages] });
    for (const language of set.languages) {
      const html = voteHtml(await opened(point.token, { language }), { secret, now: new Date() });
      expect(gzipSync(html).length, `${set.id} ${language}`).toBeLessThan(2048);
      expect(html).not.toMatch(/<script|src=|url\(|@import| style=/);
      expect(html).toContain(`<html lang=${language}`);
    }
  }
});

test('its own policy allows its one style and its own form, and no script', () => {
  expect(votePolicy("'none'")).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'$/);
});

test('an answer is stored once: the same sending again changes nothing and is answered alike', async () => {
  const point = await aPoint('Deux fois');
  const fields = { n: drawn(point), q0: '1', r0: ['wait', 'nothing'], q1: '1', t: 'Un banc de plus' };
  const answers = await Promise.all([cast(point.token, fields), cast(point.token, fields)]);
  const third = await cast(point.token, fields);
  expect(new Set([...answers, third].map(({ status, html }) => `${status} ${html}`)).size).toBe(1);
  expect(third.status).toBe(200);
  expect(await counted(point.id)).toEqual({ n: 2, marked: 0 });
  const code = /<output><a [^>]*>([^<]+)/.exec(third.html)?.[1] ?? '';
  const rows = await app.system((ctx) => ctx.db.selectFrom('opinion_text').select(['kind', 'text', 'ticket_hash']).where('point_id', '=', point.id).execute());
  expect(rows).toEqual([{ kind: 'idea', text: 'Un banc de plus', ticket_hash: ticketHash(code.toLowerCase().replaceAll('-', ' ')) }]);
  const stored = await app.system((ctx) => ctx.db.selectFrom('opinion').select(['question', 'value', 'reasons', 'source', 'criterion']).where('point_id', '=', point.id).orderBy('question').execute());
  expect(stored).toEqual([
    { question: 'answer-obtained', value: 1, reasons: [], source: 'scan', criterion: 'answer-fitness' },
    { question: 'welcome', value: 1, reasons: ['wait'], source: 'scan', criterion: 'courtesy' },
  ]);
});

test('another answer under the same scan is not counted beside the first', async () => {
  const point = await aPoint('Change d’avis');
  const n = drawn(point);
  await cast(point.token, { n, q0: '3' });
  const second = await cast(point.token, { n, q0: '0' });
  expect([second.status, second.html.includes('vos premières réponses comptent'), second.html.includes('est enregistré')]).toEqual([200, true, false]);
  expect(await counted(point.id)).toEqual({ n: 1, marked: 0 });
  const aside = await app.system((ctx) => ctx.db.selectFrom('opinion_quarantine').select('why').where('organisation_id', '=', body).execute());
  expect(aside.length).toBe(1);
});

test('five hundred honest people behind one address all count', async () => {
  const point = await aPoint('Wi-Fi de la mairie');
  const now = new Date();
  const answers = await Promise.all(Array.from({ length: 500 }, (_, i) => cast(point.token, { n: drawn(point, now), q0: String(i % 4) })));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(await counted(point.id)).toEqual({ n: 500, marked: 0 });
});

test('whatever goes wrong, what was typed comes back: no answer chosen, a page left open for a day, a store that is busy', async () => {
  const point = await aPoint('Rien ne se perd');
  const n = drawn(point);
  const text = 'Une <b>idée</b> & "plus"';
  const kept = '>Une &lt;b&gt;idée&lt;/b&gt; &amp; &quot;plus&quot;</textarea>';
  const nothing = await cast(point.token, { n, t: text });
  expect([nothing.status, nothing.html.includes(kept), nothing.html.includes(n)]).toEqual([422, true, true]);
  const old = drawn(point, new Date(Date.now() - 24 * 3_600_000));
  const late = await cast(point.token, { n: old, q0: '2', t: text });
  expect([late.status, late.html.includes(kept), late.html.includes(old), / value=2[^>]* checked/.test(late.html)]).toEqual([422, true, false, true]);
  const busy = await cast(point.token, { n, q0: '2', t: text }, {}, { submit: () => Promise.reject(new Error('down')) });
  expect([busy.status, busy.html.includes(kept), busy.retryAfter]).toEqual([503, true, 30]);
  expect(await counted(point.id)).toEqual({ n: 0, marked: 0 });
});

test('a number of another point, or an invented one, opens nothing', async () => {
  const [point, other] = [await aPoint('Ici'), await aPoint('Là')];
  const [number = '', asks = ''] = drawn(point).split('.');
  const bent = [`${number}=.${asks}`, `${number}.library:waiting-room@1`, number, `${number.slice(0, 8)}B${number.slice(9)}.${asks}`];
  for (const n of [drawn(other), 'x'.repeat(38), '', ...bent]) expect((await cast(point.token, { n, q0: '2' })).status).toBe(422);
  expect(await counted(point.id)).toEqual({ n: 0, marked: 0 });
});

test('the code of a screen is good for a few minutes at its own point; where only it opens, a printed code does not', async () => {
  const point = await aPoint('Borne', { screenCodeOnly: true });
  const key = rotatingKey(secret, point);
  const at = (minutes: number) => rotatingCode(key, minuteOf(new Date()) + minutes);
  expect((await opened(point.token, { code: await at(0) })).closed).toBeNull();
  expect((await opened(point.token, { code: await at(-3) })).closed).toBeNull();
  expect((await opened(point.token, { code: await at(-9) })).closed).toBe('codePassed');
  expect((await opened(point.token, { code: await rotatingCode(rotatingKey(secret, { id: body, keyTurn: 0 }), minuteOf(new Date())) })).closed).toBe('codePassed');
  expect((await opened(point.token)).closed).toBe('codePassed');
  expect((await castVote({ secret, inlet: app.app.opinions, log, now: new Date() }, await opened(point.token, {}, drawn(point)), typed({ n: drawn(point), q0: '1' }))).status).toBe(403);
});

test('a paused point says so, an unknown one does not exist', async () => {
  const point = await aPoint('Pause');
  await arrange(point, 'paused');
  expect((await opened(point.token)).closed).toBe('paused');
  await expect(opened('nulle-part')).rejects.toMatchObject({ code: 'not_found' });
});

test('answers count for the questions that were shown, whatever the point asks by the time they are sent', async () => {
  const point = await aPoint('Autres questions');
  const page = voteHtml(await opened(point.token), { secret, now: new Date() });
  await change(point, { setRef: 'library:waiting-room@1', languages: ['fr'] });
  const n = numberOn(page);
  const nothing = await cast(point.token, { n, t: 'Un banc' });
  expect([nothing.status, numberOn(nothing.html)]).toEqual([422, n]);
  expect((await cast(point.token, { n, q0: '3', q1: '1' })).status).toBe(200);
  const stored = await app.system((ctx) => ctx.db.selectFrom('opinion').select(['question', 'set_ref']).where('point_id', '=', point.id).orderBy('question').execute());
  expect(stored).toEqual(['answer-obtained', 'welcome'].map((question) => ({ question, set_ref: 'library:reception@1' })));
  const old = await cast(point.token, { n: drawn(point, new Date(Date.now() - 24 * 3_600_000)), q0: '3', t: 'Un banc' });
  expect([old.status, old.html.includes(' checked'), old.html.includes('>Un banc</textarea>')]).toEqual([422, false, true]);
  expect(numberOn(old.html)).toMatch(/\.library:waiting-room@1$/);
});

test('of a body’s own questions too, the version that was shown counts', async () => {
  const ready = questionLibrary().sets.find(({ id }) => id === 'reception');
  if (!ready) throw new Error('no ready set');
  const save = (version: number, questions: typeof ready.questions) =>
    app.system((ctx) => insertSetVersion(ctx.db, { organisationId: body, set: { ...ready, id: 'chez-nous', version, questions }, madeBy: body, at: new Date() }));
  await save(1, ready.questions);
  await save(2, ready.questions.toReversed());
  const point = await aPoint('Version', { setRef: 'own:chez-nous@1' });
  const n = numberOn(voteHtml(await opened(point.token), { secret, now: new Date() }));
  await change(point, { setRef: 'own:chez-nous@2' });
  expect([(await opened(point.token)).asks, (await opened(point.token, {}, n)).asks]).toEqual(['own:chez-nous@2', 'own:chez-nous@1']);
  expect((await cast(point.token, { n, q0: '3', q1: '1' })).status).toBe(200);
  const stored = await app.system((ctx) => ctx.db.selectFrom('opinion').select(['question', 'value']).where('point_id', '=', point.id).where('set_ref', '=', 'own:chez-nous@1').orderBy('question').execute());
  expect(stored).toEqual([{ question: 'answer-obtained', value: 1 }, { question: 'welcome', value: 3 }]);
});

test('who scanned the code of the screen may take their time: it is looked at when the page is opened', async () => {
  const point = await aPoint('Longue idée', { screenCodeOnly: true });
  const code = (minutes: number) => rotatingCode(rotatingKey(secret, point), minuteOf(new Date()) + minutes);
  const n = numberOn(voteHtml(await opened(point.token, { code: await code(0) }), { secret, now: new Date() }));
  const passed = { code: await code(-60) };
  expect((await opened(point.token, passed, n)).byScreenCode).toBe(true);
  expect((await cast(point.token, { n, q0: '2', q1: '1', t: 'Vingt minutes d’écriture' }, passed)).status).toBe(200);
  const invented = await cast(point.token, { n: drawn(point), q0: '2', t: 'Gardé' }, passed);
  expect([invented.status, invented.html.includes('>Gardé</textarea>')]).toEqual([403, true]);
  const free = await aPoint('Sans écran');
  expect((await opened(free.token, { code: await rotatingCode(rotatingKey(secret, free), minuteOf(new Date())) }, drawn(free))).byScreenCode).toBe(false);
});

test('a pause does not shut out who was writing; a point closed for good says so and gives the text back, an unknown one too', async () => {
  const point = await aPoint('En pause entre-temps');
  const [first, second] = [drawn(point), drawn(point)];
  await arrange(point, 'paused');
  expect((await cast(point.token, { n: first, q0: '2', q1: '1', t: 'Avant la pause' })).status).toBe(200);
  const unsigned = await cast(point.token, { n: '', q0: '2', t: 'Sans numéro' });
  expect([unsigned.status, unsigned.html.includes('>Sans numéro</textarea>')]).toEqual([403, true]);
  await arrange(point, 'closed');
  const shut = await cast(point.token, { n: second, q0: '2', t: 'Trop <tard>' });
  expect([shut.status, shut.html.includes('ne recueille plus'), shut.html.includes('>Trop &lt;tard&gt;</textarea>')]).toEqual([403, true, true]);
  expect((await textsOf(point)).map(({ text }) => text)).toEqual(['Avant la pause']);
  expect(voteWordHtml({ name: '', language: askingLanguage('fr') }, 'Introuvable', { typed: typed({ t: 'Mon idée' }) })).toContain('>Mon idée</textarea>');
});

test('a corrected text sent again from the same page is kept beside the first, under its own code, once', async () => {
  const point = await aPoint('Idée corrigée');
  const n = drawn(point);
  const send = async (t: string) => /<output><a [^>]*>([^<]+)/.exec((await cast(point.token, { n, q0: '2', q1: '1', t })).html)?.[1] ?? '';
  const codes = [await send('Un banc'), await send('Un banc à l’ombre'), await send('Un banc à l’ombre'), await send('Un banc')];
  expect(codes[0]).not.toBe(codes[1]);
  expect([codes[2], codes[3]]).toEqual([codes[1], codes[0]]);
  expect(await textsOf(point)).toEqual(['Un banc', 'Un banc à l’ombre'].map((text, i) => ({ text, ticket_hash: ticketHash(codes[i] ?? '') })));
  expect(await counted(point.id)).toEqual({ n: 2, marked: 0 });
});

test('the language is the one chosen, else the one the phone asks for, else the first of the point; Arabic runs from the right', async () => {
  const point = await aPoint('Langues', { languages: ['en', 'fr', 'ar'] });
  const shown = async (more: Partial<VoteAddress>) => (await opened(point.token, more)).language.language;
  expect([await shown({}), await shown({ accepted: 'de, ar;q=0.9' }), await shown({ accepted: 'ar', language: 'fr' }), await shown({ language: 'es' })]).toEqual(['en', 'ar', 'fr', 'en']);
  expect(voteHtml(await opened(point.token, { language: 'ar' }), { secret, now: new Date() })).toContain('<html lang=ar dir=rtl>');
  const easy = voteHtml(await opened(point.token, { language: 'fr', easy: true }), { secret, now: new Date() });
  expect(easy).toContain('L’accueil était bien');
});

test('nothing of the network or the browser is kept with an opinion', async () => {
  const { rows } = await app.system((ctx) => sql<{ name: string }>`select column_name as name from information_schema.columns where table_name in ('opinion', 'opinion_text', 'scan_nonce')`.execute(ctx.db));
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter(({ name }) => /ip|agent|address|cookie|network|session|person/.test(name))).toEqual([]);
});
