import type { BrowserContext, Page } from 'playwright-core';
import type { Guard } from './address-guard.ts';
import { startGuardedProxy, type GuardedProxy } from './guarded-proxy.ts';
import { memoryOfTree } from './memory-watch.ts';
import type { Browser } from './packaged-chromium.ts';

export interface VisitLimits {
  /** For the whole visit; then the browser is killed. */
  milliseconds: number;
  bytes: number;
  memoryBytes: number;
  dialogs: number;
}

export const visitLimits: VisitLimits = { milliseconds: 120_000, bytes: 60 * 1024 * 1024, memoryBytes: 1_200 * 1024 * 1024, dialogs: 20 };

/** Why a visit was cut short. */
export type VisitEnd = 'time' | 'bytes' | 'memory' | 'dialogs' | 'browser';

export class VisitEnded extends Error {
  readonly reason: VisitEnd;
  constructor(reason: VisitEnd) {
    super(`visit ended: ${reason}`);
    this.reason = reason;
  }
}

export interface Visit {
  open(size: { width: number; height: number; mobile: boolean }): Promise<Page>;
  proxy: GuardedProxy;
}

/**
 * Runs a visit in a Chromium of its own whose only way out is the guarded proxy. Whatever the site does, the visit ends within
 * its limits: then the browser is killed by its process id, and `VisitEnded` says which limit it was.
 */
export async function withGuardedBrowser<T>({ path, env }: Browser, guard: Guard, limits: VisitLimits, work: (visit: Visit) => Promise<T>): Promise<T> {
  const { chromium } = await import('playwright-core');
  const proxy = await startGuardedProxy(guard, { bytes: limits.bytes, connections: 60 });
  const server = await chromium.launchServer({
    executablePath: path, env: { ...environment(), ...env }, host: '127.0.0.1', timeout: 60_000, proxy: { server: proxy.url, bypass: '<-loopback>', username: proxy.username, password: proxy.password },
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--disable-quic', '--force-webrtc-ip-handling-policy=disable_non_proxied_udp', '--disable-dev-shm-usage', '--disable-gpu',
      '--renderer-process-limit=2', '--js-flags=--max-old-space-size=512', '--disable-extensions', '--disable-background-networking', '--disable-component-update', '--no-first-run', '--deny-permission-prompts',
    ],
  }).catch(async (error: unknown) => {
    await proxy.close();
    throw error;
  });
  const pid = server.process().pid;
  const watch = watchLimits(limits, proxy, pid);
  try {
    const browser = await chromium.connect(server.wsEndpoint(), { timeout: 30_000 });
    const open: Visit['open'] = async (size) => pageOf(await browser.newContext({
      viewport: { width: size.width, height: size.height }, isMobile: size.mobile, hasTouch: size.mobile, locale: 'fr-FR', timezoneId: 'Europe/Paris', acceptDownloads: false, serviceWorkers: 'block', permissions: [],
    }), watch.dialog);
    return await Promise.race([work({ open, proxy }), watch.ended]);
  } finally {
    watch.stop();
    // Killed and not asked to close: a page in an endless loop would not let it.
    if (pid !== undefined) killTree(pid);
    await server.kill().catch(() => undefined);
    await proxy.close();
  }
}

/** Of our own environment a browser gets what it needs to run, and none of our secrets. */
function environment(): Record<string, string> {
  return Object.fromEntries(['PATH', 'HOME', 'TMPDIR', 'LANG', 'XDG_RUNTIME_DIR'].flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

async function pageOf(context: BrowserContext, onDialog: () => void): Promise<Page> {
  context.setDefaultTimeout(15_000);
  context.setDefaultNavigationTimeout(25_000);
  // Windows that a page opens by itself are closed; so is whatever asks something.
  const page = await context.newPage();
  context.on('page', (other) => void (other !== page && other.close().catch(() => undefined)));
  page.on('dialog', (dialog) => {
    onDialog();
    dialog.dismiss().catch(() => undefined);
  });
  return page;
}

interface Watch {
  ended: Promise<never>;
  dialog(): void;
  stop(): void;
}

function watchLimits(limits: VisitLimits, proxy: GuardedProxy, pid: number | undefined): Watch {
  const { promise, reject } = Promise.withResolvers<never>();
  promise.catch(() => undefined);
  const end = (reason: VisitEnd) => {
    if (pid !== undefined) killTree(pid);
    reject(new VisitEnded(reason));
  };
  let dialogs = 0;
  const timer = setTimeout(() => end('time'), limits.milliseconds);
  const look = setInterval(() => {
    if (proxy.exhausted()) end('bytes');
    else if (pid !== undefined && memoryOfTree(pid) > limits.memoryBytes) end('memory');
  }, 500);
  return {
    ended: promise,
    dialog: () => void ((dialogs += 1) > limits.dialogs && end('dialogs')),
    stop: () => {
      clearTimeout(timer);
      clearInterval(look);
    },
  };
}

/** The browser leads a process group of its own: one signal reaches all of it. */
function killTree(pid: number): void {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  }
}
