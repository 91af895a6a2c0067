import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { drawNumbers } from '#capabilities/trophies/jury/file-numbers.ts';
import { openDeliberation, openJury } from '#capabilities/trophies/jury/jury-desk.server.ts';
import { randomStream } from '#core/shared/random.ts';
import { uuidFromName } from '#platform/ids.ts';
import { testApp, type Person } from '#tests/harness/app.ts';

const parvis = await testApp();
const { runAs, system, visitor } = parvis;
const query = (text: string, values: unknown[] = []) => parvis.app.ownerPool.query(text, values);
const edition = '2026';
const prize = 'innovation';
const criteria = ['novelty', 'effect', 'reusable'];
const id = (...names: string[]) => uuidFromName('jury-silence', ...names);
const idOf = ({ actor }: Person): string => actor.personId ?? '';

async function body(name: string): Promise<string> {
  await query(`insert into organisation (id, kind, name, search_key, source) values ($1, 'commune', $2, $2, 'manual')`, [id(name), name]);
  return id(name);
}

async function juror(email?: string): Promise<Person> {
  const person: Person = { ...(await parvis.person('evaluator')), scope: 'public' };
  await query('insert into jury_seat (edition_id, person_id, named_at) values ($1, $2, now())', [edition, idOf(person)]);
  if (email) await query('update person set email = $2 where id = $1', [idOf(person), email]);
  return person;
}

async function handIn(name: string, number: number, scoredBy: readonly Person[]): Promise<string> {
  const [own, file] = [id('own', name), id('file', name)];
  await query(`insert into prize_file (organisation_id, id, edition_id, prize_id, content, written_at, submitted_at) values ($1, $2, $3, $4, '{"title":"t","summary":"s","answers":{}}', now(), now()) on conflict do nothing`, [id(name), own, edition, prize]);
  await query(`insert into jury_file (id, edition_id, prize_id, number, content) values ($1, $2, $3, $4, '{"title":"t","summary":"s","answers":{}}')`, [file, edition, prize, number]);
  await query('insert into jury_file_origin (jury_file_id, organisation_id, file_id) values ($1, $2, $3)', [file, id(name), own]);
  for (const person of scoredBy) for (const criterion of criteria) await query('insert into jury_score values ($1, $2, $3, 6, now())', [file, idOf(person), criterion]);
  return file;
}

async function takeAway(name: string): Promise<void> {
  for (const table of ['jury_score', 'jury_note', 'jury_file_origin']) await query(`delete from ${table} where jury_file_id = $1`, [id('file', name)]);
  await query('delete from jury_file where id = $1', [id('file', name)]);
}

/** With a rule of the database written otherwise, for as long as the work takes. */
async function planted<T>(routine: string, [from, to]: readonly [string, string], work: () => Promise<T>): Promise<T> {
  const { rows: [before] } = await query('select pg_get_functiondef($1::regprocedure) as text', [routine]);
  const written = String((before as { text: string }).text);
  expect(written).toContain(from);
  await query(written.replace(from, to));
  try {
    return await work();
  } finally {
    await query(written);
  }
}

const [own, free] = [await body('attachee'), await body('libre')];
await body('autre');
const [tied, first, second] = [await juror(), await juror(), await juror()];
await query('update jury_seat set chair = true where person_id = $1', [idOf(first)]);
await query(`insert into jury_tie (id, person_id, organisation_id, kind, declared_at) values (gen_random_uuid(), $1, $2, 'kin', now())`, [idOf(tied), own]);
for (const stage of ['scoring', 'deliberation']) await query('insert into jury_stage (edition_id, prize_id, stage, began_at) values ($1, $2, $3, now())', [edition, prize, stage]);
const openFile = await handIn('libre', 417, [tied, first, second]);
await handIn('autre', 902, [first]);

/** All that a juror is shown of a prize. */
const shownTo = (who: Person): Promise<string> => runAs(who, async (ctx) => {
  const { panel, ...table } = await openDeliberation(ctx, edition, prize);
  return JSON.stringify([await openJury(ctx), table, panel, [...table.origins]]);
});

/** What the juror with a tie is shown, with a file of the body they are tied to and without one. */
async function bothWorlds(number: number): Promise<[string, string]> {
  const without = await shownTo(tied);
  await handIn('attachee', number, [first, second]);
  const withFile = await shownTo(tied);
  await takeAway('attachee');
  return [without, withFile];
}

test('whether the body applied changes not a letter of what a juror tied to it is shown', async () => {
  const [without, withFile] = await bothWorlds(568);
  expect(withFile).toBe(without);
  expect(withFile).not.toContain('"tied"');
});

test('the attack finds a table that counts the files and the scores of colleagues', async () => {
  const whole = ['parvis_sees_all() or parvis_jury_opens(f.id)', 'true'] as const;
  const [without, withFile] = await planted('parvis_jury_standing(text, text)', whole, () => bothWorlds(568));
  expect(withFile).not.toBe(without);
});

/** What a juror may guess from numbers: that they count, so that a number left out is a file kept from them. */
const foundHole = (numbers: readonly number[]): boolean => {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  return high - low + 1 > numbers.length && high - low < 2 * numbers.length;
};

test('numbers of files leave no hole where one is kept from a juror, and are nobody’s twice', () => {
  for (let round = 0; round < 50; round++) {
    const numbers = drawNumbers(4 + (round % 9), randomStream('numbers', round));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.every((number) => number >= 100 && number < 1000)).toBe(true);
    expect(foundHole(numbers.slice(1))).toBe(false);
  }
  expect(new Set(drawNumbers(400, randomStream('many'))).size).toBe(400);
  // Counted from one and shuffled, the hole is found.
  expect(foundHole([1, 2, 4])).toBe(true);
});

test('who comes to run the edition after they were named sits no more, as long as they do', async () => {
  const late = await juror();
  const seen = () => runAs(late, async (ctx) => [(await openJury(ctx)).seats.length, (await sql`select 1 from jury_file where id = ${openFile}`.execute(ctx.db)).rows.length]);
  const told = async () => JSON.parse(await shownTo(first)) as [unknown, { jurors: { personId: string }[] }];
  for (const role of ['operator', 'method_lead', 'dpo']) {
    expect(await seen()).toEqual([1, 1]);
    await query('insert into role_grant (id, person_id, role) values (gen_random_uuid(), $1, $2)', [idOf(late), role]);
    expect(await seen()).toEqual([0, 0]);
    await expect(runAs(late, (ctx) => openDeliberation(ctx, edition, prize))).rejects.toMatchObject({ code: 'not_found' });
    expect((await told())[1].jurors.map(({ personId }) => personId)).not.toContain(idOf(late));
    // Seeing all files as the office does is no seat: neither points nor notes nor a decision are theirs to give.
    const office: Person = { ...late, scope: 'office' };
    await expect(runAs(office, (ctx) => sql`insert into jury_note (id, jury_file_id, person_id, body, written_at) values (${id(role)}, ${openFile}, ${idOf(late)}, 'x', now())`.execute(ctx.db))).rejects.toThrow(/row-level security/);
    await expect(runAs(office, (ctx) => decision(idOf(late), null).execute(ctx.db))).rejects.toThrow(/row-level security/);
    await planted('parvis_jury_seated(text)', [`g.role in ('operator', 'method_lead', 'dpo')`, 'false'], async () => expect(await seen()).toEqual([1, 1]));
    await query('update role_grant set revoked_at = now() where person_id = $1 and role = $2', [idOf(late), role]);
  }
  expect(await seen()).toEqual([1, 1]);
});

const decision = (by: string, file: string | null) =>
  sql`insert into jury_decision (edition_id, prize_id, jury_file_id, reasons, citation, present, decided_by, decided_at) values (${edition}, ${prize}, ${file}, 'r', ${file && 'c'}, '{}', ${by}, now())`;

test('a decision is entered in one’s own name, on a file of this prize that one may open, or on none', async () => {
  const file = await handIn('attachee', 568, []);
  const elsewhere = id('file', 'elsewhere');
  await query(`insert into jury_file (id, edition_id, prize_id, number, content) values ($1, $2, 'citizen-consultation', 111, '{}')`, [elsewhere, edition]);
  await query('insert into jury_file_origin (jury_file_id, organisation_id, file_id) values ($1, $2, $3)', [elsewhere, free, id('own', 'libre')]);
  const attempts: [Person, string, string | null][] = [[tied, idOf(tied), file], [first, idOf(second), file], [first, idOf(tied), null], [first, idOf(first), elsewhere], [visitor, idOf(first), null]];
  for (const [who, by, chosen] of attempts) await expect(runAs(who, (ctx) => decision(by, chosen).execute(ctx.db))).rejects.toThrow(/row-level security/);
  await runAs(first, (ctx) => decision(idOf(first), file).execute(ctx.db));
  await query('delete from jury_decision');
  await takeAway('attachee');
});

/** Where else than in the address of a site a domain of the body stands. */
const places: Record<string, (name: string, domain: string) => Promise<unknown>> = {
  'the address of a site': (name, domain) => query(`insert into site (organisation_id, id, name, email) values ($1, gen_random_uuid(), 'Mairie', $2)`, [id(name), `Accueil@${domain}`]),
  'its website': (name, domain) => query(`insert into site (organisation_id, id, name, website) values ($1, gen_random_uuid(), 'Mairie', $2)`, [id(name), `https://www.${domain.toUpperCase()}/contact?a=b@c.example`]),
  'its website, without more': (name, domain) => query(`insert into site (organisation_id, id, name, website) values ($1, gen_random_uuid(), 'Mairie', $2)`, [id(name), `www.${domain}`]),
  'a contact of its registration': async (name, domain) => {
    await query(`insert into registration (organisation_id, id, edition_id, state, formula, stratum, kind, total_cents, reference) values ($1, $2, $3, 'accepted', 'free', 's', 'commune', 0, $4)`, [id(name), id('registration', name), edition, name]);
    await query(`insert into registration_contact (organisation_id, registration_id, role, name, email) values ($1, $2, 'referent', 'R', $3)`, [id(name), id('registration', name), `r@${domain}`]);
  },
  'the address of somebody with a role there': async (name, domain) => {
    const person = await parvis.person('reader', id(name));
    await query('update person set email = $2 where id = $1', [idOf(person), `lecteur@${domain}`]);
  },
};

test.each(Object.entries(places))('%s ties a juror of the same domain, and a provider for everybody does not', async (place, write) => {
  const tiedThere = async (email: string, name: string) => {
    const { rows: [row] } = await query('select parvis_jury_tied_of($1, $2) as tied', [idOf(await juror(email)), id(name)]);
    return (row as { tied: boolean }).tied;
  };
  const [name, popular, domain] = [`d ${place}`, `p ${place}`, `${id(place).slice(0, 8)}.example`];
  for (const one of [name, popular]) await body(one);
  await write(name, domain);
  await write(popular, 'laposte.net');
  expect(await tiedThere(`q1.${place.length}@${domain}`, name)).toBe(true);
  expect(await tiedThere(`q2.${place.length}@x${domain}`, name)).toBe(false);
  expect(await tiedThere(`q3.${place.length}@laposte.net`, popular)).toBe(false);
});

test('the database knows the providers that are written down, and no other', async () => {
  const { domains } = parse(readFileSync('data/free-mail.yaml', 'utf8')) as { domains: string[] };
  const { rows } = await query('select d from unnest($1::text[]) d where not parvis_free_mail(d)', [domains]);
  expect(rows).toEqual([]);
  const { rows: [source] } = await query(`select pg_get_functiondef('parvis_free_mail(text)'::regprocedure) as text`);
  expect(String((source as { text: string }).text).match(/'[^']+\.[a-z]+'/g)).toHaveLength(domains.length);
});

test('asked without a right to know, the rules of the database tell nobody’s ties, stage, quorum or consent', async () => {
  const file = await handIn('attachee', 568, [first]);
  await query(`insert into trophy_consent (organisation_id, id, edition_id, answer, as_finalist, given_at) values ($1, gen_random_uuid(), $2, 'named', true, now())`, [own, edition]);
  const asked = (juror: string) => ({
    edges: sql`select 1 from parvis_jury_edges(${juror})`, tied: sql`select 1 where parvis_jury_tied(${juror}, ${own}) is not null`,
    scored: sql`select 1 where parvis_jury_score_counts(${juror}, ${file})`, quorum: sql`select 1 from parvis_jury_quorum(${file}, array[${juror}]::uuid[])`,
    at: sql`select 1 where parvis_jury_at(${edition}, ${prize}, 'deliberation') is not null`, standing: sql`select 1 from parvis_jury_standing(${edition}, ${prize})`,
    presides: sql`select 1 where parvis_jury_presides(${edition}, ${prize})`, named: sql`select 1 where parvis_trophy_named(${own}, ${edition}, 'finalist')`,
  });
  const answered = (who: Person, about: string) => runAs(who, async (ctx) => {
    const told: string[] = [];
    for (const [name, ask] of Object.entries(asked(about))) if ((await ask.execute(ctx.db)).rows.length > 0) told.push(name);
    return told;
  });
  const strangers = [visitor, { ...(await parvis.person('evaluator')), scope: 'public' as const }, await parvis.person('reviewer'), await parvis.person('referent', free)];
  for (const who of strangers) for (const about of [tied, first]) expect(await answered(who, idOf(about))).toEqual([]);
  // A juror learns nothing of a colleague's ties: one who is tied and one who gave no points are the same.
  for (const about of [tied, second]) expect(await answered(first, idOf(about))).toEqual(['quorum', 'at', 'standing', 'presides']);
  expect(await answered(tied, idOf(first))).toEqual(['at', 'standing']);
  expect(await system((ctx) => sql`select 1 where parvis_jury_tied(${idOf(tied)}, ${own}) and parvis_trophy_named(${own}, ${edition}, 'finalist')`.execute(ctx.db))).toMatchObject({ rows: [{}] });
  for (const hidden of [sql`select parvis_jury_edges_of(${idOf(tied)})`, sql`select parvis_jury_tied_of(${idOf(tied)}, ${own})`, sql`select parvis_jury_seated(${edition})`]) {
    await expect(runAs(first, (ctx) => hidden.execute(ctx.db))).rejects.toThrow(/permission denied/);
  }
  await takeAway('attachee');
});
