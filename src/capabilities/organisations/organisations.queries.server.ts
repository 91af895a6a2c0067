import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { Organisation, OrganisationSource, SearchableOrganisation } from './organisation.ts';

const columns = [
  'id',
  'kind',
  'name',
  'siren',
  'insee_code',
  'population',
  'department_code',
  'region_code',
  'postcodes',
  'source',
] as const;

type Row = {
  id: string;
  kind: string;
  name: string;
  siren: string | null;
  insee_code: string | null;
  population: number | null;
  department_code: string | null;
  region_code: string | null;
  postcodes: string[];
  source: string;
};

function organisationOf(row: Row): Organisation {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    siren: row.siren,
    inseeCode: row.insee_code,
    population: row.population,
    departmentCode: row.department_code,
    regionCode: row.region_code,
    postcodes: row.postcodes,
    source: row.source as OrganisationSource, // the check constraint holds the list
  };
}

export async function organisationById(db: Db, id: string): Promise<Organisation | undefined> {
  const row = await db.selectFrom('organisation').select(columns).where('id', '=', id).executeTakeFirst();
  return row && organisationOf(row);
}

/** Bodies of the given SIREN: the body itself and, when entered by hand, its annexes. */
export async function organisationsBySiren(db: Db, siren: string): Promise<Organisation[]> {
  const rows = await db.selectFrom('organisation').select(columns).where('siren', '=', siren).orderBy('name').execute();
  return rows.map(organisationOf);
}

/** The body of that kind and name; with a SIREN, also of that SIREN. */
export async function organisationLike(
  db: Db,
  { kind, searchKey, siren }: { kind: string; searchKey: string; siren: string | null },
): Promise<Organisation | undefined> {
  const row = await db
    .selectFrom('organisation')
    .select(columns)
    .where('kind', '=', kind)
    .where('search_key', '=', searchKey)
    .where('siren', 'is not distinct from', siren)
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst();
  return row && organisationOf(row);
}

export type Narrowing = { limit: number; kinds?: readonly string[] | undefined };

const ofKinds = (kinds: Narrowing['kinds']) => (kinds ? sql<boolean>`kind = any(${[...kinds]})` : sql<boolean>`true`);

/** Bodies whose SIREN begins so, the body itself before annexes entered by hand. */
export async function findBySiren(db: Db, prefix: string, { limit, kinds }: Narrowing): Promise<Organisation[]> {
  const rows = await db
    .selectFrom('organisation')
    .select(columns)
    .where('siren', 'like', `${prefix}%`)
    .where(ofKinds(kinds))
    .orderBy(sql`source = 'directory'`, 'desc')
    .orderBy('population', (order) => order.desc().nullsLast())
    .orderBy('name')
    .limit(limit)
    .execute();
  return rows.map(organisationOf);
}

/**
 * Bodies one of whose codes (official, post, département) begins so: the body of exactly that code first, then
 * communes, then wider bodies seated there, each by population.
 */
export async function findByCode(db: Db, prefix: string, { limit, kinds }: Narrowing): Promise<Organisation[]> {
  const rows = await db
    .selectFrom('organisation')
    .select(columns)
    .where(sql<boolean>`array_to_tsvector(search_tokens) @@ ${`${prefix.toLowerCase()}:*`}::tsquery`)
    .where(ofKinds(kinds))
    .orderBy(sql`insee_code = ${prefix}`, (order) => order.desc().nullsLast())
    .orderBy(sql`kind = 'commune'`, 'desc')
    .orderBy('population', (order) => order.desc().nullsLast())
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(organisationOf);
}

export type WordSearch = { words: readonly (readonly string[])[]; beginnings: readonly string[] };

/**
 * Bodies in whose words every word of the search begins, the likeliest first. One point is worth ten times the
 * population: a name that begins as typed has one, a name that is exactly what was typed one more, whole words one.
 */
export async function findByWords(db: Db, search: WordSearch, { limit, kinds }: Narrowing): Promise<Organisation[]> {
  const query = search.words.map((word) => `(${word.map((w) => `${w}:*`).join(' | ')})`).join(' & ');
  const wholeWords = wholeWordSets(search.words);
  const begins = search.beginnings.map((text) => sql`starts_with(search_key, ${text})`);
  const isWhole = wholeWords.map((words) => sql`search_tokens @> ${words}::text[]`);
  const likelihood = sql<number>`ln(coalesce(population, 0) + 10) / ln(10)
    + (${sql.join(begins, sql` or `)})::int
    + (search_key = any(${[...search.beginnings]}))::int
    + (${sql.join(isWhole, sql` or `)})::int`;
  const rows = await db
    .selectFrom('organisation')
    .select(columns)
    .where(sql<boolean>`array_to_tsvector(search_tokens) @@ ${query}::tsquery`)
    .where(ofKinds(kinds))
    .orderBy(likelihood, 'desc')
    .orderBy('name')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(organisationOf);
}

/** Every way to read the words; only the last one can have two. */
function wholeWordSets(words: WordSearch['words']): string[][] {
  return words.reduce<string[][]>(
    (sets, alternatives) => sets.flatMap((set) => alternatives.map((word) => [...set, word])),
    [[]],
  );
}

/**
 * Writes bodies by their id, new ones and known ones alike; a body that has not changed is left untouched. Returns how
 * many were new or changed.
 */
export async function saveOrganisations(db: Db, bodies: readonly SearchableOrganisation[]): Promise<number> {
  if (bodies.length === 0) return 0;
  const facts = JSON.stringify(bodies.map(rowOf));
  const { numAffectedRows } = await sql`
    insert into organisation as known (id, kind, name, siren, insee_code, population, department_code, region_code,
      postcodes, search_key, search_tokens, source)
    select id, kind, name, siren, insee_code, population, department_code, region_code,
      postcodes, search_key, search_tokens, source
    from jsonb_to_recordset(${facts}::jsonb) as given (id uuid, kind text, name text, siren text, insee_code text,
      population integer, department_code text, region_code text, postcodes text[], search_key text,
      search_tokens text[], source text)
    on conflict on constraint organisation_pkey do update set
      kind = excluded.kind, name = excluded.name, siren = excluded.siren, insee_code = excluded.insee_code,
      population = excluded.population, department_code = excluded.department_code,
      region_code = excluded.region_code, postcodes = excluded.postcodes, search_key = excluded.search_key,
      search_tokens = excluded.search_tokens, source = excluded.source
    where (known.kind, known.name, known.siren, known.insee_code, known.population, known.department_code,
        known.region_code, known.postcodes, known.search_key, known.search_tokens, known.source)
      is distinct from (excluded.kind, excluded.name, excluded.siren, excluded.insee_code, excluded.population,
        excluded.department_code, excluded.region_code, excluded.postcodes, excluded.search_key,
        excluded.search_tokens, excluded.source)`.execute(db);
  return Number(numAffectedRows ?? 0);
}

function rowOf(body: SearchableOrganisation) {
  return {
    id: body.id,
    kind: body.kind,
    name: body.name,
    siren: body.siren,
    insee_code: body.inseeCode,
    population: body.population,
    department_code: body.departmentCode,
    region_code: body.regionCode,
    postcodes: body.postcodes,
    search_key: body.searchKey,
    search_tokens: body.searchTokens,
    source: body.source,
  };
}
