import { fork } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { createLogger } from '#platform/log.ts';
import { readSettings } from '#platform/env.ts';
import { openDatabase, type OpenDatabase } from '#platform/server/open-database.ts';
import { startHttpServer, type RunningServer } from '#platform/server/http-server.ts';
import { buildSite } from '../../../src/cli/build-site.ts';
import { startProvider, type RunningProvider } from '../../harness/identity-provider.ts';
import { temporaryFolder } from '../../harness/temporary-folder.ts';

/**
 * The site that the journeys visit, in a process of its own: the built product in production mode on a free port, with
 * a small demonstration edition in a database of its own. Says where it is on its standard output, once it is ready.
 */
export interface RunningSite {
  address: string;
  /** As the owner of the database: to read mails as their recipients would, and to look behind the scenes. */
  databaseUrl: string;
  /** With which the site seals: what a journey prepares beside it must fit. */
  secret: string;
}

const secret = 'u7Yd2LqW9xZr4TnB8mKp1VcE6sHa3GfJ';
const root = resolve('.');
const folder = temporaryFolder('journeys');
/** What this run has of its own, below its root. */
const ownFolders = new Set(['build', 'data', 'state']);
const shareOfPanel = 4;
/** Whom the identity provider knows: somebody of the demonstration, and somebody whom nobody has invited. */
const providerPeople = [
  { sub: 'methode', email: 'methode@demo.parvis.example', verified: true, acr: 'eidas2' },
  { sub: 'inconnue', email: 'inconnue@ailleurs.example', verified: true, acr: 'eidas1' },
];
const weekMs = 7 * 24 * 3600 * 1000;

await run();

async function run(): Promise<void> {
  await buildSite(root);
  prepareRoot();
  const port = await freePort();
  // Passkeys are bound to a host name; browsers take this one for safe without https.
  const origin = `http://localhost:${port}`;
  const provider = await startProvider(providerPeople, { origin });
  const { issuer, clientId, clientSecret, acrSecondFactor } = provider.settings;
  const given = {
    PARVIS_ORIGIN: origin, PARVIS_OIDC_ISSUER: issuer, PARVIS_OIDC_CLIENT_ID: clientId, PARVIS_OIDC_CLIENT_SECRET: clientSecret,
    PARVIS_OIDC_ACR_SECOND_FACTOR: acrSecondFactor.join(' '),
    PARVIS_SECRET: secret, PARVIS_ROOT: folder, PARVIS_STATE_DIR: join(folder, 'state'), PARVIS_LOG_LEVEL: 'error',
    PORT: String(port),
  };
  Object.assign(process.env, given);
  const settings = readSettings(given);
  const database = await openDatabase(settings, createLogger(settings.logLevel));
  await play(database.url);
  const server = await startHttpServer({ ...settings, databaseUrl: database.url }, database.url);
  stopWhenTold(server, database, provider);
  process.send?.({ address: server.address, databaseUrl: database.url, secret } satisfies RunningSite);
}

function stopWhenTold(server: RunningServer, database: OpenDatabase, provider: RunningProvider): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await server.close();
    await provider.close();
    await (globalThis as { parvisStop?: () => Promise<void> }).parvisStop?.(); // set by the built site
    await database.close();
    rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('disconnect', stop);
}

/** A root with the same code and a copy of the build (a later build leaves this run alone), and data of its own. */
function prepareRoot(): void {
  cpSync(join(root, 'build'), join(folder, 'build'), { recursive: true });
  for (const name of readdirSync(root).filter((one) => !ownFolders.has(one))) symlinkSync(join(root, name), join(folder, name));
  cpSync(join(root, 'data'), join(folder, 'data'), { recursive: true });
  mkdirSync(join(folder, 'state'));
  shrinkPanel(join(folder, 'data/demonstration/panel.yaml'));
  bringForward(join(folder, 'data/editions/2027/edition.yaml'));
}

/** A quarter of the demonstration's bodies: enough for groups of comparison, and a few seconds instead of many. */
function shrinkPanel(file: string): void {
  const panel = parse(readFileSync(file, 'utf8')) as { draw: { count: number }[]; services: number; evaluators: number }; // our own file
  const fewer = (count: number) => Math.ceil(count / shareOfPanel);
  const small = {
    ...panel, services: fewer(panel.services), evaluators: fewer(panel.evaluators),
    draw: panel.draw.map((part) => ({ ...part, count: fewer(part.count) })),
  };
  writeFileSync(file, stringify(small));
}

/** Moves the next edition by whole weeks so that its sign-up is open today, whenever the journeys run. */
function bringForward(file: string): void {
  const text = readFileSync(file, 'utf8');
  const closes = new Date(/sign_up: \{ from: \S+, to: (\S+) \}/.exec(text)?.[1] ?? '').getTime();
  const weeks = Math.max(0, Math.ceil((Date.now() + 4 * weekMs - closes) / weekMs));
  if (weeks === 0) return;
  writeFileSync(file, text.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (date) => new Date(Date.parse(date) + weeks * weekMs).toISOString().slice(0, 10)));
}

function play(url: string): Promise<void> {
  const child = fork(join(root, 'src/cli/demo/play.ts'), { env: { ...process.env, DATABASE_URL: url }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('exit', (code) => (code === 0 ? done() : failed(new Error('the demonstration could not be played'))));
  });
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.on('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo; // a TCP server has a port
      probe.close(() => done(port));
    });
  });
}
