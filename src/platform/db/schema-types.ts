import type pg from 'pg';

interface Column {
  table_name: string;
  column_name: string;
  udt_name: string;
  is_nullable: 'YES' | 'NO';
  column_default: string | null;
}

// What node-postgres gives back for each type, with the parsers of connect.ts; json columns are typed where they are read.
const scalar: Record<string, string> = {
  uuid: 'string', text: 'string', bool: 'boolean', int2: 'number', int4: 'number', int8: 'number', float4: 'number', float8: 'number', int4multirange: 'string',
  date: 'string', timestamptz: 'Timestamp', jsonb: 'Json', numeric: 'string', bytea: 'Buffer',
};

/** TypeScript interfaces of every table of the migrated database, as Kysely wants them; parts of a divided table are not tables of their own. */
export async function generateSchema(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<Column>(`
    select table_name, column_name, udt_name, is_nullable, column_default
    from information_schema.columns where table_schema = 'public'
      and not exists (select from pg_class c where c.relname = table_name and c.relnamespace = 'public'::regnamespace and c.relispartition)
    order by table_name, ordinal_position`);
  const tables = Map.groupBy(rows, (row) => row.table_name);
  const interfaces = [...tables].map(([table, columns]) => interfaceOf(table, columns));
  const database = [...tables.keys()].map((table) => `  ${table}: ${pascal(table)};`).join('\n');
  return `// Generated from the migrated database by \`npm run schema\`: do not edit.
import type { ColumnType, Generated } from 'kysely';

export type Timestamp = ColumnType<Date, Date | string, Date | string>;
/** Read as parsed JSON, written as text made by JSON.stringify. */
export type Json = ColumnType<unknown, string, string>;

${interfaces.join('\n\n')}

export interface Database {
${database}
}
`;
}

function interfaceOf(table: string, columns: Column[]): string {
  const lines = columns.map((column) => `  ${column.column_name}: ${typeOf(column)};`);
  return `export interface ${pascal(table)} {\n${lines.join('\n')}\n}`;
}

function typeOf(column: Column): string {
  const array = column.udt_name.startsWith('_');
  const base = scalar[array ? column.udt_name.slice(1) : column.udt_name];
  if (!base) throw new Error(`no TypeScript type for ${column.udt_name} of ${column.table_name}.${column.column_name}`);
  const one = array ? `${base}[]` : base;
  const nullable = column.is_nullable === 'YES' ? `${one} | null` : one;
  if (column.column_default === null) return nullable;
  // Generated<Timestamp> does not nest: spell the insert side out.
  if (one === 'Timestamp') return 'ColumnType<Date, Date | string | undefined, Date | string>';
  if (one === 'Json') return 'ColumnType<unknown, string | undefined, string>';
  return `Generated<${nullable}>`;
}

function pascal(name: string): string {
  return name.split('_').map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('');
}
