import { expect, test } from 'vitest';
import { loadTrophies } from '#capabilities/grids/index.server.ts';
import { badgeByCode } from '#capabilities/trophies/badge/public-badges.server.ts';
import { giveConsent } from '#capabilities/trophies/consent/give-consent.server.ts';
import { winnerInterval } from '#capabilities/trophies/decision/winner-interval.ts';
import { insertDecision, insertWinners } from '#capabilities/trophies/decisions.queries.server.ts';
import { pressKit } from '#capabilities/trophies/release/press-kit.ts';
import { openTrophies, readPalmares, verifyAward } from '#capabilities/trophies/release/read-palmares.server.ts';
import { sealPalmares } from '#capabilities/trophies/release/seal-palmares.server.ts';
import { openPublicTrophies } from '#capabilities/trophies/replay/public-file.server.ts';
import { replayTrophies } from '#capabilities/trophies/replay/replay-trophies.ts';
import { candidacyLeaf, decisionLeaves, finalLeaf, openLeaf, rulesLeaf, sealRoot, type FinalFact } from '#capabilities/trophies/seal/leaf.ts';
import { decidingRules, rulesDigest } from '#capabilities/trophies/seal/rules-digest.ts';
import { newSalt, sha256 } from '#capabilities/trophies/seal/sha256.server.ts';
import { insertCandidacies, insertFinals, insertSeal, type Candidacy } from '#capabilities/trophies/trophies.queries.server.ts';
import { fixedClock } from '#platform/clock.ts';
import { uuidFromName } from '#platform/ids.ts';
import { testApp } from '#tests/harness/app.ts';

const parvis = await testApp({ clock: fixedClock(new Date('2026-11-20T10:00:00Z')) });
const { runAs, system, visitor } = parvis;
const query = (text: string, values: unknown[] = []) => parvis.app.ownerPool.query(text, values);
const editionId = '2026';
const [first, second, third] = ['towns-2k-10k', 'towns-10k-20k', 'towns-20k-50k'] as const;
const id = (name: string): string => uuidFromName('trophies-attack', name);
const bodies = ['winner', 'discreet', 'proud finalist', ...Array.from({ length: 64 }, (_, i) => `loser ${i}`)];
for (const name of bodies) await query(`insert into organisation (id, kind, name, search_key, source) values ($1, 'commune', $2, $2, 'manual')`, [id(name), name]);
await query(`insert into edition_freeze (edition_id, frozen_at, grid_version, method_version, subjects, digest) values ($1, now(), 'g', 'm', 1, 'd')`, [editionId]);
const rules = { digest: rulesDigest(decidingRules(loadTrophies(editionId, parvis.app.settings.dataDir)), sha256), method: 'm' };
await query('insert into trophy_selection (edition_id, selected_at, rules_digest, method_version) values ($1, now(), $2, $3)', [editionId, rules.digest, rules.method]);
const answers: [string, string, boolean][] = [['winner', 'named', false], ['discreet', 'unnamed', false], ['proud finalist', 'named', true], ['loser 1', 'named', false], ['loser 2', 'named_with_logo', false], ['loser 3', 'unnamed', false]];
for (const [name, answer, asFinalist] of answers) await system((ctx) => giveConsent(ctx, { organisationId: id(name), editionId }, { answer, ...(asFinalist ? { asFinalist: 'yes' } : {}) }));

/** Who competes in each category, the finalists among them, and who wins. */
type World = Record<string, { winner: string | null; finalists: string[]; candidates: string[] }>;
const losers = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `loser ${from + i}`);

const won = { value: 82, standardError: 2, degreesOfFreedom: 12 };
const figure = { ...won, ...winnerInterval('score', { value: 82, variance: 4, degreesOfFreedom: 12 }) };

/** Candidates and finalists of a world, as they are kept, and both seals over them. */
async function sealWorld(world: World): Promise<FinalFact[]> {
  const places = Object.entries(world).flatMap(([categoryId, { winner, finalists, candidates }]) =>
    [...finalists, ...candidates].map((name, i) => ({ categoryId, organisationId: id(name), winner: name === winner, finalist: i < finalists.length, value: 80 - i })));
  const candidacies = places.map(({ categoryId, organisationId, finalist, value }): Candidacy => ({ categoryId, organisationId, state: finalist ? 'finalist' : 'candidate', reasons: [], value, standardError: 3, degreesOfFreedom: 8, salt: newSalt() }));
  const finals = places.filter(({ finalist }) => finalist).map(({ categoryId, organisationId, winner, value }) => ({ categoryId, organisationId, winner, audits: 12, ...(winner ? won : { ...won, value: value - 10 }), salt: newSalt() }));
  const facts = finals.map(({ categoryId: category, organisationId: organisation, ...final }) => ({ category, organisation, ...final }));
  const leaves = decisionLeaves(facts.map((fact) => finalLeaf(editionId, fact, sha256)), candidacies, sha256);
  const first = [rulesLeaf(editionId, rules, sha256), ...candidacies.map((row) => candidacyLeaf(editionId, { ...row, category: row.categoryId, organisation: row.organisationId }, sha256))];
  await system(async (ctx) => {
    await insertCandidacies(ctx.db, editionId, candidacies);
    await insertFinals(ctx.db, editionId, finals);
    await insertSeal(ctx.db, editionId, { stage: 'finalists', root: sealRoot(first, sha256), leaves: first.length, sealedAt: ctx.clock.now() });
    await insertSeal(ctx.db, editionId, { stage: 'decision', root: sealRoot(leaves, sha256), leaves: facts.length, sealedAt: ctx.clock.now() });
  });
  return facts;
}

/** Digests, salts, and the sides on which digests stand are drawn by chance with each sealing: their number counts, not their letters. */
const withoutChance = (file: unknown): string => JSON.stringify(file).replaceAll(/\b(?:[0-9a-f]{64}|[0-9a-f]{32})\b/g, '…').replaceAll(/(side\W+)(?:left|right)\b/g, '$1…');

/**
 * Everything that the public can read once a world is sealed and its hour has struck: pages, press kit, badges, codes, and the file by
 * which anybody works the palmares out again. `plant`: a defect in what is sealed.
 */
async function publicOutputs(world: World, plant: (finals: readonly FinalFact[]) => Promise<unknown> = async () => {}): Promise<string> {
  for (const table of ['palmares_hour', 'palmares_line', 'trophy_seal', 'trophy_winner', 'trophy_decision', 'trophy_final', 'trophy_candidacy']) await query(`delete from ${table}`);
  const finals = await sealWorld(world);
  for (const [categoryId, { winner }] of Object.entries(world)) {
    await system((ctx) => insertDecision(ctx.db, editionId, { categoryId, outcome: winner ? 'single' : 'nobody', reason: winner ? null : 'too_few', decidedAt: ctx.clock.now(), decidedBy: null }));
    if (winner) await system((ctx) => insertWinners(ctx.db, editionId, [{ organisationId: id(winner), categoryId, figure }]));
  }
  await system((ctx) => sealPalmares(ctx, editionId));
  await plant(finals);
  await query(`insert into palmares_hour (edition_id, version, public_from, set_at) values ($1, 1, '2026-11-20T10:00:00Z', '2026-11-20T10:00:00Z')`, [editionId]);
  await query(`update palmares_hour set public_from = least(public_from, now() - interval '1 minute')`);
  return runAs(visitor, async (ctx) => {
    const palmares = await readPalmares(ctx, editionId);
    // A code is drawn by chance for each sealing from nothing: its place counts, not its letters.
    const codes = palmares.categories.flatMap(({ winners }) => winners.map(({ code }) => code));
    const badges = await Promise.all(codes.map(async (code) => [await badgeByCode(ctx, code), await verifyAward(ctx, code)]));
    const claims = badges.map(([badge, award]) => [badge && 'token' in badge ? Buffer.from(badge.token.split('.')[1] ?? '', 'base64url').toString() : null, award]);
    const outputs = withoutChance({ ...palmares, publicFrom: 0, replay: await openPublicTrophies(ctx, editionId), list: (await openTrophies(ctx)).published.map(({ edition }) => edition), claims, kit: pressKit({ ...palmares, publicFrom: new Date(0), origin: ctx.settings.origin }, new Uint8Array()).map(({ name, content }) => [name, Buffer.from(content).toString('utf8')]) });
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

test('the file for working it out again is among what is compared, and what it says of the winner holds', async () => {
  const file: unknown = JSON.parse(JSON.stringify(await runAs(visitor, (ctx) => openPublicTrophies(ctx, editionId))));
  expect(replayTrophies(file, sha256)).toMatchObject({ kind: 'public', winners: 1, mismatches: [] });
  expect(read).toContain(withoutChance(file));
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

test('the attack finds paths of a tree of finalists alone, whose length tells about how many there were', async () => {
  const bare = async (finals: readonly FinalFact[]) => {
    const leaves = finals.map((fact) => finalLeaf(editionId, fact, sha256));
    const place = finals.findIndex(({ winner, organisation }) => winner && organisation === id('winner'));
    await query(`update palmares_line set content = jsonb_set(content, '{proof,winner,path}', $1::jsonb) where organisation_id = $2`, [JSON.stringify(openLeaf(leaves, leaves[place] ?? '', sha256)), id('winner')]);
  };
  const leaking = await publicOutputs(base, bare);
  expect(await publicOutputs({ ...base, [third]: { winner: null, finalists: losers(0, 60), candidates: losers(60, 64) } }, bare)).not.toBe(leaking);
  expect(await publicOutputs(base)).toBe(read);
});
