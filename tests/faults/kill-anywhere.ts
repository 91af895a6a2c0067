import { rmSync } from 'node:fs';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright';
import { randomStream, type RandomStream } from '#core/shared/random.ts';
import type { MissionRow } from '#capabilities/campaigns/index.server.ts';
import { startBuiltServer, type BuiltServer } from '../harness/built-server.ts';
import { aPng } from '../harness/picture.ts';
import { temporaryFolder } from '../harness/temporary-folder.ts';
import { findBrowser } from '../journeys/harness/chromium.ts';
import { answerNext, openForm, readForm } from './field-form.ts';
import { anEvaluatorInTheField, withApp } from './field-world.ts';
import { Wire } from './wire.ts';

/** What is killed: the tab, the whole browser, the network, the worker that answers without one, the server, the room on the phone. */
export const faultKinds = ['tab', 'browser', 'network', 'worker', 'server', 'storage'] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface KillRun {
  kills: number;
  seed: string;
  /** Stops beginning missions once this much time, in milliseconds, is over. */
  within?: number;
  say?: (line: string) => void;
}

export interface KillOutcome {
  kills: Record<FaultKind, number>;
  missions: number;
  answers: number;
  proofs: number;
  /** Answers that the phone or the server had acknowledged, and that were not there later. */
  lost: string[];
  /** Audits, versions, proofs that are there more often than they were made. */
  duplicates: string[];
  seconds: number;
}

/** A browser that is killed costs a second, a server three: they come less often. */
const bag: readonly FaultKind[] = [
  ...Array<FaultKind>(10).fill('tab'), ...Array<FaultKind>(7).fill('network'), ...Array<FaultKind>(5).fill('worker'), ...Array<FaultKind>(3).fill('storage'), 'server', 'server', 'browser',
];
const png = aPng(64);

/** One phone, one server and a log of what was acknowledged, which nobody but the test writes. */
class Field {
  readonly stateDir = temporaryFolder('kill-anywhere');
  readonly profile = temporaryFolder('kill-anywhere-phone');
  readonly done: Record<FaultKind, number> = { tab: 0, browser: 0, network: 0, worker: 0, server: 0, storage: 0 };
  readonly log = new Map<string, Map<string, string>>();
  readonly proofs = new Map<string, number>();
  readonly lost: string[] = [];
  readonly chance: RandomStream;
  readonly wire = new Wire();
  port = 0;
  missions: MissionRow[] = [];
  session = { name: '', value: '' };
  server!: BuiltServer;
  context!: BrowserContext;
  page!: Page;
  cdp!: CDPSession;
  pressed = false;

  constructor(seed: string) {
    this.chance = randomStream('kill-anywhere', seed);
  }

  get kills(): number {
    return Object.values(this.done).reduce((sum, n) => sum + n, 0);
  }

  async start(bodies: number): Promise<void> {
    this.port = await this.wire.open();
    Object.assign(this, await withApp(this.stateDir, (app) => anEvaluatorInTheField(app, bodies)));
    await this.startServer();
    await this.openBrowser();
    await this.page.goto(`${this.origin}/evaluator`);
    await this.page.waitForSelector('[data-phone="ready"]', { timeout: 20_000 });
    await this.page.evaluate(async () => void (await navigator.serviceWorker.ready));
  }

  async startServer(): Promise<void> {
    this.server = await startBuiltServer(this.stateDir);
    this.wire.leadTo(Number(new URL(this.server.address).port));
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  addressOf(mission: MissionRow): string {
    return `${this.origin}/evaluator/missions/${mission.organisation_id}/${mission.id}`;
  }

  async openBrowser(): Promise<void> {
    const { path, env } = await findBrowser();
    this.context = await chromium.launchPersistentContext(this.profile, {
      executablePath: path, env: { ...process.env, ...env }, viewport: { width: 360, height: 640 }, args: ['--no-sandbox', '--disable-gpu'],
    });
    const { name, value } = this.session;
    await this.context.addCookies([{ name, value, url: this.origin, httpOnly: true, sameSite: 'Lax' }]);
    await this.openTab(this.context.pages()[0]);
  }

  async openTab(page?: Page): Promise<void> {
    this.page = page ?? (await this.context.newPage());
    this.page.setDefaultTimeout(15_000);
    this.cdp = await this.context.newCDPSession(this.page);
    this.pressed = false;
  }

  async stop(): Promise<void> {
    await this.context?.close().catch(() => undefined);
    await this.server?.stop();
    await this.wire.close();
    for (const folder of [this.stateDir, this.profile]) rmSync(folder, { recursive: true, force: true });
  }
}

/** Fills missions on a phone while everything around is killed, sends them, and counts what arrived against the log. */
export async function killAnywhere({ kills, seed, within = Infinity, say = () => {} }: KillRun): Promise<KillOutcome> {
  const began = Date.now();
  const field = new Field(seed);
  try {
    await field.start(Math.max(3, Math.ceil(kills / 60)));
    let missions = 0;
    for (const mission of field.missions) {
      if (field.kills >= kills || Date.now() - began > within) break;
      await carryOut(field, mission, kills);
      missions += 1;
      say(`${missions} missions, ${field.kills} kills, ${field.lost.length} lost, ${Math.round((Date.now() - began) / 1000)} s`);
    }
    const answers = [...field.log.values()].reduce((sum, said) => sum + said.size, 0);
    const proofs = [...field.proofs.values()].reduce((sum, n) => sum + n, 0);
    await field.context.close();
    await field.server.stop();
    const duplicates = await compareWithServer(field);
    return { kills: field.done, missions, answers, proofs, lost: field.lost, duplicates, seconds: Math.round((Date.now() - began) / 1000) };
  } finally {
    await field.stop();
  }
}

async function carryOut(field: Field, mission: MissionRow, most: number): Promise<void> {
  const said = new Map<string, string>();
  field.log.set(mission.id, said);
  await openForm(field.page, field.addressOf(mission));
  for (;;) {
    const before = (await readForm(field.page)).kept;
    const answer = await answerNext(field.page, field.chance.uniform());
    if (!answer) break;
    // Half of the blows fall before the phone has said that it has the answer.
    const blow = field.kills < most && field.chance.uniform() < 0.35;
    const atOnce = blow && field.chance.uniform() < 0.5;
    if (!atOnce && (await acknowledged(field.page, before))) said.set(answer.id, answer.value);
    if (!blow) continue;
    await strike(field, mission, field.chance.pick(bag));
    await compareWithScreen(field, mission, said);
  }
  await addProof(field, mission);
  await send(field, mission, said);
}

/** Whether the screen says, within a while, that what was just said is safe: on the phone, or on the server. */
async function acknowledged(page: Page, before: number): Promise<boolean> {
  for (let tries = 0; tries < 150; tries++) {
    const { kept, safety } = await readForm(page);
    if (kept > before || safety === 'Enregistré') return true;
    await page.waitForTimeout(20);
  }
  return false;
}

async function strike(field: Field, mission: MissionRow, kind: FaultKind): Promise<void> {
  field.done[kind] += 1;
  await blows[kind](field);
  await openForm(field.page, field.addressOf(mission));
  // The network comes back later, in the middle of something else.
  if (field.wire.isCut && field.chance.uniform() < 0.5) field.wire.mend();
}

const blows: Record<FaultKind, (field: Field) => Promise<void>> = {
  async tab(field) {
    // A crash of the page’s process, as when a phone runs out of memory; nothing of the page gets a last word.
    const dead = field.page;
    // The command is never answered: whoever would answer is dead.
    void field.cdp.send('Page.crash').catch(() => undefined);
    await dead.waitForEvent('crash', { timeout: 2000 }).catch(() => undefined);
    await field.openTab();
    await dead.close().catch(() => undefined);
  },
  async browser(field) {
    await field.context.close();
    await field.openBrowser();
  },
  async network(field) {
    field.wire.cut();
  },
  async worker(field) {
    const browser = await field.context.newCDPSession(field.page);
    await browser.send('ServiceWorker.enable').catch(() => undefined);
    await browser.send('ServiceWorker.stopAllWorkers').catch(() => undefined);
    await browser.detach();
  },
  async server(field) {
    await field.server.kill();
    // While it is away the phone goes on alone.
    const alone = openForm(field.page, field.page.url()).catch(() => undefined);
    await field.startServer();
    await alone;
    field.wire.mend();
  },
  async storage(field) {
    const { origin } = field;
    await field.cdp.send('Storage.overrideQuotaForOrigin', field.pressed ? { origin } : { origin, quotaSize: 1000 });
    field.pressed = !field.pressed;
    field.wire.mend();
  },
};

/** What was acknowledged stands on the screen: at once, or as soon as the form has read what the phone holds. */
async function compareWithScreen(field: Field, mission: MissionRow, said: Map<string, string>): Promise<void> {
  const missing = async () => {
    const seen = await readForm(field.page);
    return [...said].filter(([id, value]) => id !== 'contactedAt' && seen.said[id] !== value).map(([id, value]) => ({ id, value, stands: seen.said[id] ?? 'nothing' }));
  };
  let lacking = await missing();
  for (let tries = 0; lacking.length > 0 && tries < 50; tries++) {
    await field.page.waitForTimeout(100);
    lacking = await missing();
  }
  for (const { id, value, stands } of lacking) {
    field.lost.push(`${mission.id} ${id}: ${value} was acknowledged, ${stands} stands`);
    said.delete(id);
  }
}

async function addProof(field: Field, mission: MissionRow): Promise<void> {
  const { page } = field;
  await page.getByRole('button', { name: 'Ajouter une preuve' }).click();
  await page.locator('input[type=file]').setInputFiles({ name: 'vitrine.png', mimeType: 'image/png', buffer: png });
  await page.locator('label[for="proof-nothing"]').click();
  await page.getByRole('button', { name: 'Garder cette preuve' }).click();
  if (await page.waitForSelector('[data-proofs="1"]', { timeout: 5000 }).then(() => true, () => false)) field.proofs.set(mission.id, 1);
}

/** Presses send, without a network half of the time; it leaves when there is one, whatever happens in between. */
async function send(field: Field, mission: MissionRow, said: Map<string, string>): Promise<void> {
  const { id: missionId } = mission;
  for (const [id, value] of Object.entries((await readForm(field.page)).said)) said.set(id, value);
  const cut = field.chance.uniform() < 0.5;
  if (cut) field.wire.cut();
  else field.wire.mend();
  await field.page.getByRole('button', { name: 'Envoyer l’audit' }).click();
  if (cut) {
    await field.page.waitForFunction(() => document.querySelector('.safety')?.textContent?.startsWith('Pas de réseau'), null, { timeout: 10_000 });
    await blows.tab(field);
    field.wire.mend();
  } else {
    // The page that came from the server goes on to its receipt; the one from the phone says it in place.
    await field.page.getByRole('heading', { name: 'Audit bien reçu' }).waitFor({ timeout: 10_000 }).catch(() => undefined);
  }
  // The list sends all that waits, files as well.
  await field.page.goto(`${field.origin}/evaluator`);
  await field.page.waitForSelector('[data-phone="ready"]', { timeout: 20_000 });
  const left = await field.page.getByText('En attente d’envoi').count();
  if (left > 0) field.lost.push(`${missionId}: something still waits on the phone`);
}

/** Everything logged is on the server as it was said, and nothing is there twice. Returns what is. */
async function compareWithServer(field: Field): Promise<string[]> {
  return withApp(field.stateDir, (app) => app.runAsSystem(async (ctx) => {
    const audits = await ctx.db.selectFrom('audit').select(['id', 'mission_id']).execute();
    const versions = await ctx.db.selectFrom('audit_version').select(['audit_id', 'version']).execute();
    const answers = await ctx.db.selectFrom('answer').select(['audit_id', 'item_id', 'value', 'empty']).execute();
    const proofs = await ctx.db.selectFrom('evidence').select(['mission_id', 'completed_at', 'sha256']).execute();
    const competing = await ctx.db.selectFrom('competing_audit').select('mission_id').execute();
    const twice = competing.map(({ mission_id }) => `${mission_id}: a version competes`);
    for (const [missionId, said] of field.log) {
      const [audit, ...more] = audits.filter((row) => row.mission_id === missionId);
      if (!audit) {
        field.lost.push(`${missionId}: the audit is not there`);
        continue;
      }
      if (more.length > 0 || versions.filter((row) => row.audit_id === audit.id).length > 1) twice.push(`${missionId}: the audit is there more than once`);
      const stored = new Map(answers.filter((row) => row.audit_id === audit.id).map((row) => [row.item_id, row.empty === 'missing' ? '?' : String(row.value)]));
      for (const [id, value] of said) if (id !== 'contactedAt' && stored.get(id) !== value) field.lost.push(`${missionId} ${id}: ${value} said, ${stored.get(id)} stored`);
      const arrived = proofs.filter((row) => row.mission_id === missionId);
      const made = field.proofs.get(missionId) ?? 0;
      if (arrived.filter((row) => row.completed_at !== null).length < made) field.lost.push(`${missionId}: a proof is not there`);
      if (arrived.length > made) twice.push(`${missionId}: a proof is there more than once`);
    }
    return twice;
  }));
}
