import { createHash } from 'node:crypto';
import { marksAdded } from '#core/opinions/rollup.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { uuidv7 } from '#platform/ids.ts';
import { insertMarks } from '../ingest/aside.queries.server.ts';
import { givenOpinion } from '../ingest/given-opinion.server.ts';
import { receiveOpinions } from '../ingest/receive-opinions.server.ts';
import { addToRollups } from '../ingest/rollup.queries.server.ts';
import { readPoint } from '../points/arrange-points.server.ts';
import type { CollectionPoint } from '../points/point.ts';
import { pointOf } from '../points/points.queries.server.ts';
import { requirePointArranger } from '../points/points.access.ts';
import { pointEvents } from '../points/points.events.ts';
import { readQuestionSet } from '../sets/read-question-set.server.ts';
import { changeOfLast, paperTotal, sameCounts, type PaperCounts, type PaperPlace } from './paper-batch.ts';
import { insertPaperVersion, paperVersions, unmarkedOpinions, type PaperVersion } from './paper.queries.server.ts';

export interface PaperEntry {
  organisationId: string;
  pointId: string;
  number: string;
  day: string;
  counts: PaperCounts;
}

/** A retired place of a batch: the opinion stays, and no longer counts in the cleaned figures. */
export const correctedMark = { rule: 'paper-corrected', strength: 1 };

/**
 * Enters a batch of sheets; the same batch entered again with the same figures changes nothing. Returns whether it was
 * new. Throws `not_allowed`, `not_found`, `point_closed`, `paper_empty`, `paper_exists`.
 */
export async function enterPaper(ctx: Ctx, entry: PaperEntry): Promise<{ added: number }> {
  requirePointArranger(ctx.actor);
  const point = await readPoint(ctx, { organisationId: entry.organisationId, id: entry.pointId });
  if (point.state === 'closed') throw problem('point_closed');
  if (paperTotal(entry.counts) === 0) throw problem('paper_empty');
  const latest = (await paperVersions(ctx.db, entry)).at(-1);
  if (latest && latest.day === entry.day && sameCounts(latest.counts, entry.counts)) return { added: 0 };
  if (latest) throw problem('paper_exists', { number: entry.number });
  await write(ctx, { ...entry, setRef: point.setRef, version: 1, reason: null, enteredAt: ctx.clock.now() }, pointEvents.paperEntered);
  return { added: paperTotal(entry.counts) };
}

/** Corrects a batch by a further version, with a reason; its day stays. Throws as `enterPaper` does. */
export async function correctPaper(ctx: Ctx, entry: Omit<PaperEntry, 'day'> & { reason: string; version: number }): Promise<void> {
  requirePointArranger(ctx.actor);
  const latest = (await paperVersions(ctx.db, entry)).at(-1);
  if (!latest) throw problem('not_found');
  if (latest.version !== entry.version) throw problem('paper_exists', { number: entry.number });
  if (sameCounts(latest.counts, entry.counts)) return;
  await write(ctx, { ...latest, counts: entry.counts, reason: entry.reason, version: latest.version + 1, enteredAt: ctx.clock.now() }, pointEvents.paperCorrected);
}

async function write(ctx: Ctx, version: PaperVersion, event: string): Promise<void> {
  const { organisationId, pointId, number } = version;
  await insertPaperVersion(ctx.db, version, ctx.actor.personId ?? ctx.ids.next());
  await ctx.record({ name: event, subjectType: 'collection_point', subjectId: pointId, organisationId, payload: { number, version: version.version, sheets: paperTotal(version.counts) } });
  // Only the system writes opinions: the job follows the versions that stand.
  await ctx.enqueue(countPaperJob, { organisationId, pointId, number, version: version.version });
}

export const countPaperJob = 'kiosks.count-paper';

/** Brings the opinions of a batch to what one of its versions says. Doing it again changes nothing. */
export async function countPaper(ctx: Ctx, of: { organisationId: string; pointId: string; number: string; version: number }): Promise<void> {
  const versions = (await paperVersions(ctx.db, of)).filter(({ version }) => version <= of.version);
  const last = versions.at(-1);
  const point = await pointOf(ctx.db, { organisationId: of.organisationId, id: of.pointId });
  if (!last || !point) return;
  const { added, retired } = changeOfLast(versions.map(({ counts }) => counts));
  await addPlaces(ctx, point, last, added);
  await retirePlaces(ctx, last, retired);
}

async function addPlaces(ctx: Ctx, point: CollectionPoint, last: PaperVersion, places: readonly PaperPlace[]): Promise<void> {
  const set = await readQuestionSet(ctx, point.organisationId, last.setRef);
  // Noon of the day: a tally says the day, not the hour.
  const at = `${last.day}T11:00:00.000Z`;
  const opinions = places.flatMap((place) => {
    const question = set.questions.find(({ id }) => id === place.question);
    if (!question) return [];
    const id = paperId(last, place);
    return [givenOpinion({ id, visit: id, set: last.setRef, question: question.id, value: place.value, steps: question.steps, at }, question)];
  });
  if (opinions.length === 0) return;
  await receiveOpinions(ctx, [{ organisationId: point.organisationId, pointId: point.id, source: 'paper', opinions, texts: [], heardAt: performance.now() }]);
}

async function retirePlaces(ctx: Ctx, last: PaperVersion, places: readonly PaperPlace[]): Promise<void> {
  const { organisationId } = last;
  const opinions = await unmarkedOpinions(ctx.db, organisationId, places.map((place) => paperId(last, place)));
  await insertMarks(ctx.db, opinions.map(({ id }) => ({ organisationId, opinionId: id, mark: correctedMark })), ctx.clock.now());
  await addToRollups(ctx.db, marksAdded(opinions, () => [correctedMark.rule]));
}

function paperId({ organisationId, pointId, number, day }: PaperVersion, { question, value, ordinal }: PaperPlace): string {
  const chance = createHash('sha256').update(['paper', organisationId, pointId, number, question, value, ordinal].join('\u001f')).digest();
  return uuidv7(new Date(`${day}T11:00:00.000Z`), chance);
}
