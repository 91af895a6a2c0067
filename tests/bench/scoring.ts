import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { auditCells } from '#core/scoring/audit-cells.ts';
import { itemOrder, sheetOfBytes } from '#core/scoring/answer-bytes.ts';
import type { AuditSheet } from '#core/scoring/audit-sheet.ts';
import { commonChannels } from '#core/scoring/dimensions.ts';
import { scoreEdition, summariseClasses } from '#core/scoring/score-edition.ts';
import { scoreSite } from '#core/scoring/score-site.ts';
import type { AuditInput } from '#core/scoring/types.ts';
import { bootstrapSites } from './scoring/bootstrap-task.ts';
import { auditsOfSite, nationalAnswers, nationalPlan } from './scoring/national-edition.ts';
import { peersIn } from './scoring/peers.ts';
import type { PeerResult } from './scoring/peers.ts';

/**
 * CPU time to score a national edition (1,000 structures x 14 audits x 400 answers), with errors, peers and the bootstrap,
 * beside numpy, DuckDB, PostgreSQL and R where they are installed, in interleaved rounds. Targets: scores, errors and peers
 * 100 ms; bootstrap 1 s and 1.5 times numpy, 20 times DuckDB, 40 times R boot; 1.7 times faster on two workers; one structure
 * 1 ms. `--quick` leaves the peers and the growth out.
 */
const quick = process.argv.includes('--quick');
const rounds = quick ? 3 : 5;
const classes = 12;

const plan = nationalPlan();
const answers = nationalAnswers(1000);

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

function timed<T>(work: () => T): { ms: number; result: T } {
  const start = cpu();
  const result = work();
  return { ms: cpu() - start, result };
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const spread = (values: readonly number[]): string =>
  values.length === 0 ? '-' : `${median(values).toFixed(1)} (${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)})`;

type Round = { sums: number; scores: number; peers: number; bootstrap: number };

function ourRound(): Round {
  const sums = timed(() => sheetOfBytes(plan, answers));
  const scores = timed(() => scoreEdition(plan, sums.result));
  const classOf = Int32Array.from({ length: 1000 }, (_, site) => site % classes);
  const peers = timed(() => summariseClasses(scores.result, classOf, classes));
  const bootstrap = timed(() => bootstrapSites(plan, sums.result, 0, 1000));
  return { sums: sums.ms, scores: scores.ms, peers: peers.ms, bootstrap: bootstrap.ms };
}

function compare(): void {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-bench-'));
  try {
    const sheet = sheetOfBytes(plan, answers);
    const peers = quick ? [] : peersIn(folder, plan, answers, sheet);
    const ours: Round[] = [];
    const theirs = new Map<string, PeerResult[]>();
    ourRound();
    for (let round = 0; round < rounds; round++) {
      ours.push(ourRound());
      for (const peer of peers) {
        const result = peer.run();
        if (result) theirs.set(peer.name, [...(theirs.get(peer.name) ?? []), result]);
      }
    }
    print(ours, theirs);
    for (const { name, sites } of peers) checkSame(name, sites, sheet, theirs.get(name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function print(ours: readonly Round[], theirs: ReadonlyMap<string, readonly PeerResult[]>): void {
  const of = (part: keyof Round): number[] => ours.map((round) => round[part]);
  const together = ours.map(({ sums, scores, peers }) => sums + scores + peers);
  console.log(`CPU ms, ${rounds} rounds: median (least to most), 1,000 structures`);
  console.log(`  Parvis  sums ${spread(of('sums'))}  scores and errors ${spread(of('scores'))}  peers ${spread(of('peers'))}`);
  console.log(`          scores, errors and peers together ${spread(together)}  target 100`);
  console.log(`          bootstrap ${spread(of('bootstrap'))}  target 1000`);
  for (const [name, results] of theirs) {
    const ratio = median(results.map(({ bootstrap }) => bootstrap)) / median(of('bootstrap'));
    const sums = results.flatMap(({ sums: one }) => one ?? []);
    const survey = results.flatMap(({ survey: one }) => one ?? []);
    console.log(`  ${name} ${results[0]?.version}  bootstrap ${spread(results.map(({ bootstrap }) => bootstrap))} = ${ratio.toFixed(1)} times ours`);
    if (sums.length > 0) console.log(`          sums ${spread(sums)} = ${(median(sums) / median(of('sums'))).toFixed(1)} times ours`);
    if (survey.length > 0) console.log(`          survey, errors of 20 criteria ${spread(survey)} = ${(median(survey) / median(of('scores'))).toFixed(0)} times our ${plan.views.length} figures`);
  }
}

/** Same structures, same figures: the mean error differs by chance only (two bootstraps of 1,000). */
function checkSame(name: string, sites: number, sheet: AuditSheet, results: readonly PeerResult[] | undefined): void {
  const [first] = results ?? [];
  if (!first) return console.log(`  ${name}: not installed here, left out`);
  const own = bootstrapSites(plan, sheet, 0, sites);
  const gap = Math.abs(first.error / own.error - 1);
  console.log(`  ${name}: mean error of the whole ${first.error.toFixed(4)}, ours ${own.error.toFixed(4)}`);
  if (gap > 0.05) throw new Error(`${name} and Parvis do not compute the same thing`);
}

/** One structure from its answers to all its figures, as at submission; median of 200. */
function oneStructure(): void {
  const audits = commonChannels.flatMap((channel) =>
    Array.from({ length: auditsOfSite[channel] }, (): AuditInput => ({
      channel,
      // A real audit has about seventy items; each channel of this grid has 400.
      answers: itemOrder(plan, channel).map((itemId, i) => ({ itemId, value: (i * 37) % 101, empty: null })),
    })),
  );
  const sums = audits.map((audit) => auditCells(plan, audit));
  const rescore: number[] = [];
  const submit: number[] = [];
  for (let i = 0; i < 300; i++) {
    rescore.push(timed(() => scoreSite(plan, sums)).ms);
    submit.push(timed(() => auditCells(plan, audits[i % audits.length] ?? { channel: 'phone', answers: [] })).ms);
  }
  console.log(`One structure: all figures from its stored sums ${median(rescore.slice(100)).toFixed(3)} ms, sums of one audit ${median(submit.slice(100)).toFixed(3)} ms  target 1`);
}

async function twoWorkers(): Promise<void> {
  const one = await wallOf([[0, 1000]]);
  const two = await wallOf([[0, 500], [500, 1000]]);
  console.log(`Bootstrap, wall ms: one worker ${one.toFixed(0)}, two ${two.toFixed(0)} = ${(one / two).toFixed(2)} times faster  target 1.7`);
}

async function wallOf(shares: readonly (readonly [number, number])[]): Promise<number> {
  const file = new URL('./scoring/worker.ts', import.meta.url);
  const workers = shares.map(([from, to]) => new Worker(file, { workerData: { from, to } }));
  const heard = (): Promise<unknown[]> => Promise.all(workers.map((worker) => new Promise((resolve) => worker.once('message', resolve))));
  await heard();
  const walls: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const answered = heard();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
    for (const worker of workers) worker.postMessage('go');
    await answered;
    walls.push(performance.now() - start);
  }
  await Promise.all(workers.map((worker) => worker.terminate()));
  return Math.min(...walls);
}

function growth(): void {
  console.log('Growth: sums, scores with errors and peers');
  for (const sites of [1000, 6000, 36_000]) {
    const many = nationalAnswers(sites);
    const { ms } = timed(() => {
      const scores = scoreEdition(plan, sheetOfBytes(plan, many));
      return summariseClasses(scores, Int32Array.from({ length: sites }, (_, site) => site % classes), classes);
    });
    const memory = process.memoryUsage.rss() / 2 ** 20;
    console.log(`  ${sites} structures: ${ms.toFixed(0)} ms, ${((1000 * ms) / sites).toFixed(1)} µs each, ${memory.toFixed(0)} MB in memory`);
  }
}

compare();
oneStructure();
await twoWorkers();
if (!quick) growth();
