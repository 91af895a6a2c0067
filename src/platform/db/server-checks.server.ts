import type pg from 'pg';
import { problem } from '../http/problem.ts';

interface Findings {
  version: string;
  number: number;
  off: string[];
}

const oldest = 150_000;

/**
 * Refuses a server that is too old, or that may lose what it acknowledged.
 * Throws `server_too_old` and `server_not_durable` (the latter names the settings that are off).
 */
export async function checkServer(client: Pick<pg.ClientBase, 'query'>): Promise<void> {
  const { rows } = await client.query<Findings>(`
    select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
      (select coalesce(array_agg(name order by name), '{}') from pg_settings
       where name in ('fsync', 'synchronous_commit', 'full_page_writes') and setting = 'off') as off`);
  const [found] = rows;
  if (!found || found.number < oldest) throw problem('server_too_old', { version: found?.version ?? '?' });
  if (found.off.length > 0) throw problem('server_not_durable', { settings: found.off.join(', ') });
}
