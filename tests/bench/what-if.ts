import { build } from 'vite';
import { chromium } from '@playwright/test';
import { commonChannels, compilePlan, scoreAnswer, type CommonChannel } from '#core/scoring/index.ts';
import { scoreAnew, startWhatIf, type WhatIfAudit, type WhatIfData } from '#core/scoring/what-if.ts';
import { randomStream } from '#core/shared/random.ts';
import { simulateAnswers } from '#core/simulation/simulate-answers.ts';
import { daysBetween } from '#core/calendar/date.ts';
import { questionnaireOf, scoringSource } from '#capabilities/grids/index.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';

/**
 * What if: milliseconds from a supposition to every figure of the body, against computing all of it anew, here and in a
 * browser slowed down four times. Bodies of one site (14 contacts) and of ten.
 */
const slowDown = 4;
const edition = loadEdition('2026');
const source = scoringSource(edition, (sent, answered) => daysBetween(sent, answered));
const plan = compilePlan(source);
const protocol = edition.channels.flatMap(({ id, audits, option }) =>
  option ? [] : audits.flatMap(({ scenario, count, network }) => Array.from({ length: count }, () => ({ channel: id as CommonChannel, scenario, network }))));

function bodyOf(sites: number): WhatIfData {
  const { items, ...rest } = source;
  return {
    plan: { ...rest, items: items.filter(({ channel }) => channel !== 'counter').map(({ score: _score, ...item }) => item) },
    sites: Array.from({ length: sites }, (_, s) => protocol.map((contact, a): WhatIfAudit => {
      const context = { scenario: contact.scenario, persona: 'ordinary', network: contact.network ?? null, sentOn: '2026-04-07' };
      const answers = simulateAnswers({ questionnaire: questionnaireOf(edition.grid, contact.channel), context, level: 0.8, random: randomStream('bench', s, a), difficulty: () => 0, until: '2026-06-12' });
      const given = new Map(answers.map((answer) => [answer.itemId, answer]));
      const found: Record<string, number | 'missing'> = {};
      for (const item of plan.itemsByChannel[contact.channel]) {
        const score = scoreAnswer(item, given.get(item.id), context);
        if (score !== 'not_applicable') found[item.id] = score;
      }
      return { channel: contact.channel, found };
    })),
  };
}

/** Suppositions one more at a time, over all channels in turn. */
function steps(data: WhatIfData, count: number): ReadonlyMap<string, number>[] {
  const byChannel = commonChannels.map((channel) => data.plan.items.filter((item) => item.channel === channel).map(({ id }) => id));
  const order = Array.from({ length: count }, (_, i) => byChannel[i % byChannel.length]?.[Math.floor(i / byChannel.length)] ?? '').filter(Boolean);
  return order.map((_, i) => new Map(order.slice(0, i + 1).map((id) => [id, 100])));
}

const quantiles = (times: number[]): string => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2).padStart(7);
  return `p50 ${at(0.5)}  p95 ${at(0.95)}  worst ${at(1)}`;
};

function time(work: (step: ReadonlyMap<string, number>) => unknown, all: readonly ReadonlyMap<string, number>[]): number[] {
  return all.map((step) => {
    const start = performance.now();
    work(step);
    return performance.now() - start;
  });
}

const bundle = await bundleOf();
const browser = await chromium.launch({ ...(process.env['CHROMIUM'] && { executablePath: process.env['CHROMIUM'] }), args: ['--no-sandbox'] });
for (const sites of [1, 10]) {
  const data = bodyOf(sites);
  const all = steps(data, 60);
  const whatIf = startWhatIf(data, new Set(['global', 'channels']));
  time(whatIf, all);
  const quick = time(whatIf, all);
  const naive = time((step) => scoreAnew(data, step), all.slice(0, 20));
  const mean = (times: number[]) => times.reduce((sum, one) => sum + one, 0) / times.length;
  console.log(`${sites} site(s), Node, a change:          ${quantiles(quick)} ms`);
  console.log(`${sites} site(s), Node, all anew:          ${quantiles(naive)} ms  (${(mean(naive) / mean(quick)).toFixed(1)} times a change)`);
  console.log(`${sites} site(s), browser ${slowDown}x slower, a change: ${quantiles(await inBrowser(data, all))} ms; data ${(JSON.stringify(data).length / 1024).toFixed(0)} kB`);
}
console.log(`code in the browser: ${(bundle.length / 1024).toFixed(0)} kB before compression`);
await browser.close();

async function inBrowser(data: WhatIfData, all: readonly ReadonlyMap<string, number>[]): Promise<number[]> {
  const page = await browser.newPage();
  await page.addScriptTag({ content: bundle });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  const times = await page.evaluate(({ data, steps }) => {
    // The bundle leaves its functions here.
    const { startWhatIf } = (globalThis as unknown as { whatIf: { startWhatIf: (data: unknown, told: Set<string>) => (step: Map<string, number>) => unknown } }).whatIf;
    const whatIf = startWhatIf(data, new Set(['global', 'channels']));
    return steps.map((step) => {
      const supposed = new Map(step);
      const start = performance.now();
      whatIf(supposed);
      return performance.now() - start;
    });
  }, { data, steps: all.map((step) => [...step]) });
  await page.close();
  return times;
}

async function bundleOf(): Promise<string> {
  const built = await build({
    configFile: false, logLevel: 'error',
    build: { write: false, lib: { entry: 'src/core/scoring/what-if.ts', formats: ['iife'], name: 'whatIf' }, minify: true },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output.find((one) => one.type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error('nothing was bundled');
  return chunk.code;
}
