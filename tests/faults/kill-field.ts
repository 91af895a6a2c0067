import { rmSync } from 'node:fs';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright';
import { randomStream, type RandomStream } from '#core/shared/random.ts';
import type { MissionRow } from '#capabilities/campaigns/index.server.ts';
import { startBuiltServer, type BuiltServer } from '../harness/built-server.ts';
import { temporaryFolder } from '../harness/temporary-folder.ts';
import { findBrowser } from '../journeys/harness/chromium.ts';
import type { Claims } from './claims.ts';
import { openForm } from './field-form.ts';
import { anEvaluatorInTheField, withApp } from './field-world.ts';
import { Wire } from './wire.ts';

/** What is killed: the tab, the whole browser, the network, the worker that answers without one, the server, the room on the phone. */
export const faultKinds = ['tab', 'browser', 'network', 'worker', 'server', 'storage'] as const;
export type FaultKind = (typeof faultKinds)[number];

/** A browser that is killed costs a second, a server three: they come less often. */
export const bag: readonly FaultKind[] = [
  ...Array<FaultKind>(10).fill('tab'), ...Array<FaultKind>(7).fill('network'), ...Array<FaultKind>(5).fill('worker'), ...Array<FaultKind>(3).fill('storage'), 'server', 'server', 'browser',
];

/** How long the slowest machine may take for what is bound to come; nothing is judged by it. */
export const patienceMs = 60_000;

/** One phone, one server and a log of what was acknowledged, which nobody but the test writes. */
export class Field {
  readonly stateDir = temporaryFolder('kill-anywhere');
  readonly profile = temporaryFolder('kill-anywhere-phone');
  readonly done: Record<FaultKind, number> = { tab: 0, browser: 0, network: 0, worker: 0, server: 0, storage: 0 };
  readonly claims = new Map<string, Claims>();
  /** The last blows, for whoever looks for the cause of a loss. */
  readonly struck: string[] = [];
  readonly proofs = new Map<string, number>();
  readonly lost: string[] = [];
  heldBack = 0;
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

  lose(line: string): void {
    this.lost.push(`${line}, after ${this.struck.slice(-6).join(' ') || 'nothing'}`);
  }

  async start(bodies: number): Promise<void> {
    this.port = await this.wire.open();
    Object.assign(this, await withApp(this.stateDir, (app) => anEvaluatorInTheField(app, bodies)));
    await this.startServer();
    await this.openBrowser();
    await this.page.goto(`${this.origin}/evaluator`);
    await this.page.waitForSelector('[data-phone="ready"]', { timeout: patienceMs });
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
    this.page.setDefaultTimeout(patienceMs);
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

export async function strike(field: Field, mission: MissionRow, kind: FaultKind): Promise<void> {
  field.done[kind] += 1;
  field.struck.push(kind === 'storage' ? (field.pressed ? 'room' : 'full') : kind);
  await blows[kind](field);
  await openForm(field.page, field.addressOf(mission));
  // The network comes back later, in the middle of something else.
  if (field.wire.isCut && field.chance.uniform() < 0.5) {
    field.wire.mend();
    field.struck.push('mended');
  }
}

export const blows: Record<FaultKind, (field: Field) => Promise<void>> = {
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
