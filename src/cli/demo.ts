import { fork } from 'node:child_process';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { createApp } from '#app';
import { isProblem } from '#platform/http/problem.ts';
import { createLogger } from '#platform/log.ts';
import { embeddedTexts } from '#platform/db/embedded/embedded.texts.ts';
import { openDatabase, type OpenDatabase } from '#platform/server/open-database.ts';
import type { Settings } from '#platform/env.ts';
import { buildSite } from './build-site.ts';
import { demoIsPlayed } from './demo/demo-people.ts';
import { demoSettings } from './demo/demo-settings.ts';
import { demoTexts } from './demo/demo.texts.ts';
import type { PlayMessage } from './demo/play.ts';
import { keepTabletsHeard } from './demo/keep-tablets-heard.ts';
import { pollToTry } from './demo/poll-codes.ts';
import { signInLinks } from './demo/sign-in-links.ts';
import { progressLine, type ProgressLine } from './progress-line.ts';
import { serve } from './serve.ts';

const t = demoTexts[(process.env['LANG'] ?? 'fr').startsWith('en') ? 'en' : 'fr'];

export function registerDemo(program: Command): void {
  program
    .command('demo')
    .description(`${demoTexts.fr.description} / ${demoTexts.en.description}`)
    .option('--fresh', `${demoTexts.fr.fresh} / ${demoTexts.en.fresh}`)
    .action(runDemo);
}

/** Database, edition, site: everything from nothing, or what was left by the last run. */
async function runDemo({ fresh = false }: { fresh?: boolean }): Promise<void> {
  const began = performance.now();
  const line = progressLine();
  try {
    const settings = demoSettings(process.env);
    const building = buildSite(settings.root);
    const database = await openPlayed(settings, fresh, line);
    line.show(t.site);
    await building;
    line.finish(t.site);
    const { address } = await serve({ ...settings, databaseUrl: database.url }, database);
    keepTabletsHeard(settings, database.url);
    await announce(settings, database.url, address, began);
  } catch (thrown) {
    if (!isProblem(thrown)) throw thrown;
    console.error(`\n${thrown.sentence('fr')}\n${thrown.sentence('en')}\n[${thrown.code}]`);
    process.exit(1);
  }
}

/** The database with a whole edition in it. One that was interrupted midway starts over. */
async function openPlayed(settings: Settings, fresh: boolean, line: ProgressLine): Promise<OpenDatabase> {
  const log = createLogger(settings.logLevel);
  const open = (startOver: boolean) =>
    openDatabase(settings, log, { fresh: startOver, onProgress: (step) => line.show(embeddedTexts[t === demoTexts.en ? 'en' : 'fr'][step]) });
  line.show(t.database);
  let database = await open(fresh);
  if (!fresh && (await isPlayed(settings, database.url))) {
    line.finish(t.database, t.kept);
    return database;
  }
  if (!fresh && !settings.databaseUrl) {
    await database.close();
    database = await open(true);
  }
  line.finish(t.database);
  await playIn(database.url, line);
  return database;
}

async function isPlayed(settings: Settings, url: string): Promise<boolean> {
  const app = await createApp({ settings, databaseUrl: url, log: createLogger('silent'), poolSize: 1 });
  try {
    return await app.runAsSystem(demoIsPlayed);
  } finally {
    await app.close();
  }
}

function playIn(url: string, line: ProgressLine): Promise<void> {
  const child = fork(resolve(import.meta.dirname, 'demo/play.ts'), { env: { ...process.env, DATABASE_URL: url }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  child.on('message', (message: PlayMessage) => {
    const label = t.steps[message.step];
    line.show(label, message.done, message.total);
    if (message.done === message.total) line.finish(label);
  });
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('exit', (code) => (code === 0 ? done() : failed(new Error('the demonstration could not be played'))));
  });
}

async function announce(settings: Settings, url: string, address: string, began: number): Promise<void> {
  const links = await signInLinks({ ...settings, origin: address }, url);
  console.log(`\n${t.ready}\u202f: ${address}  (${t.readyIn(((performance.now() - began) / 1000).toFixed(1))})\n`);
  console.log(t.linksTitle);
  for (const { label, link } of links) console.log(`  ${label.padEnd(34)} ${link}`);
  const poll = await pollToTry(settings, url);
  if (poll) {
    console.log(`\n${t.poll(poll.title, `${address}/poll`)}`);
    for (const code of poll.codes) console.log(`  ${code}`);
  }
  console.log(`\n${t.reports(resolve(settings.stateDir, 'rapports'))}\n${t.stop}`);
}
