import { sumOf } from '#core/shared/vector.ts';
import { attacks } from './attackers.ts';
import { simulatedPoints, type PointName } from './honest-traffic.ts';
import { measureAttack, measureEvents, measureHonest, type Measured } from './measure-stuffing.ts';

/** The set that docs/method.md publishes: so many runs of each case. */
export const publishedSeeds = ['published-1', 'published-2', 'published-3'];

export type StuffingSet = { readonly honest: readonly Measured[][]; readonly events: readonly Measured[][]; readonly attacks: readonly Measured[][] };

/** Every case, each with its runs. */
export function measureSet(seeds: readonly string[] = publishedSeeds): StuffingSet {
  const points = Object.keys(simulatedPoints) as PointName[]; // the keys of a constant
  const events = seeds.map(measureEvents);
  return {
    honest: points.map((name) => seeds.map((seed) => measureHonest(name, seed))),
    events: (events[0] ?? []).map((_, i) => events.flatMap((run) => run[i] ?? [])),
    attacks: attacks.map((attack) => seeds.map((seed) => measureAttack(attack, seed))),
  };
}

export const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
const signed = (points: number): string => `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(1)}`;
const widest = (shifts: readonly number[]): number => shifts.toSorted((a, b) => Math.abs(b) - Math.abs(a))[0] ?? 0;

/** Totals over cases and runs. */
export function totals(cases: readonly Measured[][]): { stuffed: number; caught: number; honest: number; honestMarked: number } {
  const all = cases.flat();
  return {
    stuffed: sumOf(all, (m) => m.stuffed),
    caught: sumOf(all, (m) => m.caught),
    honest: sumOf(all, (m) => m.honest),
    honestMarked: sumOf(all, (m) => m.honestMarked),
  };
}

/** The tables of docs/method.md, as text. */
export function stuffingTables({ honest, events, attacks: attacked }: StuffingSet): string {
  const nameOf = (runs: readonly Measured[]): string => runs[0]?.name ?? '';
  const quiet = [...honest, ...events].map((runs) => {
    const { honest: n, honestMarked } = totals([runs]);
    return `| ${nameOf(runs)} | ${n} | ${honestMarked} (${share(honestMarked, n)}) |`;
  });
  const loud = attacked.map((runs) => {
    const { stuffed, caught, honest: n, honestMarked } = totals([runs]);
    const raw = widest(runs.map((m) => m.raw - m.truth));
    const cleaned = widest(runs.map((m) => m.cleaned - m.truth));
    return `| ${nameOf(runs)} | ${stuffed} | ${share(caught, stuffed)} | ${share(stuffed === 0 ? 0 : caught, caught + honestMarked)} | ${share(honestMarked, n)} | ${signed(raw)} | ${signed(cleaned)} |`;
  });
  return [
    '| honest traffic | opinions | marked all the same |', '|---|---|---|', ...quiet, '',
    '| attack | stuffed | marked (recall) | marked ones that were stuffed (precision) | honest ones marked | raw figure moved | cleaned figure moved |', '|---|---|---|---|---|---|---|', ...loud,
  ].join('\n');
}

if (process.argv[1]?.endsWith('stuffing-tables.ts')) {
  const set = measureSet(process.argv.length > 2 ? process.argv.slice(2) : publishedSeeds);
  console.log(stuffingTables(set));
  console.log(JSON.stringify({ attacks: totals(set.attacks), honest: totals(set.honest), halls: totals(set.events.slice(0, 2)) }));
}
