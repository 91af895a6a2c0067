import type { App } from '#app';
import type { Actor } from '#platform/context.ts';
import { rowFormats } from '#platform/files/row-stream.ts';
import { unpack, zipEntries } from '#platform/files/zip-entries.ts';
import { addPerson } from '#capabilities/accounts/index.server.ts';
import { apiOf } from '#capabilities/integrations/api-builders.ts';
import { makeKey } from '#capabilities/integrations/keys/manage-keys.server.ts';
import { mirrorFile } from '#capabilities/mirror/index.server.ts';
import { exportResults, makeResultsSheet } from '#capabilities/staff-polls/index.reading.server.ts';
import type { PollKey } from '#capabilities/staff-polls/poll.ts';
import { readPdf } from '../../harness/pdf-reader.ts';

/** Which secrets stand in a text, by their names. */
export type Finder = (text: string) => string[];

/** Which secrets each table of the database holds, of every schema, those of the queue too; tables without any are left out. */
export async function tablesWith(app: App, find: Finder): Promise<Record<string, string[]>> {
  const { rows: tables } = await app.ownerPool.query<{ name: string }>(`select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`);
  if (!tables.some(({ name }) => name.startsWith('pgboss.'))) throw new Error('the queue was not looked at');
  const held: Record<string, string[]> = {};
  for (const { name } of tables) {
    // Of a partitioned table each part is listed too.
    const { rows } = await app.ownerPool.query<{ row: string }>(`select to_jsonb(t)::text as row from ${name} t`);
    const found = find(rows.map(({ row }) => row).join('\n'));
    if (found.length > 0) held[name] = found;
  }
  return held;
}

/** What files hold once they are unpacked. */
const textOf = (content: Uint8Array): string => (zipEntries(content) ?? []).map((entry) => unpack(content, entry).toString('utf8')).join('\n') || Buffer.from(content).toString('utf8');
const read = async (body: ReadableStream<Uint8Array>): Promise<string> => textOf(new Uint8Array(await new Response(body).arrayBuffer()));

const tables = ['figures', 'questions', 'turnout', 'words', 'dictionary'];

/** Everything of a poll that leaves the product for its body: files in each format, the sheet on paper, answers of the interface, the mirror. */
export async function whatLeaves(app: App, poll: PollKey): Promise<Record<string, string>> {
  const [email, name] = ['referente@ville.example', 'Référente'];
  const personId = await app.runAsSystem((ctx) => addPerson(ctx, { email, name, role: 'referent', organisationId: poll.organisationId }));
  const actor: Actor = { kind: 'person', personId, name, email, roles: ['referent'], organisationIds: [poll.organisationId] };
  const run = <T>(work: Parameters<typeof app.run<T>>[1]): Promise<T> => app.run({ actor, scope: 'participant', locale: 'fr' }, work);
  const left: Record<string, string> = {};
  for (const file of [...tables.flatMap((table) => rowFormats.map((format) => `${table}.${format}`)), 'qti.zip']) left[file] = await run(async (ctx) => read((await exportResults(ctx, poll, file)).body));
  const sheet = await run((ctx) => makeResultsSheet(ctx, poll, {}));
  left['sheet.pdf'] = readPdf(await sheet.draw()).text;
  for (const format of rowFormats) left[`mirror.${format}`] = await run(async (ctx) => read((await mirrorFile(ctx, { organisationId: poll.organisationId, format })).body));
  const { token } = await run((ctx) => makeKey(ctx, poll.organisationId, { name: 'Essai', scopes: ['polls:read', 'results:read', 'opinions:read'], months: 1 }));
  const body = `/bodies/${poll.organisationId}`;
  for (const path of [`${body}/polls`, `${body}/polls/${poll.id}`, ...[...tables, 'qti'].map((table) => `${body}/polls/${poll.id}/tables/${table}`), `${body}/mirror`, `${body}/mirror/export?format=json`]) {
    const response = await apiOf(app)(path, { token });
    const text = textOf(new Uint8Array(await response.arrayBuffer()));
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${text}`);
    left[path.replace(poll.organisationId, 'body').replace(poll.id, 'poll')] = text;
  }
  return left;
}
