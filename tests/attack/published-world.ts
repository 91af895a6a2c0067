import { candidateGroups, type PanelBody } from '#capabilities/benchmarks/candidate-groups.ts';
import { certifiedDifference } from '#capabilities/benchmarks/certified-difference.ts';
import { groupFigures, type GroupFigure } from '#capabilities/benchmarks/group-figures.ts';
import { releasePanelChange, type PanelChange } from '#capabilities/benchmarks/national/panel-change.ts';
import { withholdExposed } from '#capabilities/benchmarks/withhold-exposed.server.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { EarlierGroup } from '#core/anonymity/earlier-editions.ts';
import { releasable } from '#core/anonymity/peer-groups.ts';
import type { PublishedSum } from '#core/anonymity/release-audit.ts';
import { randomStream } from '#core/shared/random.ts';

/** What an edition published, with what only the attack knows: who is in each group, and everybody's score. */
export interface PublishedEdition {
  edition: string;
  groups: { id: string; members: ReadonlySet<string> }[];
  cells: GroupFigure[];
  certified: PublishedSum | null;
  change: PanelChange | null;
  scores: ReadonlyMap<string, number>;
}

export interface WorldShape {
  seed: number;
  bodies: number;
  editions: number;
}

const kinds = ['commune', 'commune', 'commune', 'commune', 'intercommunal', 'departement', 'hospital', 'prefecture', 'university'];
const strata = ['2k-10k', '10k-20k', '20k-50k', '50k-100k', 'over-100k'];
const departements = ['75', '92', '93', '69', '38', '42', '33', '31', '59', '62', '35', '44', '13', '67', '971'];

/** Editions one after the other, released by the product's own rules: bodies stay, come and leave, and are measured anew each time. */
export async function publishedWorld({ seed, bodies, editions }: WorldShape): Promise<PublishedEdition[]> {
  const edition = loadEdition('2026', 'data');
  const random = randomStream(seed, 'attack');
  const population = Array.from({ length: Math.round(bodies * 1.4) }, (_, i): PanelBody & { level: number } => {
    const kind = random.pick(kinds);
    return { id: `b${i}`, kind, stratum: kind === 'commune' || kind === 'intercommunal' ? random.pick(strata) : 'all', certified: random.integer(8) === 0, departement: random.pick(departements), level: 40 + random.integer(50) };
  });
  const world: PublishedEdition[] = [];
  for (let e = 0; e < editions; e++) {
    const panel = population.filter((_, i) => (i * 7 + e * (e % 2 === 0 ? 3 : 40)) % 10 < 7);
    const scores = new Map(panel.map(({ id, level }) => [id, Math.max(0, Math.min(100, level + random.integer(15) - 7 + random.integer(100) / 100))]));
    const earlier = world.flatMap((one) => one.groups.map(({ id, members }): EarlierGroup => ({ edition: one.edition, id, members: [...members] })));
    const possible = releasable(candidateGroups(panel, edition, earlier), String(e), earlier);
    const certified = certifiedDifference(panel, scores);
    const { released, extra } = await withholdExposed(possible.released, scores, certified ? [certified.sum] : []);
    const before = world.at(-1);
    world.push({
      edition: String(e), scores,
      groups: released.map(({ id, members }) => ({ id, members: new Set(members) })),
      cells: groupFigures(released, [{ view: 'global', key: 'global', values: scores }], String(e), () => earlier),
      certified: extra[0] ?? null,
      change: before ? releasePanelChange(before.edition, before.scores, scores) : null,
    });
  }
  return world;
}
