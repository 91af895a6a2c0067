import { z } from 'zod';
import type { IsoDate } from '#core/calendar/date.ts';
import type { Prior } from '#core/listening/figures/decayed-mean.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { listeningBoard, type ListeningBoard } from '../figures/board.ts';
import type { Pattern } from './pattern.ts';

/** The boards of all bodies, with the kind of each. For the system alone. */
export async function allBoards(db: Tx): Promise<{ organisationId: string; kind: string; board: ListeningBoard }[]> {
  const rows = await db.selectFrom('listening_board as b').innerJoin('organisation as o', 'o.id', 'b.organisation_id').select(['b.organisation_id', 'o.kind', 'b.board']).orderBy('b.organisation_id').execute();
  return rows.map(({ organisation_id, kind, board }) => ({ organisationId: organisation_id, kind, board: listeningBoard.parse(board) }));
}

/** Replaces what is known of peers. */
export async function keepPeers(db: Tx, peers: readonly (Prior & { kind: string; bodies: number })[], on: IsoDate): Promise<void> {
  await db.deleteFrom('listening_peers').execute();
  if (peers.length > 0) await db.insertInto('listening_peers').values(peers.map(({ kind, bodies, mean, worth }) => ({ kind, bodies, mean, worth, worked_out_on: on }))).execute();
}

/** Replaces the patterns. */
export async function keepPatterns(db: Tx, patterns: readonly Pattern[], on: IsoDate): Promise<void> {
  await db.deleteFrom('listening_pattern').execute();
  if (patterns.length > 0) await db.insertInto('listening_pattern').values(patterns.map(({ words, ...pattern }) => ({ ...pattern, words: JSON.stringify(words), worked_out_on: on }))).execute();
}

const words = z.array(z.object({ word: z.string(), bodies: z.number() }));

/** Patterns, the criterion with the greatest share of the dissatisfied first. */
export async function patternsOf(db: Tx): Promise<(Pattern & { on: IsoDate })[]> {
  const rows = await db.selectFrom('listening_pattern').select(['criterion', 'bodies', 'mentions', 'share', 'low', 'high', 'words', 'worked_out_on']).orderBy('share', 'desc').orderBy('criterion').execute();
  return rows.map(({ worked_out_on, words: said, ...row }) => ({ ...row, words: words.parse(said), on: worked_out_on }));
}
