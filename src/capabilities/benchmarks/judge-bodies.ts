import type { JudgedMove } from './change/change.queries.server.ts';
import type { MovedFigure } from './change/change-tests.ts';
import { judgeTogether, type Tested } from './change/judge-together.ts';
import { standingOf, type PeerTests, type Stand } from './stand-among-peers.ts';

/** The words of every body: against its peers, and against its last edition where it has one. */
export function judgeBodies(
  peers: readonly PeerTests[], moved: ReadonlyMap<string, readonly MovedFigure[]>,
): { stands: Stand[]; moves: JudgedMove[] } {
  const ofBody = new Map(peers.map((one) => [one.organisationId, one]));
  const stands: Stand[] = [];
  const moves: JudgedMove[] = [];
  for (const organisationId of new Set([...ofBody.keys(), ...moved.keys()])) {
    const { groupId = '', tests = [] } = ofBody.get(organisationId) ?? {};
    const figures = moved.get(organisationId) ?? [];
    const changes = figures.flatMap((figure): (Tested & { figure: MovedFigure })[] =>
      figure.change ? [{ view: figure.view, key: figure.key, difference: figure.change.difference, p: figure.change.p, figure }] : []);
    const words = judgeTogether(tests, changes);
    tests.forEach(({ view, key }, i) => stands.push({ view, key, organisationId, groupId, stands: standingOf[words.peers[i] ?? 'no_measurable_change'] }));
    const wordOf = new Map(changes.map(({ figure }, i) => [figure, words.changes[i] ?? 'no_measurable_change']));
    moves.push(...figures.map((figure): JudgedMove => ({ ...figure, organisationId, word: wordOf.get(figure) ?? null })));
  }
  return { stands, moves };
}
