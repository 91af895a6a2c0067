import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Guard } from './address-guard.ts';
import { findChromium, hasChromium } from './find-chromium.ts';
import { packagedChromium } from './packaged-chromium.ts';
import { visitLimits, type VisitLimits } from './guarded-browser.ts';
import { visitWebsite } from './visit-website.ts';

type Answer = (incoming: IncomingMessage, outgoing: ServerResponse) => void;
const html = (body: string): Answer => (_, outgoing) => void outgoing.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<!doctype html><html lang="fr"><head><title>Ville</title><meta name="viewport" content="width=device-width, initial-scale=1"></head><body>${body}</body></html>`);

const sites: Record<string, Answer> = {
  '/': html('<h1>Ville</h1><p>Accessibilité : partiellement conforme</p><a href="/mentions-legales">Mentions légales</a><a href="/accessibilite">Accessibilité : partiellement conforme</a><a href="/contact">Contact</a><a href="/rompu">Rompu</a><a href="tel:0561000000">05 61 00 00 00</a>'),
  '/mentions-legales': html('<p>Directrice de la publication : la maire. Hébergeur : exemple.</p>'),
  '/accessibilite': html('<p>Déclaration établie le 3 mars 2026</p>'),
  '/contact': html('<a href="mailto:accueil@ville.example">Écrire</a>'),
  '/wide': html('<div style="width:900px">large</div>'),
  '/redirects': (incoming, outgoing) => void outgoing.writeHead(302, { location: `/redirects?${Math.random()}${incoming.url?.length}` }).end(),
  '/huge': (_, outgoing) => {
    outgoing.writeHead(200, { 'content-type': 'text/html' });
    const chunk = Buffer.alloc(1 << 20, 0x61);
    const pour = () => { while (!outgoing.destroyed && outgoing.write(chunk)); };
    outgoing.on('drain', pour);
    pour();
  },
  '/alerts': html('<script>for(;;) alert(1)</script>'),
  '/loop': html('<script>for(;;){}</script>'),
  '/memory': html('<script>const kept=[];setInterval(()=>{for(let i=0;i<20;i++){const a=new Uint8Array(8e6);for(let j=0;j<a.length;j+=1024)a[j]=1;kept.push(a)}},10)</script>'),
  '/never': (_, outgoing) => void outgoing.writeHead(200, { 'content-type': 'text/html' }).write('<!doctype html><p>début'),
  '/download': (_, outgoing) => void outgoing.writeHead(200, { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment; filename=x.exe' }).end(Buffer.alloc(1000)),
  '/inside': html('<h1>Dedans</h1><img src="http://10.0.0.1/a.png"><img src="http://169.254.169.254/latest/meta-data/"><iframe src="http://127.0.0.1:22/"></iframe><iframe src="file:///etc/passwd"></iframe><script>fetch("http://[::1]:5432/").catch(()=>0);new WebSocket("ws://192.168.0.1/");open("http://10.0.0.2/")</script>'),
  '/out': (_, outgoing) => void outgoing.writeHead(302, { location: 'http://192.168.1.1/admin' }).end(),
};

const cache = resolve('node_modules/.cache');
const places = { root: resolve('.'), stateDir: cache };
const chromium = await findChromium(places);
let port = 0;
let guard: Guard;
beforeAll(async () => {
  const server = createServer((incoming, outgoing) => {
    const answer = sites[(incoming.url ?? '').split('?')[0] ?? ''];
    if (answer) answer(incoming, outgoing);
    else outgoing.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  port = (server.address() as AddressInfo).port; // listening on a port
  guard = { resolve: async (host) => (host === 'site.example' ? ['127.0.0.1'] : []), alsoAllowed: new Set([`site.example:${port}`]) };
  afterAll(() => new Promise<void>((closed) => { server.closeAllConnections(); server.close(() => closed()); }));
});

/** Browsers whose first parent is this process: none may outlive its visit. */
function browsersLeft(): number {
  return readdirSync('/proc').filter((name) => {
    try {
      return /^\d+$/.test(name) && readFileSync(`/proc/${name}/stat`, 'utf8').includes(` ${process.pid} `) && /chrom/.test(readFileSync(`/proc/${name}/cmdline`, 'utf8'));
    } catch {
      return false;
    }
  }).length;
}

const nothing = { path: '', env: {} };
const visit = (path: string, limits = {}, program = chromium) => visitWebsite(`http://site.example:${port}${path}`, { program: program ?? nothing, guard, limits: { ...visitLimits, milliseconds: 25_000, ...limits } });

test('there is a browser to test with', () => {
  expect(chromium !== null && existsSync(chromium.path)).toBe(true);
  expect(hasChromium(places)).toBe(true);
});

test('a browser that is set and missing is not replaced by another', async () => {
  const set = { ...places, field: { chromium: '/nowhere/chromium' } };
  expect([hasChromium(set), await findChromium(set)]).toEqual([false, null]);
});

test.runIf(process.platform === 'linux' && process.arch === 'x64')('the browser that npm brought does as well, with its own libraries and fonts', async () => {
  const packaged = await packagedChromium(resolve('.'), cache);
  expect(packaged?.path).toContain('parvis-chromium-');
  const facts = await visit('/', { milliseconds: 90_000 }, packaged);
  expect(facts).toMatchObject({ ended: null, home: { title: 'Ville', phones: ['0561000000'] }, axe: { violations: expect.any(Number) } });
  expect(Object.keys(facts.shots).toSorted()).toEqual(['accessibility', 'contact', 'desktop', 'legal', 'narrow', 'phone']);
  const inside = await visit('/inside', { milliseconds: 60_000 }, packaged);
  expect(new Set(inside.refused.map(({ reason }) => reason))).toEqual(new Set(['private_address', 'port']));
  await expect.poll(browsersLeft, { timeout: 5000 }).toBe(0);
}, 180_000);

test('an ordinary site is seen on a phone and on a desk, with its pages, its links and what axe says', async () => {
  const facts = await visit('/', { milliseconds: 90_000 });
  expect(facts).toMatchObject({ ended: null, home: { title: 'Ville', lang: 'fr', phones: ['0561000000'] }, overflow: { at390: 0, at320: 0 }, axe: { violations: expect.any(Number) } });
  expect(Object.keys(facts.pages).toSorted()).toEqual(['accessibility', 'contact', 'legal']);
  expect(Object.keys(facts.shots).toSorted()).toEqual(['accessibility', 'contact', 'desktop', 'legal', 'narrow', 'phone']);
  expect(facts.links.filter(({ status }) => status === 404).map(({ href }) => new URL(href).pathname)).toEqual(['/rompu']);
  expect(facts.pages.contact?.mails).toEqual(['accueil@ville.example']);
}, 120_000);

test('a page wider than a phone is measured', async () => {
  expect((await visit('/wide', { milliseconds: 60_000 })).overflow?.at320).toBeGreaterThan(100);
}, 90_000);

test('a site that asks for what is inside our network gets nothing of it', async () => {
  const facts = await visit('/inside', { milliseconds: 60_000 });
  expect(facts.home?.title).toBe('Ville');
  expect(new Set(facts.refused.map(({ reason }) => reason))).toEqual(new Set(['private_address', 'port']));
  const out = await visit('/out');
  expect(out.home?.text ?? '').not.toContain('admin');
}, 120_000);

const hostile: [string, Partial<VisitLimits>][] = [
  ['/redirects', {}], ['/huge', { bytes: 20 * 1024 * 1024 }], ['/alerts', {}], ['/loop', { milliseconds: 12_000 }], ['/never', { milliseconds: 12_000 }], ['/download', {}], ['/memory', { memoryBytes: 700 * 1024 * 1024 }],
];

test.each(hostile)('a hostile site ends within the limits: %s', async (path, limits) => {
  const facts = await visit(path, limits);
  expect(facts.bytes).toBeLessThan(30 * 1024 * 1024);
  expect(facts.ended !== null || facts.home !== null).toBe(true);
  if (path === '/huge') expect(facts.ended).toMatch(/bytes|memory/);
  if (path === '/alerts') expect(facts.ended).toMatch(/dialogs|time/);
  if (path === '/memory') expect(facts.ended).toMatch(/memory|browser/);
  await expect.poll(browsersLeft, { timeout: 5000 }).toBe(0);
}, 60_000);

test('a name that changes its mind is connected to where it was checked', async () => {
  let calls = 0;
  const rebinding: Guard = { alsoAllowed: new Set([`site.example:${port}`]), resolve: async (host) => (host === 'site.example' ? ['127.0.0.1'] : (calls += 1) % 2 === 1 ? ['203.0.113.9'] : ['127.0.0.1']) };
  const facts = await visitWebsite('http://rebind.example/', { program: chromium ?? nothing, guard: rebinding, limits: { ...visitLimits, milliseconds: 25_000 } });
  expect(facts.home?.title ?? '').not.toBe('Ville');
  expect(facts.refused.every(({ reason }) => reason === 'private_address')).toBe(true);
}, 60_000);
