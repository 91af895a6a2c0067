import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { betraysFew } from '#core/anonymity/derivable.ts';
import { turnoutShown } from '#core/anonymity/display-rule.ts';
import { createPool } from '#platform/db/connect.ts';
import { migrate, migrationsFolder } from '#platform/db/migrate.ts';
import { startEmbedded, type EmbeddedServer } from '#platform/db/embedded/start-embedded.ts';
import { afterFile } from '../harness/after-file.ts';
import { testSecret } from '../harness/app-settings.ts';
import { temporaryFolder } from '../harness/temporary-folder.ts';
import { cellsByQuestion, turnoutForced, turnoutTelling, type Released } from './polls/released.ts';
import { bySubtraction } from './polls/subtraction.ts';

/** A server of its own, whose files the attacker reads too. */
let server: EmbeddedServer;

beforeAll(async () => {
  const folder = temporaryFolder('polls');
  server = await startEmbedded({ stateDir: folder, log: { info: () => undefined, warn: (message) => console.warn(message) } });
  const pool = createPool({ url: server.ownerUrl, max: 1 });
  await migrate(pool, migrationsFolder('.'));
  await pool.end();
  afterFile(async () => {
    await server.stop();
    for (const one of new Set([folder, server.folder])) rmSync(one, { recursive: true, force: true });
  });
}, 120_000);

interface Run {
  result: unknown;
  /** All that it logged. */
  log: string;
}

/** Runs polls in a process of their own, with a defect in its sources where one is named. `at`: what to do when it says a word. */
async function runPolls(args: readonly string[], { defect, at = {}, more = {} }: { defect?: string; at?: Readonly<Record<string, () => void | Promise<void>>>; more?: Readonly<Record<string, string>> } = {}): Promise<Run> {
  const stateDir = temporaryFolder('polls-state');
  const child = spawn(process.execPath, ['--import', './tests/attack/polls/plant-poll-defect.ts', 'tests/attack/polls/run-polls.ts', ...args], {
    env: {
      PATH: process.env['PATH'] ?? '', DATABASE_URL: server.ownerUrl, PARVIS_SECRET: testSecret, PARVIS_ORIGIN: 'http://127.0.0.1:4999', PARVIS_STATE_DIR: stateDir, PARVIS_LOG_LEVEL: 'trace', PARVIS_JOBS: 'off',
      ...(defect === undefined ? {} : { DEFECT: defect }), ...more,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let [log, errors] = ['', ''];
  let done: Promise<void> = Promise.resolve();
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => {
    log += chunk.toString();
    const word = Object.keys(at).find((one) => log.endsWith(`${one}\n`));
    if (word !== undefined) done = done.then(() => at[word]?.()).then(() => void child.stdin.write('on\n'));
  });
  const code = await new Promise<number | null>((ended) => child.once('close', ended));
  await done;
  rmSync(stateDir, { recursive: true, force: true });
  const line = log.split('\n').find((one) => one.startsWith('RESULT '));
  if (code !== 0 || line === undefined) throw new Error(`the polls ended with ${code}: ${errors.slice(-2000)}${log.slice(-500)}`);
  return { result: JSON.parse(line.slice('RESULT '.length)), log: `${log.replace(line, '')}${errors}` };
}

const polls = 20;
const voters = 20;

const withoutScripts = { WITHOUT_SCRIPTS: '1' };

test.each([['with', {}], ['without', withoutScripts]])('whoever reads the whole database after each act leads no more ballots back to their tokens than twice what chance does: %s scripts', async (_, more) => {
  const { result } = await runPolls(['linking', String(polls)], { more });
  // One ballot a poll is right by chance, whatever the order: matchings have one fixed point on average.
  process.stdout.write(`led back of ${polls * voters}: ${JSON.stringify(result)}\n`);
  const { 'by one transaction': joined, ...linked } = result as Record<string, number>;
  expect([joined, Object.entries(linked).filter(([, right]) => right > 2 * polls)]).toEqual([0, []]);
}, 300_000);

test('a form that gives and spends a token in one transaction is found', async () => {
  const { result } = await runPolls(['linking', '1'], { defect: 'one_transaction', more: withoutScripts });
  expect((result as Record<string, number>)['by one transaction']).toBe(voters);
}, 120_000);

test('in a live session no more answers are led back to a person, or to another answer of theirs, than twice what chance does', async () => {
  const { result } = await runPolls(['room', String(polls)]);
  process.stdout.write(`led back in rooms of ${polls * voters}: ${JSON.stringify(result)}\n`);
  expect(Object.entries(result as Record<string, number>).filter(([, linked]) => linked > 2 * polls)).toEqual([]);
}, 300_000);

test('answers of a live session are led back where ballots keep the order in which they came', async () => {
  const { result } = await runPolls(['room', '2'], { defect: 'kept_order' });
  expect((result as Record<string, number>)['by row, to another answer']).toBeGreaterThan(voters / 2);
}, 120_000);

/** Polls shown step by step, as they were published: what is found in their rows, and whether anything was shown. */
async function foundInReleases(polls: number, defect?: string): Promise<{ found: string[]; early: number; parts: number; turnout: string[] }> {
  const seen = (await runPolls(['released', String(polls)], defect === undefined ? {} : { defect })).result as Released[];
  const ids = seen.flatMap(({ cells }) => cells.map(({ cell }) => cell.id));
  return {
    found: seen.flatMap((poll) => cellsByQuestion(poll).flatMap((cells) => [...bySubtraction(cells), ...(betraysFew(cells.map(({ members }) => members), 5) ? ['few: by longer calculations'] : [])])),
    early: ids.filter((id) => Number.parseInt(id, 10) > 1).length, parts: ids.filter((id) => id.endsWith('th')).length, turnout: seen.flatMap(turnoutTelling),
  };
}

test('in what was really published of polls, release after release, subtraction finds nobody, and no row of turnout says that all or none took part', async () => {
  const { found, early, parts, turnout } = await foundInReleases(polls);
  expect({ found, turnout }).toEqual({ found: [], turnout: [] });
  expect([early > polls, parts > polls]).toEqual([true, true]);
}, 300_000);

test('the reckoning on turnout finds what is known to remain: parts taken from the exact number of ballots (decision 51)', () => {
  const told = (north: number, south: number) => turnoutForced({ cells: [], eligible: { north: 10, south: 10, '': 0 }, took: north + south, turnout: Object.entries({ '': [20, north + south], north: [10, north], south: [10, south] }).flatMap(([unit, [eligible = 0, took = 0]]) => ({ unit, eligible, atLeast: turnoutShown({ eligible, took })?.atLeast ?? 0 })) });
  expect([told(4, 10), told(0, 5), told(6, 8), told(5, 5)]).toEqual([['south'], ['north'], [], []]);
});

test.each(['released_each_time', 'parts_all_along'])('in what is published, somebody is found where a defect is planted: %s', async (defect) => {
  // Ballots are shuffled by chance: a few polls may betray nobody.
  let found = 0;
  for (let round = 0; round < 4 && found === 0; round++) found = (await foundInReleases(polls / 2, defect)).found.length;
  expect(found).toBeGreaterThan(0);
}, 300_000);

const told: Readonly<Record<string, string>> = { kept_numbers: 'by the same number', kept_order: 'by place in the group', open_ballots: 'by reading', own_length: 'by length' };

test.each(Object.entries(told))('a ballot is led back where a defect is planted: %s, %s', async (defect, way) => {
  const { result } = await runPolls(['linking', '2'], { defect });
  expect((result as Record<string, number>)[way]).toBeGreaterThan((2 * voters) / 2);
}, 120_000);

/** What lies in the log of transactions now. */
function walText(): string {
  const folder = join(server.folder, 'data', 'pg_wal');
  return readdirSync(folder).filter((name) => /^[0-9A-F]{24}$/.test(name)).toSorted().map((name) => readFileSync(join(folder, name), 'latin1')).join('');
}

/** Begins a new file of the log of transactions; returns the name of the first that has only what comes. */
async function newWalFile(): Promise<string> {
  const client = new pg.Client({ connectionString: server.adminUrl });
  await client.connect();
  await client.query('select pg_switch_wal()');
  const { rows } = await client.query<{ name: string }>('select pg_walfile_name(pg_current_wal_lsn()) as name');
  await client.end();
  return rows[0]?.name ?? '';
}

interface Canary {
  shown: string;
  ballots: string;
  secrets: string[];
}

const agent = 'CanariNavigateur/77.1';
const network = '203.0.113.177';
const words = 'motcanari8842';

async function runCanary({ defect, more = {} }: { defect?: string; more?: Readonly<Record<string, string>> } = {}): Promise<Canary & { log: string; walAtListing: string; walWhileOpen: string; walAtEnd: string }> {
  const wal = { listing: '', open: '' };
  let from = '';
  const since = (): string => readdirSync(join(server.folder, 'data', 'pg_wal')).filter((name) => /^[0-9A-F]{24}$/.test(name) && name >= from).toSorted().map((name) => readFileSync(join(server.folder, 'data', 'pg_wal', name), 'latin1')).join('');
  const { result, log } = await runPolls(['canary'], {
    ...(defect === undefined ? {} : { defect }), more,
    at: {
      LISTED: async () => {
        wal.listing = walText();
        from = await newWalFile();
      },
      OPEN: () => void (wal.open = since()),
    },
  });
  return { ...(result as Canary), log, walAtListing: wal.listing, walWhileOpen: wal.open, walAtEnd: since() };
}

test.each([['with', {}, '/poll/[poll]/ballot'], ['without', withoutScripts, '/poll/[poll]']])('nothing of the agent is with the ballots, in what is shown, in the logs, or in what was written while they answered: %s scripts', async (_, more, route) => {
  const { shown, ballots, secrets, log, walAtListing, walWhileOpen, walAtEnd } = await runCanary({ more });
  const [address = '', rollId = '', code = '', typed = ''] = secrets;
  // The attacker reads what there is: the list is in the log of transactions, and so are the ballots' own rows.
  expect(walAtListing).toContain(address);
  expect([log.includes(`"route":"${route}"`), ballots.includes('"sealed"'), walAtEnd.length > 0]).toEqual([true, true, true]);
  for (const [place, text] of Object.entries({ shown, ballots: ballots.replaceAll(`"roll_id":"${rollId}"`, ''), log, walWhileOpen, walAtEnd })) {
    const found = [address, agent, network, '8842aa77', code, typed, rollId].filter((secret) => text.includes(secret));
    expect({ place, found }).toEqual({ place, found: [] });
  }
  // What was answered lies in clear nowhere while the poll is open; one comment alone is not kept at its end.
  for (const text of [ballots, shown, log, walAtListing, walWhileOpen]) expect(text).not.toContain(words);
}, 120_000);

test('a browser noted with the ballots is found in the logs, and a copy of a ballot in the log of transactions', async () => {
  expect((await runCanary({ defect: 'noted_browser' })).log).toContain(agent);
  expect((await runCanary({ defect: 'noted_ballot' })).walWhileOpen).toContain(words);
  const { log, secrets } = await runCanary({ defect: 'noted_form', more: withoutScripts });
  expect([log.includes(words), log.includes(secrets[2] ?? 'no code')]).toEqual([true, true]);
}, 240_000);

interface Places {
  open: Record<string, string[]>;
  over: Record<string, string[]>;
  left: Record<string, { found: string[]; length: number }>;
  texts: { sheet: string; figures: string };
  statements: string[];
  roll: string[];
}

const inEveryPlace = async (options: Parameters<typeof runPolls>[1] = {}): Promise<Places> => (await runPolls(['places'], options)).result as Places;

test.each([['with', {}], ['without', withoutScripts]])('in the whole database an agent is found on the roll and in the mail with their link alone, and in nothing that leaves the product: %s scripts', async (_, more) => {
  const { open, over, left, texts } = await inEveryPlace({ more });
  expect(open).toEqual({ 'public.mail_message': ['address', 'code'], 'public.poll_issue': ['line'], 'public.poll_roll': ['address', 'line'] });
  // The roll is gone. What was mailed stays in the outbox for as long as any mail: it tells who was asked, and opens nothing any more.
  expect(over).toEqual({ 'public.mail_message': ['address', 'code'] });
  expect(Object.entries(left).filter(([, { found, length }]) => found.length > 0 || length === 0)).toEqual([]);
  // The reader reads what there is.
  expect([texts.sheet.includes('Sondage'), texts.figures.includes('g6'), Object.keys(left).length > 25]).toEqual([true, true, true]);
}, 180_000);

test('who notes the proof of an agent in the journal is found', async () => {
  expect((await inEveryPlace({ defect: 'noted_proof' })).over['public.event']).toContain('code');
}, 120_000);

/** Has the database tell every statement with its parameters, as its log would hold them. */
async function tellStatements(on: boolean): Promise<void> {
  const client = new pg.Client({ connectionString: server.adminUrl });
  await client.connect();
  const name = client.escapeIdentifier(String(client.database));
  for (const [setting, value] of Object.entries({ log_statement: 'all', log_parameter_max_length: '-1', client_min_messages: 'log' })) await client.query(`alter database ${name} ${on ? `set ${setting} = '${value}'` : `reset ${setting}`}`);
  await client.end();
}

test('a log of statements with their parameters would show whose token was given right before which sealed ballot, and never what it says: it must stay off', async () => {
  await tellStatements(true);
  const { statements, roll } = await inEveryPlace().finally(() => tellStatements(false));
  const [given, came] = [/insert into "poll_issue"/, /insert into "staged_ballot"/].map((statement) => statements.flatMap((line, at) => (statement.test(line) ? [{ at, line }] : [])));
  // This is why operators are told to log no statements: the line of the roll stands in one, and the next ballot in another.
  expect(given?.filter(({ line }) => roll.some((id) => line.includes(id))).length).toBe(16);
  expect(given?.map(({ at }, i) => came?.[i] !== undefined && came[i].at > at && (given[i + 1]?.at ?? Infinity) > came[i].at)).toEqual(Array(16).fill(true));
  expect(statements.filter((line) => roll.some((id) => line.includes(id)) && /staged_ballot|poll_serial/.test(line))).toEqual([]);
  expect(statements.filter((line) => line.includes('motcanari'))).toEqual([]);
}, 120_000);

const times = 2000;

test('a token that is sent two thousand times at once is one ballot', async () => {
  expect((await runPolls(['spending', String(times)])).result).toEqual({ counted: 1, ballots: 1 });
}, 240_000);

test('a token that is looked up before it is written is spent more than once, and that is found', async () => {
  const { result } = await runPolls(['spending', '60'], { defect: 'spent_by_looking', more: { WITHOUT_KEY: '1' } });
  expect((result as { counted: number }).counted).toBeGreaterThan(1);
}, 120_000);
