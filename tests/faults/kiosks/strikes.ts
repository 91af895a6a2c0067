import { setTimeout as sleep } from 'node:timers/promises';
import type { RandomStream } from '#core/shared/random.ts';
import type { Trouble } from '../wire.ts';
import { canCutPower } from './disk.ts';
import { signal } from './processes.ts';
import type { World } from './world.ts';

/** Something that goes wrong, and what puts it right again. */
type Strike = (world: World, chance: RandomStream) => Promise<(() => Promise<void>) | null>;

const hour = 3_600_000;
/** Of kiosks, minus the truth: a summer time forgotten, days, a battery that died (1970), a year ahead. */
const wrongClocks = [hour, -hour, 3 * 24 * hour, -3 * 24 * hour, 400 * 24 * hour, -20_000, 0];

export const strikes = {
  app_killed: async ({ fronts }, chance) => {
    const front = chance.pick(fronts);
    await front.kill();
    return () => front.start();
  },
  /** Its supervisor starts it again on a machine whose clock was set. */
  app_with_wrong_clock: async ({ fronts }, chance) => {
    const front = chance.pick(fronts);
    await front.kill();
    return () => front.start(chance.pick([-3 * 24 * hour, 3 * 24 * hour, hour]));
  },
  app_held: async ({ fronts }, chance) => {
    const front = chance.pick(fronts);
    front.hold();
    return async () => front.resume();
  },
  both_apps_killed: async ({ fronts }) => {
    await Promise.all(fronts.map((front) => front.kill()));
    return async () => void (await Promise.all(fronts.map((front) => front.start())));
  },
  database_killed: async ({ database }) => {
    await database.kill();
    return () => database.start();
  },
  database_held: async ({ database }) => {
    const processes = database.processes();
    signal(processes, 'SIGSTOP');
    return async () => signal(processes, 'SIGCONT');
  },
  disk_full: async ({ disk, database }) => {
    if (disk.unable) return null;
    disk.fill();
    // Another segment of the log has no room: what the server says now must not be taken for a yes.
    void database.tryQuery('select pg_switch_wal()');
    return async () => {
      disk.free();
      await sleep(300);
      if (await database.isUp()) return;
      await database.kill();
      await database.start();
    };
  },
  power_cut: async ({ disk, database }) => {
    if (!canCutPower(disk)) return null;
    disk.cutPower();
    await sleep(100);
    await database.kill();
    return async () => {
      await disk.powerOn();
      await database.start();
    };
  },
  network_cut: async ({ fronts }) => {
    for (const { wire } of fronts) wire.cut();
    return async () => fronts.forEach(({ wire }) => wire.mend());
  },
  answers_cut: (world, chance) => inTrouble(world, () => (chance.uniform() < 0.6 ? { answerBytes: chance.integer(400) } : {})),
  network_slow: (world, chance) => inTrouble(world, () => ({ delayMs: chance.integer(3_000) })),
  network_doubles: (world, chance) => inTrouble(world, () => (chance.uniform() < 0.6 ? { twice: true } : {})),
  clocks_set: async ({ farms }, chance) => {
    for (const farm of farms) {
      for (const setClock of farm.devices) if (chance.uniform() < 0.5) farm.tell({ setClock, offset: chance.pick([...wrongClocks, hour - Date.now()]) });
    }
    return async () => undefined;
  },
  kiosks_killed: async ({ farms }, chance) => {
    await chance.pick(farms).kill();
    return async () => undefined;
  },
  kiosk_dies_while_pressing: async ({ farms }, chance) => {
    const farm = chance.pick(farms);
    farm.tell({ dieWhilePressing: chance.pick(farm.devices) });
    return async () => undefined;
  },
  kiosks_reset: async ({ farms }, chance) => {
    for (const farm of farms) for (const reset of farm.devices) if (chance.uniform() < 0.3) farm.tell({ reset });
    return async () => undefined;
  },
} satisfies Record<string, Strike>;

export type FaultKind = keyof typeof strikes;
export const faultKinds = Object.keys(strikes) as FaultKind[]; // the keys of the object above

function inTrouble({ fronts }: World, trouble: () => Trouble): Promise<() => Promise<void>> {
  for (const { wire } of fronts) wire.trouble = trouble;
  return Promise.resolve(async () => fronts.forEach(({ wire }) => wire.mend()));
}

/** What strikes, in what order: every kind in turn before one comes again, some longer than others. */
export function drawFaults(count: number, kinds: readonly FaultKind[], chance: RandomStream): FaultKind[] {
  const drawn: FaultKind[] = [];
  while (drawn.length < count) drawn.push(...chance.shuffle(kinds));
  return drawn.slice(0, count);
}
