import { priorOfPeers } from '#core/listening/figures/decayed-mean.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import { loadFigureRules, type FigureRules } from '../figures/figure-rules.input.ts';
import type { ListeningBoard } from '../figures/board.ts';
import { patternsIn } from './pattern.ts';
import { allBoards, keepPatterns, keepPeers } from './patterns.queries.server.ts';

/** Every night, between two rounds of boards. */
export const compareBodiesJob = 'listening.compare-bodies';

/** Works out what bodies alike are worth to each other, and what is said over many of them. */
export async function compareBodies(step: RunStep): Promise<void> {
  await step(async ({ db, clock, settings }) => {
    const rules = loadFigureRules(settings.dataDir);
    const boards = await allBoards(db);
    await keepPeers(db, peersIn(boards, rules), clock.today());
    await keepPatterns(db, patternsIn(boards.map(({ board }) => board), rules.least_bodies, rules.words), clock.today());
  });
}

/** Of each kind of body, and of all ('') : only where six were heard enough. */
export function peersIn(boards: readonly { kind: string; board: Pick<ListeningBoard, 'own'> }[], { least_bodies, least_mentions_of_body }: Pick<FigureRules, 'least_bodies' | 'least_mentions_of_body'>) {
  const heard = boards.filter(({ board }) => board.own.n >= least_mentions_of_body);
  const groups: [string, typeof heard][] = [['', heard], ...Map.groupBy(heard, ({ kind }) => kind)];
  return groups.flatMap(([kind, own]) => {
    const prior = own.length >= least_bodies ? priorOfPeers(own.map(({ board }) => board.own)) : null;
    return prior ? [{ kind, bodies: own.length, ...prior }] : [];
  });
}
