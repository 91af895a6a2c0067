import { auditExposure, type FeasibilitySolver, type PublishedMean } from '#core/anonymity/feasibility-audit.ts';
import { centreOfRuns } from '#core/anonymity/value-runs.ts';
import type { PublishedEdition } from './published-world.ts';

/** Somebody whom published cells give away: by which attack, with which cells, and who. */
export interface Exposure {
  attack: string;
  cells: string[];
  bodies: string[];
}

type Cell = { name: string; edition: string; members: ReadonlySet<string> };

/** With an insider among them fewer than six leave fewer than five. */
const fewest = 6;
/** Bodies measured anew that hide few others (docs/decisions/0024). */
const enoughAnew = 12;

const cellsOf = (world: readonly PublishedEdition[]): Cell[] => world.flatMap(({ edition, cells, groups }) => cells.map(({ groupId }) => ({
  name: `${edition}/${groupId}`, edition, members: groups.find(({ id }) => id === groupId)?.members ?? new Set<string>(),
})));

/** Adds and subtracts: every cell, every two and every three, with each sign, of one edition or of several. */
export function bySubtraction(world: readonly PublishedEdition[]): Exposure[] {
  const cells = distinct(cellsOf(world));
  const atoms = [...Map.groupBy(new Set(cells.flatMap(({ members }) => [...members])), (id) => cells.map(({ members }) => (members.has(id) ? 1 : 0)).join('')).values()];
  const sizes = Int32Array.from(atoms, (ids) => ids.length);
  const rows = cells.map(({ members }) => Int8Array.from(atoms, ([id = '']) => (members.has(id) ? 1 : 0)));
  const found: Exposure[] = [];
  const none = new Int8Array(atoms.length);
  const look = (i: number, j: number, k: number, signs: readonly [number, number]) => {
    const term = (at: number) => ({ row: rows[at] ?? none, edition: cells[at]?.edition });
    const left = leftBy([term(i), term(j), term(k)], signs, sizes);
    if (left.length === 0) return;
    const used = [i, j, k].flatMap((at) => cells[at] ?? []);
    const attack = used.length === 1 ? 'alone' : new Set(used.map(({ edition }) => edition)).size > 1 ? 'over time' : 'subtraction';
    found.push({ attack, cells: used.map(({ name }) => name), bodies: left.flatMap((atom) => atoms[atom] ?? []) });
  };
  for (let i = 0; i < cells.length; i++) {
    look(i, -1, -1, [1, 1]);
    for (let j = 0; j < i; j++) {
      look(i, j, -1, [-1, 1]);
      for (let k = 0; k < j; k++) for (const signs of [[-1, -1], [1, -1], [-1, 1]] as const) look(i, j, k, signs);
    }
  }
  return found;
}

const distinct = (cells: readonly Cell[]): Cell[] => [...new Map(cells.map((cell) => [`${cell.edition} ${[...cell.members].sort().join()}`, cell])).values()];

type Term = { readonly row: Int8Array; readonly edition: string | undefined };

/** The atoms of the few bodies that a sum leaves, when too few others were measured anew to hide them. */
function leftBy([a, b, c]: readonly [Term, Term, Term], [signB, signC]: readonly [number, number], sizes: Int32Array): number[] {
  const left: number[] = [];
  let [few, anew] = [0, 0];
  for (let atom = 0; atom < sizes.length; atom++) {
    const [x, y, z] = [a.row[atom] ?? 0, signB * (b.row[atom] ?? 0), signC * (c.row[atom] ?? 0)];
    if (x === 0 && y === 0 && z === 0) continue;
    const size = sizes[atom] ?? 0;
    if (x + y + z !== 0) {
      few += size;
      left.push(atom);
      if (few >= fewest) return [];
    } else if ((x === 0 ? b.edition !== c.edition : y === 0 ? a.edition !== c.edition : a.edition !== b.edition)) {
      anew += size;
      if (anew >= enoughAnew) return [];
    }
  }
  return left;
}

/** Lists of values without names: no run of fewer than five, and no two lists of an edition that part by few bodies. */
export function byLists({ edition, cells, groups }: PublishedEdition): Exposure[] {
  const short = cells.filter(({ runs }) => runs.some(({ bodies }) => bodies < 5)).map(({ groupId }): Exposure => ({ attack: 'run', cells: [`${edition}/${groupId}`], bodies: [] }));
  const listed = cells.filter(({ runs }) => runs.length > 1).flatMap(({ groupId }) => groups.find(({ id }) => id === groupId) ?? []);
  const parted = listed.flatMap((a) => listed.flatMap((b): Exposure[] => {
    const own = [...a.members.difference(b.members)];
    return own.length > 0 && own.length < fewest ? [{ attack: 'lists', cells: [a.id, b.id].map((id) => `${edition}/${id}`), bodies: own }] : [];
  }));
  return [...short, ...parted];
}

/** Mean and spread together: nobody lies further from the mean than s sqrt(n - 1). */
export function bySpread({ edition, cells }: PublishedEdition): Exposure[] {
  return cells.filter(({ deviation, organisations }) => deviation !== null && 2 * deviation * (organisations - 1) < 20 * Math.sqrt(organisations))
    .map(({ groupId }) => ({ attack: 'spread', cells: [`${edition}/${groupId}`], bodies: [] }));
}

/** The two means and the change of those who stayed leave those who came and left together. */
export function byChange(world: readonly PublishedEdition[]): Exposure[] {
  return world.flatMap(({ edition, change }): Exposure[] => {
    const moved = change ? change.entered + change.gone : 0;
    return moved > 0 && moved < fewest ? [{ attack: 'change', cells: [`${edition}/change`], bodies: [] }] : [];
  });
}

/**
 * Linear programming from outside and from the place of insiders: `sample` targets of an edition, each seen by nobody and by members
 * of its smallest cell, who know their own score. `sites`: how many bodies one insider owns.
 */
export function byFeasibility({ edition, cells, groups, scores }: PublishedEdition, solver: FeasibilitySolver, sample: number, sites: 1 | 2 = 1): Exposure[] {
  const published = cells.map((cell): PublishedMean & { id: string } => ({ id: cell.groupId, members: [...(groups.find(({ id }) => id === cell.groupId)?.members ?? [])], mean: centreOfRuns(cell.runs), unit: 0.1 }));
  const bodies = [...scores.keys()];
  const targets = bodies.filter((_, i) => i % Math.max(1, Math.floor(bodies.length / sample)) === 0);
  const outside = auditExposure(published, solver, { targets }).map(({ member }): Exposure => ({ attack: 'feasibility', cells: [edition], bodies: [member] }));
  const inside = targets.flatMap((target) => {
    const smallest = published.filter(({ members }) => members.includes(target)).toSorted((a, b) => a.members.length - b.members.length)[0];
    const insiders = (smallest?.members ?? []).filter((id) => id !== target).toSorted((a, b) => (scores.get(a) ?? 0) - (scores.get(b) ?? 0));
    const views = [insiders.slice(0, sites), insiders.slice(-sites)].filter((view) => view.length === sites);
    return views.flatMap((view) => auditExposure(published, solver, { targets: [target], known: new Map(view.map((id) => [id, scores.get(id) ?? NaN])) })
      .map((): Exposure => ({ attack: sites === 1 ? 'insider' : 'owner of several', cells: [smallest?.id ?? ''], bodies: [target] })));
  });
  return [...outside, ...inside];
}
