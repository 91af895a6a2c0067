/** Cells of the three roll-ups that are not what the opinions themselves add up to. `query` runs a statement and gives its rows. */
export async function rollupDisagreements(query: (text: string) => Promise<unknown[]>): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const table of ['opinion_point_hour', 'opinion_point_day', 'opinion_organisation_day']) {
    const columns = await keyOf(query, table);
    const keys = columns.map((column) => written[column] ?? `o.${column}`).join(', ');
    const cells = `select ${columns.join(', ')}, n, total, squares, histogram from ${table}`;
    const sums = `select ${keys}, count(*)::int as n, sum(o.score)::bigint as total, sum(o.score::int * o.score)::bigint as squares, ${histogram} as histogram from opinion o group by ${keys}`;
    // `except all`: a cell that stands twice is one too many.
    found.push(...(await query(`select '${table}' as table_name, * from ((${cells} except all ${sums}) union all (${sums} except all ${cells})) as d limit 20`)));
  }
  return found;
}

/** How the columns of a cell's key follow from an opinion, where they are not its own. */
const written: Record<string, string> = { hour: `date_trunc('hour', o.given_at)`, criterion: `coalesce(o.criterion, '')` };
const histogram = `(select array_agg((select count(*)::int from unnest(array_agg(o.value)) as v where v = s) order by s) from generate_series(0, o.steps - 1) as s)`;

async function keyOf(query: (text: string) => Promise<unknown[]>, table: string): Promise<string[]> {
  const rows = await query(`select a.attname as name from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey) where i.indrelid = '${table}'::regclass and i.indisunique order by a.attnum`);
  return (rows as { name: string }[]).map(({ name }) => name); // the column asked for
}
