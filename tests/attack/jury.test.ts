import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { conflictsOf, type Edge } from '#capabilities/trophies/jury/conflict-graph.ts';
import { openDeliberation, openJury, openJuryFile, scoreFile, writeNote } from '#capabilities/trophies/jury/jury-desk.server.ts';
import { edgesOf } from '#capabilities/trophies/jury/jury.queries.server.ts';
import { randomStream } from '#core/shared/random.ts';
import type { Ctx } from '#platform/context.ts';
import { uuidFromName } from '#platform/ids.ts';
import { testApp, type Person } from '#tests/harness/app.ts';

const parvis = await testApp();
const { app, runAs } = parvis;
const query = (text: string, values: unknown[] = []) => app.ownerPool.query(text, values);
const edition = '2026';
const prize = 'innovation';
const criteria = ['novelty', 'effect', 'reusable'];
const at = '2026-10-01T10:00:00Z';
const id = (...names: string[]) => uuidFromName('jury', ...names);

/** A body that submitted a file, as the jury has it. */
async function bodyWithFile(name: string, number: number, siren: string | null = null): Promise<{ body: string; file: string }> {
  const [body, own, file] = [id('body', name), id('own', name), id('file', name)];
  await query(`insert into organisation (id, kind, name, siren, search_key, source) values ($1, 'commune', $2, $3, $2, 'manual')`, [body, name, siren]);
  await query(`insert into site (organisation_id, id, name, email) values ($1, $2, 'Mairie', $3)`, [body, id('site', name), `accueil@${name}.example`]);
  await query(`insert into prize_file (organisation_id, id, edition_id, prize_id, content, written_at, submitted_at) values ($1, $2, $3, $4, '{"title":"t","summary":"s","answers":{}}', $5, $5)`, [body, own, edition, prize, at]);
  await query(`insert into jury_file (id, edition_id, prize_id, number, content) values ($1, $2, $3, $4, '{"title":"t","summary":"s","answers":{}}')`, [file, edition, prize, number]);
  await query('insert into jury_file_origin (jury_file_id, organisation_id, file_id) values ($1, $2, $3)', [file, body, own]);
  return { body, file };
}

async function juror(): Promise<Person> {
  const person = await parvis.person('evaluator');
  await query('insert into jury_seat (edition_id, person_id, named_at) values ($1, $2, $3)', [edition, person.actor.personId, at]);
  return { ...person, scope: 'public' };
}

const tied = await bodyWithFile('attachee', 1, '200000001');
const free = await bodyWithFile('libre', 2, '200000002');
const sister = id('body', 'soeur');
await query(`insert into organisation (id, kind, name, siren, search_key, source) values ($1, 'library', 'Sœur', '200000001', 's', 'manual')`, [sister]);
await query(`insert into jury_stage (edition_id, prize_id, stage, began_at) values ($1, $2, 'scoring', $3)`, [edition, prize, at]);

/** Every way in which the product may learn of a tie to a body. */
const ways: Record<string, (person: string, body: string) => Promise<unknown>> = {
  'a role held there': (person, body) => query(`insert into role_grant (id, person_id, role, organisation_id) values (gen_random_uuid(), $1, 'reader', $2)`, [person, body]),
  'a role that ended': (person, body) => query(`insert into role_grant (id, person_id, role, organisation_id, revoked_at) values (gen_random_uuid(), $1, 'decision_maker', $2, now())`, [person, body]),
  'advice given': (person, body) => query(`insert into role_grant (id, person_id, role, organisation_id) values (gen_random_uuid(), $1, 'expert', $2)`, [person, body]),
  'a presentation': (person, body) => query(`insert into presentation (organisation_id, id, edition_id, expert_id, expert_name, assigned_at) values ($2, gen_random_uuid(), $3, $1, 'X', now())`, [person, body, edition]),
  'a tie declared as a juror': (person, body) => query(`insert into jury_tie (id, person_id, organisation_id, kind, declared_at) values (gen_random_uuid(), $1, $2, 'contract', now())`, [person, body]),
  'a tie declared as a mystery citizen': (person, body) => query(`insert into evaluator_tie (id, person_id, organisation_id, kind) values (gen_random_uuid(), $1, $2, 'kin')`, [person, body]),
  'a tie declared as a reviewer': (person, body) => query(`insert into reviewer_interest (person_id, organisation_id, tie) values ($1, $2, 'home')`, [person, body]),
  'an address of the same domain': (person) => query(`update person set email = 'quelquun@attachee.example' where id = $1`, [person]),
  'another body of the same owner': (person) => query(`insert into jury_tie (id, person_id, organisation_id, kind, declared_at) values (gen_random_uuid(), $1, $2, 'employer', now())`, [person, sister]),
};

/** All that somebody can read of the file of a body, table by table, whatever they ask for. */
async function readOf({ file, body }: { file: string; body: string }, ctx: Ctx): Promise<string[]> {
  const asked = {
    jury_file: sql`select 1 from jury_file where id = ${file}`, jury_file_origin: sql`select 1 from jury_file_origin where jury_file_id = ${file} or organisation_id = ${body}`,
    jury_score: sql`select 1 from jury_score where jury_file_id = ${file}`, jury_note: sql`select 1 from jury_note where jury_file_id = ${file}`,
    jury_decision: sql`select 1 from jury_decision where jury_file_id = ${file}`, prize_file: sql`select 1 from prize_file where organisation_id = ${body}`,
  };
  const found: string[] = [];
  for (const [table, select] of Object.entries(asked)) if ((await select.execute(ctx.db)).rows.length > 0) found.push(table);
  return found;
}

const points = new Map(criteria.map((criterion) => [`points-${criterion}`, '5']));
const other = await juror();
await runAs(other, (ctx) => scoreFile(ctx, { editionId: edition, fileId: tied.file }, points));

const jurors = new Map<string, Person>();
for (const [way, tie] of Object.entries(ways)) {
  const person = await juror();
  await tie(person.actor.personId ?? '', tied.body);
  jurors.set(way, person);
}

test.each(Object.keys(ways))('while files are scored, %s closes the file and nothing else', async (way) => {
  const person = jurors.get(way) ?? other;
  expect(await runAs(person, (ctx) => readOf(tied, ctx))).toEqual([]);
  expect(await runAs(person, (ctx) => readOf(free, ctx))).toEqual(['jury_file']);
  const { seats } = await runAs(person, (ctx) => openJury(ctx));
  expect(seats[0]?.prizes.flatMap(({ files }) => files.map((file) => file.id))).toEqual([free.file]);
  await expect(runAs(person, (ctx) => openJuryFile(ctx, edition, tied.file))).rejects.toMatchObject({ code: 'not_found' });
  await expect(runAs(person, (ctx) => scoreFile(ctx, { editionId: edition, fileId: tied.file }, points))).rejects.toMatchObject({ code: 'not_found' });
  // Around the use case too: the database refuses the row.
  await expect(runAs(person, (ctx) => sql`insert into jury_score (jury_file_id, person_id, criterion, points, scored_at) values (${tied.file}, ${person.actor.personId}, 'effect', 10, now())`.execute(ctx.db))).rejects.toThrow(/row-level security/);
  expect((await runAs(other, (ctx) => openJuryFile(ctx, edition, tied.file))).file.id).toBe(tied.file);
});

test('in deliberation and once decided, who is tied reads no points, no note, no decision and no name', async () => {
  await query(`insert into jury_stage (edition_id, prize_id, stage, began_at) values ($1, $2, 'deliberation', $3)`, [edition, prize, at]);
  await runAs(other, (ctx) => writeNote(ctx, { editionId: edition, fileId: tied.file }, { body: 'Le meilleur' }));
  expect(await runAs(other, (ctx) => readOf(tied, ctx))).toEqual(['jury_file', 'jury_score', 'jury_note']);
  for (const person of jurors.values()) expect(await runAs(person, (ctx) => readOf(tied, ctx))).toEqual([]);
  await query(`insert into jury_decision (edition_id, prize_id, jury_file_id, reasons, citation, present, decided_at) values ($1, $2, $3, 'r', 'c', '{}', now())`, [edition, prize, tied.file]);
  expect(await runAs(other, (ctx) => readOf(tied, ctx))).toEqual(['jury_file', 'jury_file_origin', 'jury_score', 'jury_note', 'jury_decision']);
  for (const person of jurors.values()) {
    expect(await runAs(person, (ctx) => readOf(tied, ctx))).toEqual([]);
    const table = await runAs(person, (ctx) => openDeliberation(ctx, edition, prize));
    expect([table.files.map((file) => file.id), table.decision, table.notes, table.phase]).toEqual([[free.file], null, [], 'decided']);
  }
});

test('what was given by somebody whose tie became known later, nobody reads', async () => {
  const late = await juror();
  const gave = () => runAs(other, (ctx) => sql`select 1 from jury_score where jury_file_id = ${tied.file} and person_id = ${late.actor.personId}`.execute(ctx.db));
  await query(`insert into jury_score (jury_file_id, person_id, criterion, points, scored_at) values ($1, $2, 'effect', 10, now())`, [tied.file, late.actor.personId]);
  expect((await gave()).rows).toHaveLength(1);
  await ways['a tie declared as a juror']?.(late.actor.personId ?? '', tied.body);
  expect((await gave()).rows).toEqual([]);
  expect((await parvis.system((ctx) => sql`select 1 from jury_score where person_id = ${late.actor.personId}`.execute(ctx.db))).rows).toEqual([]);
});

test('who does not sit, and visitors, read nothing of any file', async () => {
  for (const person of [parvis.visitor, await parvis.person('reviewer'), { ...(await parvis.person('evaluator')), scope: 'public' as const }, await parvis.person('referent', free.body)]) {
    expect(await runAs(person, (ctx) => readOf(tied, ctx))).toEqual([]);
  }
});

test('the attack finds a policy that forgot the ties', async () => {
  const [way = ''] = jurors.keys();
  await query('alter policy jury_file_read on jury_file using (parvis_sees_all() or parvis_jury_sits(edition_id))');
  try {
    expect(await runAs(jurors.get(way) ?? other, (ctx) => readOf(tied, ctx))).not.toEqual([]);
    // The query asks by itself: the list stays closed even so.
    expect((await runAs(jurors.get(way) ?? other, (ctx) => openJury(ctx))).seats[0]?.prizes.flatMap(({ files }) => files.map((file) => file.id))).toEqual([free.file]);
  } finally {
    await query('alter policy jury_file_read on jury_file using (parvis_sees_all() or parvis_jury_opens(id))');
  }
});

test('the graph that the office reads and the rule of the database agree on any ties', async () => {
  const random = randomStream('ties', 'agree');
  const bodies = Array.from({ length: 30 }, (_, i) => ({ id: id('random', String(i)), siren: random.integer(4) === 0 ? null : `30000000${random.integer(9)}` }));
  for (const body of bodies) await query(`insert into organisation (id, kind, name, siren, search_key, source) values ($1, 'commune', 'R', $2, 'r', 'manual')`, [body.id, body.siren]);
  const owners = new Map(bodies.map((body) => [body.id, body.siren]));
  const names = ['a role held there', 'a role that ended', 'a presentation', 'a tie declared as a juror', 'a tie declared as a mystery citizen', 'a tie declared as a reviewer'];
  for (let round = 0; round < 8; round++) {
    const person = (await juror()).actor.personId ?? '';
    for (const way of names) if (random.integer(2) === 0) await ways[way]?.(person, random.pick(bodies).id);
    const edges: Edge[] = await parvis.system((ctx) => edgesOf(ctx.db, person));
    const { rows } = await parvis.system((ctx) => sql<{ id: string }>`select id from organisation where id = any (${bodies.map((body) => body.id)}::uuid[]) and parvis_jury_tied(${person}, id)`.execute(ctx.db));
    const graph = [...conflictsOf(edges, owners).keys()].filter((body) => owners.has(body));
    expect(graph.sort()).toEqual(rows.map((row) => row.id).sort());
  }
});
