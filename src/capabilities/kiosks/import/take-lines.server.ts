import type { ReadLine } from '#core/opinions/exports/read-lines.ts';
import type { RatedQuestion } from '#core/opinions/types.ts';
import type { Ctx } from '#platform/context.ts';
import { givenOpinion, givenText } from '../ingest/given-opinion.server.ts';
import { receiveOpinions } from '../ingest/receive-opinions.server.ts';
import type { Submission } from '../ingest/submission.ts';
import type { CollectionPoint } from '../points/point.ts';
import { importedId, importedVisit, itemsOf, type ImportedItem } from './imported-opinions.ts';
import { insertImportedCases, insertImportedRows, undoneIds } from './imported-rows.queries.server.ts';
import type { ImportCounts } from './imports.queries.server.ts';
import type { OpinionImport } from './opinion-import.ts';

/** Of the points of a body: where they stand, and the questions that they ask. */
export interface ImportPlaces {
  points: ReadonlyMap<string, CollectionPoint>;
  questions: ReadonlyMap<string, Pick<RatedQuestion, 'criterion'>>;
}

const mostRounds = 20;

/** Gives lines to the one writer, and notes which of them are new. */
export async function takeLines(ctx: Ctx, { organisationId, id: importId, mapping }: OpinionImport, lines: readonly ReadLine[], places: ImportPlaces): Promise<Pick<ImportCounts, 'storedCount' | 'knownCount' | 'asideCount' | 'textCount'>> {
  const items = lines.flatMap((line) => itemsOf(line, places.points.get(line.pointId)?.timeZone ?? 'Europe/Paris'));
  const ids = await freshIds(ctx, organisationId, items);
  const submissions = [...Map.groupBy(items, ({ line }) => line.pointId)].flatMap(([pointId, own]) => {
    const point = places.points.get(pointId);
    return point ? [submissionOf(point, own, ids, places)] : [];
  });
  const receipts = await receiveOpinions(ctx, submissions);
  const told = receipts.flatMap((receipt) => ('refused' in receipt ? [] : [...receipt.verdicts.map((one) => ({ ...one, text: false })), ...receipt.texts.map((one) => ({ ...one, text: true }))]));
  const fresh = told.filter(({ verdict }) => verdict === 'stored');
  await insertImportedRows(ctx.db, { organisationId, importId }, fresh.map(({ id, text }) => ({ id, text })));
  const days = new Map(items.map((item) => [ids.get(item) ?? '', item.line.date]));
  const texts = fresh.filter(({ text }) => text).map(({ id }) => ({ id, day: days.get(id) ?? '', language: 'fr' }));
  await insertImportedCases(ctx.db, organisationId, mapping.comments === 'moderate' ? 'waiting' : 'private', texts, ctx.clock.now());
  const count = (verdict: string) => told.filter((one) => !one.text && one.verdict === verdict).length;
  return { storedCount: count('stored'), knownCount: count('duplicate'), asideCount: count('quarantined'), textCount: texts.length };
}

/** The id of each item: of the first round that no undone import has used up. */
async function freshIds(ctx: Ctx, organisationId: string, items: readonly ImportedItem[]): Promise<Map<ImportedItem, string>> {
  const ids = new Map<ImportedItem, string>();
  let open = [...items];
  for (let round = 0; open.length > 0 && round < mostRounds; round += 1) {
    for (const item of open) ids.set(item, importedId(organisationId, item, round));
    const undone = await undoneIds(ctx.db, organisationId, open.map((item) => ids.get(item) ?? ''));
    open = open.filter((item) => undone.has(ids.get(item) ?? ''));
  }
  return ids;
}

function submissionOf({ organisationId, id: pointId, setRef }: CollectionPoint, items: readonly ImportedItem[], ids: ReadonlyMap<ImportedItem, string>, { questions }: ImportPlaces): Submission {
  const opinions = items.flatMap((item) => {
    const { answer, at } = item;
    if (!answer) return [];
    const question = { criterion: questions.get(answer.question)?.criterion ?? null, steps: answer.steps };
    return [givenOpinion({ id: ids.get(item) ?? '', visit: importedVisit(organisationId, item), set: setRef, ...answer, at: at.toISOString() }, question)];
  });
  const texts = items.flatMap((item) => (item.answer ? [] : [
    givenText({ id: ids.get(item) ?? '', kind: 'comment', text: item.line.comment ?? '', language: 'fr' }, { visit: importedVisit(organisationId, item), at: item.at.toISOString(), opinionId: null }),
  ]));
  return { organisationId, pointId, source: 'import', opinions, texts, heardAt: performance.now() };
}
