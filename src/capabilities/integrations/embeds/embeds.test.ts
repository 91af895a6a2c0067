import { expect, test } from 'vitest';
import { aFinishedFieldwork, publishResults } from '#tests/harness/results-builders.ts';
import { testApp } from '#tests/harness/app.ts';
import { applySecurityHeaders } from '#platform/http/security-headers.ts';
import { answerTile, tileNames } from './answer-tile.server.ts';
import { agreeToEmbed, openEmbedDesk, withdrawFromEmbed } from './manage-consent.server.ts';
import { refreshTiles } from './refresh-tiles.server.ts';
import { tellAgreed } from './tell-agreed.server.ts';

const app = await testApp();
const { bodies } = await aFinishedFieldwork(app);
const [own = '', , other = ''] = bodies;
const referent = await app.person('referent', own);
const decisionMaker = await app.person('decision_maker', own);
const nobody = '00000000-0000-7000-8000-000000000000';

const tile = (organisation: string, name = 'badge.svg', query = '', headers: Record<string, string> = {}) =>
  app.runAs(app.visitor, (ctx) => answerTile(ctx, { organisation, tile: name, request: new Request('http://x/', { headers }), params: new URLSearchParams(query) }));
const agree = (who = referent, confirmed = true) => app.runAs(who, (ctx) => agreeToEmbed(ctx, own, confirmed));

test('nothing is shown without agreement, and nothing tells who takes part', async () => {
  for (const name of tileNames) {
    const answers = await Promise.all([own, other, nobody, 'nonsense'].map((organisation) => tile(organisation, name)));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    const said = await Promise.all(answers.map(async (one) => [await one.text(), JSON.stringify([...one.headers])]));
    expect(new Set(said.map((one) => one.join())).size).toBe(1);
  }
});

test('only the referent agrees, on purpose, and those who decide are told', async () => {
  await expect(agree(decisionMaker)).rejects.toThrow('not_allowed');
  await expect(agree(referent, false)).rejects.toThrow('consent_not_confirmed');
  await agree();
  await agree();
  await app.system((ctx) => tellAgreed(ctx, { organisationId: own }));
  const told = await app.system((ctx) => ctx.db.selectFrom('mail_message').select('recipient').where('template', '=', 'embed-agreed').execute());
  expect(told.map(({ recipient }) => recipient)).toEqual([decisionMaker.actor.email]);
  const facts = await app.system((ctx) => ctx.db.selectFrom('event').select('name').where('name', 'like', 'embed.%').execute());
  expect(facts).toHaveLength(1);
});

test('an agreement shows nothing before publication, and the score from then on', async () => {
  expect((await tile(own)).status).toBe(404);
  await publishResults(app);
  await app.system((ctx) => refreshTiles(ctx, {}));
  expect((await app.runAs(referent, (ctx) => openEmbedDesk(ctx, own))).tile).not.toBeNull();
  const svg = await (await tile(own)).text();
  expect(svg).toMatch(/<title id="t">.*2026.*<\/title>/);
  expect(svg).toMatch(/entre \d+ et \d+, avec 95\u202f% de confiance/);
  expect(svg).toContain('sur 100');
  expect(await (await tile(own, 'chart.svg')).text(), 'each channel says its interval in words').toMatch(/>entre \d+ et \d+</);
});

test('a tile is drawn for every theme and language, with words for who does not see it', async () => {
  for (const name of ['badge.svg', 'chart.svg']) {
    for (const theme of ['auto', 'light', 'dark']) {
      for (const lang of ['fr', 'en']) {
        const response = await tile(own, name, `theme=${theme}&lang=${lang}`);
        const svg = await response.text();
        expect(svg, name).toContain('role="img"');
        expect(svg).toContain(`lang="${lang}"`);
        expect(svg.includes('prefers-color-scheme')).toBe(theme === 'auto');
        expect(svg).not.toMatch(/<script|undefined|NaN/);
        expect([...svg.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, to]) => new URL(to ?? '').pathname), 'it leads to its proof and loads nothing').toEqual([lang === 'fr' ? `/verify/${own}` : `/en/verify/${own}`]);
      }
    }
  }
});

test('any site may frame a tile; it sets no cookie and is asked for anew each time', async () => {
  const response = await tile(own, 'badge');
  applySecurityHeaders(response, { https: true, signedIn: false, requestId: 'r' });
  expect(response.headers.get('content-security-policy')).toContain('frame-ancestors *');
  expect(response.headers.get('x-frame-options')).toBeNull();
  expect(response.headers.get('set-cookie')).toBeNull();
  expect(response.headers.get('cache-control')).toBe('public, no-cache');
  const again = await tile(own, 'badge', '', { 'if-none-match': response.headers.get('etag') ?? '' });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

test('a withdrawal is obeyed at once, whatever somebody still holds', async () => {
  const before = await tile(own);
  await app.runAs(referent, (ctx) => withdrawFromEmbed(ctx, own));
  const after = await tile(own, 'badge.svg', '', { 'if-none-match': before.headers.get('etag') ?? '' });
  expect(after.status).toBe(404);
  await app.system((ctx) => refreshTiles(ctx, { organisationId: own }));
  expect((await tile(own)).status).toBe(404);
  await agree();
  expect((await tile(own)).status).toBe(200);
});

test('no more bodies of a group show their score than leave five unshown, else the mean would tell of the others', async () => {
  const all = await app.system((ctx) => ctx.db.selectFrom('peer_group_member').select(['group_id', 'organisation_id']).execute());
  const groups = [...Map.groupBy(all, ({ group_id }) => group_id).values()].map((rows) => rows.map((row) => row.organisation_id));
  expect(groups.length).toBeGreaterThan(0);
  for (const body of bodies) {
    const who = await app.person('referent', body);
    await app.runAs(who, (ctx) => agreeToEmbed(ctx, body, true));
  }
  const shown = new Set((await app.system((ctx) => ctx.db.selectFrom('embed_tile').select('organisation_id').execute())).map((row) => row.organisation_id));
  expect(shown.size).toBeGreaterThan(0);
  for (const members of groups) expect(members.filter((one) => !shown.has(one)).length).toBeGreaterThanOrEqual(5);
  const left = bodies.find((body) => !shown.has(body)) ?? '';
  expect(await app.runAs(await app.person('referent', left), (ctx) => openEmbedDesk(ctx, left))).toMatchObject({ tile: null, tells: true });
  const gives = bodies.find((body) => shown.has(body)) ?? '';
  await app.runAs(await app.person('referent', gives), (ctx) => withdrawFromEmbed(ctx, gives));
  await app.system((ctx) => refreshTiles(ctx, {}));
  const now = (await app.system((ctx) => ctx.db.selectFrom('embed_tile').select('organisation_id').execute())).map((row) => row.organisation_id);
  expect(now).not.toContain(gives);
  for (const members of groups) expect(members.filter((one) => !now.includes(one)).length).toBeGreaterThanOrEqual(5);
});
