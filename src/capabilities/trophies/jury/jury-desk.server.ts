import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { decidedEvents } from '../decided.events.ts';
import { decisionInput, noteInput, readPoints } from './jury.input.ts';
import { quorumOf, readersOf, readPanel, type PanelReading } from './jury-panel.ts';
import {
  decidedAmong, decisionsOf, insertDecision, insertNote, notesOf, openFiles, originsOf, presidesOver, saveScores, scoresOf, seatsOf, stagesOf, standingOf, untiedBefore,
  type BlindFile, type JurorStanding, type JuryDecision, type JuryNote, type JuryStage,
} from './jury.queries.server.ts';
import { prizeOf, prizesOf, type Prize } from './prizes.server.ts';
import { parseInput } from '#platform/http/form-input.ts';

export type PrizePhase = 'waiting' | Exclude<JuryStage, 'call'> | 'decided';

export interface JuryPrize {
  prize: Prize;
  phase: PrizePhase;
  files: (BlindFile & { scored: boolean })[];
}

export interface OpenJury {
  seats: { editionId: string; chair: boolean; prizes: JuryPrize[] }[];
}

const jurorOf = (ctx: Ctx): string => ctx.actor.personId ?? '';

/** All juries on which the person sits, with the files that they may open: those of bodies to whom they are tied do not exist. */
export async function openJury(ctx: Ctx): Promise<OpenJury> {
  const seats = await seatsOf(ctx.db, jurorOf(ctx));
  return { seats: await Promise.all(seats.map(async ({ editionId, chair }) => ({ editionId, chair, prizes: await prizesFor(ctx, editionId) }))) };
}

async function prizesFor(ctx: Ctx, editionId: string): Promise<JuryPrize[]> {
  const [stages, files, decisions] = [await stagesOf(ctx.db, editionId), await openFiles(ctx.db, { editionId }), await decidedPrizes(ctx, editionId)];
  const own = (await scoresOf(ctx.db, files.map(({ id }) => id))).filter(({ jurorId }) => jurorId === jurorOf(ctx));
  return prizesOf(ctx, editionId).map((prize) => ({
    prize, phase: phaseOf(prize.id, stages, decisions),
    files: files.filter(({ prizeId }) => prizeId === prize.id).map((file) => ({ ...file, scored: prize.judged_on.every(({ id }) => own.some(({ fileId, criterion }) => fileId === file.id && criterion === id)) })),
  }));
}

/** Prizes decided: a juror is told so also where the decision itself is hidden from them. */
const decidedPrizes = (ctx: Ctx, editionId: string): Promise<ReadonlySet<string>> => decidedAmong(ctx.db, editionId, prizesOf(ctx, editionId).map(({ id }) => id));

export function phaseOf(prizeId: string, stages: readonly { prizeId: string; stage: JuryStage }[], decided: ReadonlySet<string>): PrizePhase {
  if (decided.has(prizeId)) return 'decided';
  const reached = (stage: JuryStage) => stages.some((one) => one.prizeId === prizeId && one.stage === stage);
  return reached('deliberation') ? 'deliberation' : reached('scoring') ? 'scoring' : 'waiting';
}

export interface OpenJuryFile {
  file: BlindFile;
  prize: Prize;
  phase: PrizePhase;
  /** The reader's own points, by criterion. */
  points: Map<string, number>;
}

/** One file. Throws `not_found` for one that does not exist or whose body the person is tied to: the two are not told apart. */
export async function openJuryFile(ctx: Ctx, editionId: string, fileId: string): Promise<OpenJuryFile> {
  const [file] = await openFiles(ctx.db, { editionId, fileId });
  if (!file) throw problem('not_found');
  const own = (await scoresOf(ctx.db, [file.id])).filter(({ jurorId }) => jurorId === jurorOf(ctx));
  return {
    file, prize: prizeOf(ctx, editionId, file.prizeId), phase: phaseOf(file.prizeId, await stagesOf(ctx.db, editionId), await decidedPrizes(ctx, editionId)),
    points: new Map(own.map(({ criterion, points }) => [criterion, points])),
  };
}

/** Throws `not_found`, `jury_not_scoring`, `form_incomplete`. */
export async function scoreFile(ctx: Ctx, { editionId, fileId }: { editionId: string; fileId: string }, raw: ReadonlyMap<string, unknown>): Promise<void> {
  const { file, prize, phase } = await openJuryFile(ctx, editionId, fileId);
  if (phase !== 'scoring') throw problem('jury_not_scoring');
  await saveScores(ctx.db, { fileId: file.id, personId: jurorOf(ctx), points: readPoints(prize.judged_on, raw), at: ctx.clock.now() });
}

export interface Deliberation {
  prize: Prize;
  phase: PrizePhase;
  panel: PanelReading;
  files: BlindFile[];
  notes: JuryNote[];
  jurors: Omit<JurorStanding, 'opens'>[];
  decision: JuryDecision | null;
  /** Bodies by file, once decided. */
  origins: Map<string, { organisationId: string; name: string }>;
  /** The chair writes the decision; tied to a file of this prize, they leave it to who is tied to none. */
  mayDecide: boolean;
  /** Jurors needed where nobody is tied. */
  quorum: number;
}

/** The table of a prize, once talking has begun. Throws `not_found` for who does not sit, and before. */
export async function openDeliberation(ctx: Ctx, editionId: string, prizeId: string): Promise<Deliberation> {
  const prize = prizeOf(ctx, editionId, prizeId);
  if (!(await seatsOf(ctx.db, jurorOf(ctx))).some((seat) => seat.editionId === editionId)) throw problem('not_found');
  const decisions = await decisionsOf(ctx.db, editionId);
  const phase = phaseOf(prizeId, await stagesOf(ctx.db, editionId), await decidedPrizes(ctx, editionId));
  if (phase === 'waiting' || phase === 'scoring') throw problem('not_found');
  const files = (await openFiles(ctx.db, { editionId })).filter((file) => file.prizeId === prizeId);
  const ids = files.map(({ id }) => id);
  const jurors = await standingOf(ctx.db, editionId, prizeId);
  return {
    prize, phase, files, jurors, panel: readPanel(await scoresOf(ctx.db, ids), prize.judged_on), notes: await notesOf(ctx.db, ids),
    decision: decisions.find((one) => one.prizeId === prizeId) ?? null, origins: await originsOf(ctx.db, ids), mayDecide: await presidesOver(ctx.db, editionId, prizeId), quorum: quorumOf(jurors.length),
  };
}

/** Throws `not_found`, `jury_not_deliberating`, `form_incomplete`. */
export async function writeNote(ctx: Ctx, { editionId, fileId }: { editionId: string; fileId: string }, raw: unknown): Promise<void> {
  const { file, phase } = await openJuryFile(ctx, editionId, fileId);
  if (phase !== 'deliberation') throw problem('jury_not_deliberating');
  const { body } = parseInput(noteInput, raw);
  await insertNote(ctx.db, { id: ctx.ids.next(), fileId: file.id, personId: jurorOf(ctx), body, writtenAt: ctx.clock.now() });
}

/**
 * The jury's decision on a prize, final. Of those present, whoever scored the chosen file whole counts; nobody present is tied to it.
 * Throws `not_found`, `not_allowed`, `jury_not_deliberating`, `jury_quorum` with how many were needed, `jury_tied_present`, `form_incomplete`.
 */
export async function decidePrize(ctx: Ctx, { editionId, prizeId }: { editionId: string; prizeId: string }, raw: unknown): Promise<void> {
  const { phase, files, jurors, prize, mayDecide } = await openDeliberation(ctx, editionId, prizeId);
  if (phase !== 'deliberation') throw problem('jury_not_deliberating');
  if (!mayDecide) throw problem('not_allowed');
  const { fileId, reasons, citation, present } = parseInput(decisionInput, raw);
  const chosen = fileId === 'none' ? null : files.find(({ id }) => id === fileId);
  if (chosen === undefined) throw problem('not_found');
  const there = jurors.filter(({ personId }) => present.includes(personId)).map(({ personId }) => personId);
  const { untied, tiedPresent } = chosen ? await untiedBefore(ctx.db, chosen.id, there) : { untied: jurors.length, tiedPresent: false };
  if (tiedPresent) throw problem('jury_tied_present');
  const needed = quorumOf(untied);
  const scored = chosen ? readersOf(await scoresOf(ctx.db, [chosen.id]), prize.judged_on, chosen.id) : there;
  const readers = there.filter((id) => scored.includes(id)).length;
  // A refusal tells the quorum without ties: the smaller one would say how many jurors are tied to the file.
  if (readers < needed) throw problem('jury_quorum', { needed: quorumOf(jurors.length), present: there.length, readers });
  const at = ctx.clock.now();
  await insertDecision(ctx.db, { editionId, prizeId, fileId: chosen?.id ?? null, reasons, citation: chosen ? citation : null, present: there, decidedBy: ctx.actor.personId, decidedAt: at });
  await ctx.record({ name: decidedEvents.juryDecided, subjectType: 'edition', subjectId: editionId, editionId, payload: { prize: prizeId } });
}
