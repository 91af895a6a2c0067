import { sql } from 'kysely';
import { endpoint } from '#platform/http/endpoint.ts';

/** The process answers and its database too. */
export const GET = endpoint(async (ctx) => {
  await sql`select 1`.execute(ctx.db);
  return new Response('ready\n', { headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' } });
});
