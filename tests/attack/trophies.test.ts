import { expect, test } from 'vitest';
import { badgeByCode } from '#capabilities/trophies/badge/public-badges.server.ts';
import { giveConsent } from '#capabilities/trophies/consent/give-consent.server.ts';
import { insertDecision, insertWinners } from '#capabilities/trophies/decisions.queries.server.ts';
import { pressKit } from '#capabilities/trophies/release/press-kit.ts';
import { openTrophies, readPalmares, verifyAward } from '#capabilities/trophies/release/read-palmares.server.ts';
import { sealPalmares } from '#capabilities/trophies/release/seal-palmares.server.ts';
import { fixedClock } from '#platform/clock.ts';
import { uuidFromName } from '#platform/ids.ts';
import { testApp } from '#tests/harness/app.ts';

const parvis = await testApp({ clock: fixedClock(new Date('2026-11-20T10:00:00Z')) });
const { runAs, system, visitor } = parvis;
const query = (text: string, values: unknown[] = []) => parvis.app.ownerPool.query(text, values);
const editionId = '2026';
const [first, second, third] = ['towns-2k-10k', 'towns-10k-20k', 'towns-20k-50k'] as const;
const id = (name: string): string => uuidFromName('trophies-attack', name);
const bodies = ['winner', 'discreet', 'proud finalist', ...Array.from({ length: 24 }, (_, i) => `loser ${i}`)];
for (const name of bodies) await query(`insert into organisation (id, kind, name, search_key, source) values ($1, 'commune', $2, $2, 'manual')`, [id(name), name]);
await query(`insert into edition_freeze (edition_id, frozen_at, grid_version, method_version, subjects, digest) values ($1, now(), 'g', 'm', 1, 'd')`, [editionId]);
await query(`insert into trophy_selection (edition_id, selected_at, rules_digest, method_version) values ($1, now(), repeat('0', 64), 'm')`, [editionId]);
const answers: [string, string, boolean][] = [['winner', 'named', false], ['discreet', 'unnamed', false], ['proud finalist', 'named', true], ['loser 1', 'named', false], ['loser 2', 'named_with_logo', false], ['loser 3', 'unnamed', false]];
for (const [name, answer, asFinalist] of answers) await system((ctx) => giveConsent(ctx, { organisationId: id(name), editionId }, { answer, ...(asFinalist ? { asFinalist: 'yes' } : {}) }));

/** Who competes in each category, the finalists among them, and who wins. */
type World = Record<string, { winner: string | null; finalists: string[]; candidates: string[] }>;
const losers = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `loser ${from + i}`);

/** Everything that the public can read once a world is sealed and its hour has struck: pages, press kit, badges, codes. */
async function publicOutputs(world: World): Promise<string> {
  for (const table of ['palmares_hour', 'palmares_line', 'trophy_winner', 'trophy_decision', 'trophy_candidacy']) await query(`delete from ${table}`);
  for (const [categoryId, { winner, finalists, candidates }] of Object.entries(world)) {
    for (const [i, name] of [...finalists, ...candidates].entries()) {
      await query(`insert into trophy_candidacy (organisation_id, edition_id, category_id, state, value, standard_error, degrees_of_freedom, salt) values ($1, $2, $3, $4, $5, 3, 8, 's')`, [id(name), editionId, categoryId, i < finalists.length ? 'finalist' : 'candidate', 80 - i]);
    }
    await system((ctx) => insertDecision(ctx.db, editionId, { categoryId, outcome: winner ? 'single' : 'nobody', reason: winner ? null : 'too_few', decidedAt: ctx.clock.now(), decidedBy: null }));
    if (winner) await system((ctx) => insertWinners(ctx.db, editionId, [{ organisationId: id(winner), categoryId, figure: { value: 82, standardError: 2, degreesOfFreedom: 12, low: 78, high: 86 } }]));
  }
  await system((ctx) => sealPalmares(ctx, editionId));
  await query(`insert into palmares_hour (edition_id, version, public_from, set_at) values ($1, 1, '2026-11-20T10:00:00Z', '2026-11-20T10:00:00Z')`, [editionId]);
  await query(`update palmares_hour set public_from = least(public_from, now() - interval '1 minute')`);
  return runAs(visitor, async (ctx) => {
    const palmares = await readPalmares(ctx, editionId);
    // A code is drawn by chance for each sealing from nothing: its place counts, not its letters.
    const codes = palmares.categories.flatMap(({ winners }) => winners.map(({ code }) => code));
    const badges = await Promise.all(codes.map(async (code) => [await badgeByCode(ctx, code), await verifyAward(ctx, code)]));
    const claims = badges.map(([badge, award]) => [badge && 'token' in badge ? Buffer.from(badge.token.split('.')[1] ?? '', 'base64url').toString() : null, award]);
    const outputs = JSON.stringify({ ...palmares, publicFrom: 0, list: (await openTrophies(ctx)).published.map(({ edition }) => edition), claims, kit: pressKit({ ...palmares, publicFrom: new Date(0), origin: ctx.settings.origin }, new Uint8Array()).map(({ name, content }) => [name, Buffer.from(content).toString('utf8')]) });
    return codes.reduce((text, code, i) => text.replaceAll(code, `code ${i}`), outputs);
  });
}

const base: World = {
  [first]: { winner: 'winner', finalists: ['winner', 'proud finalist', 'loser 1', 'loser 2'], candidates: losers(3, 9) },
  [second]: { winner: 'discreet', finalists: ['discreet', 'loser 9'], candidates: losers(10, 15) },
  [third]: { winner: null, finalists: [], candidates: losers(15, 19) },
};
const read = await publicOutputs(base);

test('winners who agreed and finalists who agreed are public, and nobody else is', () => {
  expect(bodies.filter((name) => read.includes(`"${name}"`))).toEqual(['winner', 'proud finalist']);
});

test('other losers, more of them, with other ranks and scores, change not a letter of what is public', async () => {
  expect(await publicOutputs({
    [first]: { winner: 'winner', finalists: ['loser 5', 'winner', 'loser 8', 'proud finalist', 'loser 22', 'loser 3'], candidates: [...losers(0, 3), ...losers(10, 21)] },
    [second]: { winner: 'discreet', finalists: ['discreet'], candidates: losers(0, 22) },
    [third]: { winner: null, finalists: losers(0, 8), candidates: losers(8, 23) },
  })).toBe(read);
});

test('a winner who refused, another winner who did not answer, and no winner at all are the same to the public', async () => {
  for (const winner of [null, 'loser 3', 'loser 20']) {
    expect(await publicOutputs({ ...base, [second]: { winner, finalists: ['discreet', 'loser 9', 'loser 3', 'loser 20'], candidates: [] } })).toBe(read);
  }
});

test('the attack finds a rule that names every finalist whose body agreed to be named as a winner', async () => {
  const { rows: [before] } = await query(`select pg_get_functiondef('parvis_trophy_named(uuid, text, text)'::regprocedure) as text`);
  const written = String((before as { text: string }).text);
  await query(written.replace(`and (at_place = 'winner' or c.as_finalist)`, ''));
  try {
    const leaking = await publicOutputs(base);
    expect(leaking).not.toBe(read);
    expect(bodies.filter((name) => leaking.includes(`"${name}"`))).toContain('loser 1');
    expect(await publicOutputs({ ...base, [first]: { winner: 'winner', finalists: ['winner', 'loser 2'], candidates: [] } })).not.toBe(leaking);
  } finally {
    await query(written);
  }
  expect(await publicOutputs(base)).toBe(read);
});
