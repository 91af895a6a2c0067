import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { randomStream } from '#core/shared/random.ts';
import { compare, type Findings } from './compare.ts';
import { drawFaults, faultKinds, strikes, type FaultKind } from './strikes.ts';
import { added, type Counts } from './kiosk-process.ts';
import { openWorld, type World, type WorldPlan } from './world.ts';

export interface TrialPlan extends WorldPlan {
  faults: number;
  /** Which may strike; all by default. */
  kinds?: readonly FaultKind[];
  /** How long one lasts, in milliseconds: at least, and at most. */
  lasting: [number, number];
  /** How long kiosks may take to get rid of everything at the end, in milliseconds. */
  patience: number;
  say?: (line: string) => void;
}

export interface Outcome extends Findings {
  struck: Partial<Record<FaultKind, number>>;
  /** Faults that this machine cannot make, and why. */
  unable: string[];
  counts: Omit<Counts, 'idle'>;
  /** Longest time from the end of a fault to the next verdict, in milliseconds. */
  slowestRecovery: number;
  seconds: number;
  load: number;
}

/** Kiosks press and send while everything around them fails by seed; then the store is held against what they wrote down. */
export async function runTrial(plan: TrialPlan): Promise<Outcome> {
  const began = performance.now();
  const { say = () => undefined } = plan;
  const world = await openWorld(plan);
  try {
    const result = await strikeAll(world, plan);
    const stuck = await drain(world, plan);
    await Promise.all(world.farms.map((farm) => farm.close()));
    const { idle: _idle, ...counts } = countsOf(world);
    const findings = await compare(world.database, world.notes);
    if (stuck) findings.broken['not_drained'] = { times: 1, example: stuck };
    for (const never of result.never) findings.broken['no_recovery'] = { times: 1, example: never };
    say(`${findings.stored} of ${findings.pressed} stored`);
    return {
      ...findings, struck: result.struck, unable: result.unable, counts, slowestRecovery: Math.round(result.slowest),
      seconds: Math.round((performance.now() - began) / 1000), load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
    };
  } finally {
    await world.close();
  }
}

const recoveryMs = 45_000;

async function strikeAll(world: World, { faults, kinds = faultKinds, seed, lasting: [shortest, longest], say = () => undefined }: TrialPlan) {
  const chance = randomStream('faults', 'kiosks', seed);
  const struck: Partial<Record<FaultKind, number>> = {};
  const unable = new Set<string>();
  const never: string[] = [];
  let slowest = 0;
  const share = (i: number) => Math.min(1, (i + 1) / (faults + 1));
  world.farms.forEach((farm) => farm.allow(share(0)));
  await progress(world, recoveryMs);
  for (const [i, kind] of drawFaults(faults, kinds, chance).entries()) {
    // However long a fault takes, there is something to lose in each.
    world.farms.forEach((farm) => farm.allow(share(i + 1)));
    const mend = await strikes[kind](world, chance);
    if (mend === null) {
      unable.add(`${kind}: ${world.disk.unable ?? 'no python3'}`);
      continue;
    }
    struck[kind] = (struck[kind] ?? 0) + 1;
    await sleep(shortest + chance.uniform() * (longest - shortest));
    await mend();
    const took = await progress(world, recoveryMs);
    if (took === null) never.push(kind);
    slowest = Math.max(slowest, took ?? recoveryMs);
    const { pressed, settled, unanswered, postponed, forged } = countsOf(world);
    say(`${kind}: back after ${took === null ? 'never' : `${Math.round(took)} ms`}; ${pressed} pressed, ${settled} settled, ${unanswered} unanswered, ${postponed} postponed, ${forged} forged`);
  }
  return { struck, unable: [...unable], never, slowest };
}

/** Milliseconds until one more opinion is settled, or none waits; null when neither is for so long. */
async function progress(world: World, patience: number): Promise<number | null> {
  const began = performance.now();
  const before = countsOf(world).settled;
  while (performance.now() - began < patience) {
    const { settled, pressed } = countsOf(world);
    if (settled > before || (pressed > 0 && settled >= pressed)) return performance.now() - began;
    await sleep(20);
  }
  return null;
}

/** Lets kiosks press and send what is left; what is still there after that time, or null. */
async function drain(world: World, { patience }: TrialPlan): Promise<string | null> {
  for (const farm of world.farms) farm.allow(1);
  const until = performance.now() + patience;
  // Idle twice in a row: a count may be older than a press.
  for (let idle = 0; performance.now() < until;) {
    idle = countsOf(world).idle ? idle + 1 : 0;
    if (idle > 2) return null;
    await sleep(200);
  }
  const { pressed, settled } = countsOf(world);
  return `${pressed - settled} of ${pressed}`;
}

const countsOf = ({ farms }: World): Counts => farms.map(({ counts }) => counts).reduce(added);
