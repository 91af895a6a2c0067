import { expect, test } from 'vitest';
import { loadRetention } from '#capabilities/grids/index.server.ts';
import type { PersonalTable } from '#core/privacy/declaration.ts';
import { personalData } from '../../src/personal-data.ts';
import { readCatalogue } from './catalogue.ts';

const { pool, tables } = await readCatalogue();
const declared = new Map(personalData.flatMap(({ part, tables: own }) => own.map((table) => [table.table, { part, table }] as const)));
const none = new Map(personalData.flatMap((declaration) => Object.keys(declaration.none).map((name) => [name, declaration.part] as const)));

/** Names under which a column may hold something about a person. */
const looksPersonal = /(^|_)(e?mail|name|phone|address|ip|agent|person|author|evaluator|reviewer|actor|by|note|remarks?|reason|refusal|comment|message|body|text|data|payload|contact|contacts|recipient|user|token|key_hash|birth|gender|home|conflicts|error|detail|identifier|identity|subject|value|title|image|password|secret|input|before|after|paragraphs|buyer|findings|through|hash|label|kept|answered_as|decided_as|credential|device|persona|networks|hours|certification|price|options|insee_code)($|_)/;

/** Columns of figures and dates whose names only sound alike. */
const soundsAlike = /^(window_from|standard_error|global_value)$/;

test('every table is declared, or listed as holding nothing personal, by the part that owns it', () => {
  expect(tables.filter(({ name }) => !declared.has(name) && !none.has(name)).map(({ name }) => name)).toEqual([]);
  const wrongPart = tables.filter(({ name, owner }) => (declared.get(name)?.part ?? none.get(name)) !== owner).map(({ name, owner }) => `${name} belongs to ${owner}`);
  expect(wrongPart).toEqual([]);
});

test('every column that looks personal is declared, or listed with the reason why it is not', () => {
  const unsaid = tables.flatMap(({ name, columns }) => {
    const table = declared.get(name)?.table;
    return columns.filter((column) => looksPersonal.test(column) && !soundsAlike.test(column) && !(column in (table?.columns ?? {})) && !(column in (table?.context ?? {})) && !none.has(`${name}.${column}`))
      .map((column) => `${name}.${column}`);
  });
  expect(unsaid).toEqual([]);
});

test('what is declared exists', () => {
  const columnsOf = new Map(tables.map(({ name, columns }) => [name, columns]));
  const missing = [...declared.values()].flatMap(({ table }) =>
    [...Object.keys(table.columns), ...Object.keys(table.context ?? {}), table.of.person, table.of.email]
      .filter((column) => column !== undefined && !columnsOf.get(table.table)?.includes(column)).map((column) => `${table.table}.${column}`));
  expect(missing).toEqual([]);
  const stale = [...none.keys()].filter((name) => {
    const [table = '', column] = name.split('.');
    return !columnsOf.has(table) || (column !== undefined && !columnsOf.get(table)?.includes(column));
  });
  expect(stale).toEqual([]);
});

test('every table that names a person belongs to an activity of the register, with a period or a reason to stay', () => {
  const activities = new Set(personalData.flatMap((declaration) => declaration.activities.map(({ id }) => id)));
  const rules = new Set(loadRetention().map(({ id }) => id));
  const all = [...declared.values()].map(({ table }) => table);
  expect(all.filter(({ activity }) => !activities.has(activity)).map(({ table }) => table)).toEqual([]);
  expect(all.flatMap(({ table, retention }) => retention.filter(({ rule }) => !rules.has(rule)).map(({ rule }) => `${table}: ${rule}`))).toEqual([]);
  const forEver = all.filter(({ retention, erasure }) => retention.length === 0 && erasure.how !== 'keep').map(({ table }) => table);
  // Contact details of a public place, corrected by the body that it belongs to.
  expect(forEver).toEqual(['site']);
});

test('whatever is masked says by what, so that masking changes something', () => {
  const masks = (table: PersonalTable) => Object.values(table.columns).some(({ mask }) => mask !== undefined);
  const all = [...declared.values()].map(({ table }) => table);
  expect(all.filter((table) => !masks(table) && (table.erasure.how === 'mask' || table.retention.some(({ how }) => how === 'mask'))).map(({ table }) => table)).toEqual([]);
});

test('the role that erases reaches every table, and only one file becomes that role', async () => {
  const { rows } = await pool.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'schema_migration'
       and (not has_table_privilege('parvis_privacy', c.oid, 'update, delete')
         or (c.relrowsecurity and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = c.relname || '_privacy')))`);
  expect(rows).toEqual([]);
});

// As tests/codebase/texts.test.ts, for words that stand outside the catalogues.
const wrongFrench = /\p{L}'\p{L}|[\p{L}\d»)] ?[!?;](?=\s|$)|[\p{L}»)] ?:(?=\s|$)|\d ?%|« |«\p{L}|\p{L}»| »/u;

test('the words of declarations and periods are set as French, and exist in English', () => {
  const words: { fr: string; en: string }[] = loadRetention().flatMap(({ label, from }) => [label, from]);
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('fr' in value && 'en' in value) words.push(value as { fr: string; en: string });
    else Object.values(value).forEach(walk);
  };
  walk(personalData);
  expect(words.length).toBeGreaterThan(200);
  expect(words.filter(({ fr, en }) => wrongFrench.test(fr) || en.trim() === '').map(({ fr }) => fr)).toEqual([]);
});
