import type { Polarity, Reason, Span } from '#core/listening/mention.ts';
import type { Ctx } from '#platform/context.ts';
import { sourcesOf } from '../sources/sources.queries.server.ts';
import { correctionCounts } from './corrections.queries.server.ts';
import { copiesIn, deskCounts, findingsOf, mentionsToMask, mentionsToRead, type DeskFinding, type DeskMention } from './desk.queries.server.ts';
import type { DeskPlace, ListeningDesk, ShownMention, ShownReason, ShownSentence } from './mention-desk.ts';

const aPage = 15;
const mostCounted = 10_000;

/** A page of the desk: texts whose masking waits, readings that are doubtful, and those that a person corrected. */
export async function listeningDesk(ctx: Ctx, organisationId: string, place: DeskPlace, page: number): Promise<ListeningDesk> {
  const { db } = ctx;
  const counts = await deskCounts(db, organisationId, mostCounted);
  const names = new Map((await sourcesOf(db, organisationId)).map(({ id, name }) => [id, name]));
  const part = { limit: aPage, offset: (page - 1) * aPage };
  const masking = place === 'masking' ? await mentionsToMask(db, organisationId, part) : [];
  const mentions = place === 'masking' ? [] : await mentionsToRead(db, organisationId, place, part);
  return {
    place, counts, pages: Math.max(1, Math.ceil(counts[place] / aPage)), corrections: await correctionCounts(db, organisationId),
    mentions: await shownMentions(ctx, organisationId, mentions, names),
    masking: masking.map(({ id, sourceId, saidOn, body, language, notedAt }) => ({ id, source: names.get(sourceId) ?? '', saidOn, body, language, notedAt })),
  };
}

/** Mentions with all that is in force of their sentences, and the words that decided. */
export async function shownMentions({ db }: Ctx, organisationId: string, mentions: readonly DeskMention[], names: ReadonlyMap<string, string>): Promise<ShownMention[]> {
  const findings = Map.groupBy(await findingsOf(db, organisationId, mentions.map(({ id }) => id)), ({ mentionId }) => mentionId);
  const copies = await copiesIn(db, organisationId, mentions.flatMap(({ copiesOf }) => copiesOf ?? []));
  return mentions.map((one) => ({
    id: one.id, source: names.get(one.sourceId) ?? '', saidOn: one.saidOn, rating: one.rating, language: one.language, copies: one.copiesOf === null ? 1 : (copies.get(one.copiesOf) ?? 1),
    sentences: [...Map.groupBy(findings.get(one.id) ?? [], ({ sentence }) => sentence)].map(([number, own]) => sentenceOf(one.body, number, own)),
  }));
}

function sentenceOf(body: string, number: number, findings: readonly DeskFinding[]): ShownSentence {
  const [first] = findings;
  const { from, to } = first ?? { from: 0, to: body.length };
  const reasons = (found: readonly Reason[] | undefined): ShownReason[] => (found ?? []).map((one) => ({ word: body.slice(one.from, one.to), percent: Math.round(100 * one.share) }));
  const weighed = findings.flatMap(({ because }) => [...(because?.criterion ?? []), ...(because?.polarity ?? [])]);
  return {
    number, pieces: piecesOf(body, { from, to }, weighed),
    subjects: findings.map(({ criterion, polarity, sure, doubtful, corrected, because }) => ({
      criterion, polarity: polarity as Polarity, sure, doubtful, corrected, because: { criterion: reasons(because?.criterion), polarity: reasons(because?.polarity) }, // polarity is held by a check constraint
    })),
  };
}

/** A part of a text in pieces, in order: words that weighed, and what lies between them. */
function piecesOf(text: string, { from, to }: { from: number; to: number }, marks: readonly Span[]): ShownSentence['pieces'] {
  const pieces: ShownSentence['pieces'] = [];
  let at = from;
  for (const { from: start, to: end } of marks.toSorted((a, b) => a.from - b.from)) {
    if (start < at || end > to) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), weighed: false });
    pieces.push({ text: text.slice(start, end), weighed: true });
    at = end;
  }
  if (at < to) pieces.push({ text: text.slice(at, to), weighed: false });
  return pieces;
}
