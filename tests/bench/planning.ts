import { cpus, release, totalmem, type } from 'node:os';
import { resolve } from 'node:path';
import type { EditionPlan } from '#core/planning/plan-edition.ts';
import { recountObjective } from '#core/planning/recount-objective.ts';
import { recountPlan } from '#core/planning/recount-plan.ts';
import { planEdition } from '#platform/optimisation/plan-edition.server.ts';
import { inventedPanel, type Scale } from './planning/panel.ts';

/**
 * `npm run bench planning [small | large]`: plans invented panels in the worker as the product does, recounts every rule of the
 * plans, and compares them with the quick way and with the bound. CPU time and memory are those of the whole process.
 */
type Target = Scale & { name: string; percentAbove: number; cpuSeconds: number; megabytes: number | null };

const targets: Target[] = [
  { name: '350 x 14 x 100', bodies: 350, evaluators: 100, percentAbove: 0.1, cpuSeconds: 30, megabytes: null },
  { name: '2,000 x 14 x 600', bodies: 2000, evaluators: 600, percentAbove: 2.5, cpuSeconds: 120, megabytes: 1200 },
];
const asked = process.argv[2] === 'small' ? targets.slice(0, 1) : process.argv[2] === 'large' ? targets.slice(1) : targets;

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 1e9)} GB, ${type()} ${release()}, Node ${process.version}`);
for (const target of asked) {
  const request = inventedPanel(target);
  const before = process.cpuUsage();
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 100);
  const plan = await planEdition(request, { root: resolve('.') });
  clearInterval(watch);
  const { user, system } = process.cpuUsage(before);
  report(target, plan, (user + system) / 1e6, most / 1e6);
  const { broken, unassigned, loads } = recountPlan(request, plan);
  const recounted = recountObjective(request, plan.missions).total;
  const agreed = Math.abs(recounted - plan.quality.objective) < 0.01;
  console.log(`  recounted: ${broken.length} rules broken, ${unassigned} unassigned, loads ${Math.min(...loads.values())} to ${Math.max(...loads.values())}, objective ${agreed ? 'agrees' : `differs: ${recounted}`}`);
  if (broken.length > 0 || !agreed) process.exitCode = 1;
}

function report(target: Target, { missions, quality, notes, relaxed }: EditionPlan, seconds: number, megabytes: number): void {
  const percent = (value: number): string => `${value.toFixed(3)} %`;
  const greedy = 100 * (notes.greedyObjective / quality.bound - 1);
  console.log(`\n${target.name}: ${missions.length} missions, ${notes.method}, ${notes.solver.name} ${notes.solver.version}`);
  console.log(`  objective ${quality.objective.toFixed(2)}, bound ${quality.bound.toFixed(2)}: ${percent(quality.percentAbove)} above (target ${target.percentAbove} %), greedy ${percent(greedy)} above`);
  console.log(`  parts ${JSON.stringify(quality.parts)}, visits beyond the ordinary distance ${relaxed.length}`);
  console.log(`  CPU ${seconds.toFixed(1)} s (target ${target.cpuSeconds}), resident ${Math.round(megabytes)} MB${target.megabytes === null ? '' : ` (target ${target.megabytes})`}`);
  const kept = quality.percentAbove <= target.percentAbove && seconds <= target.cpuSeconds && (target.megabytes === null || megabytes <= target.megabytes);
  console.log(kept ? '  targets kept' : '  TARGET MISSED');
  if (!kept) process.exitCode = 1;
}
