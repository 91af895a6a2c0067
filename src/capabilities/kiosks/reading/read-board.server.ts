import { organisationNames, siteNames } from '#capabilities/organisations/index.server.ts';
import { addDays, isWithin } from '#core/calendar/date.ts';
import { figureOf } from '#core/opinions/figure.ts';
import { cleaned } from '#core/opinions/rollup.ts';
import { frequentWords } from '#core/opinions/words.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { mayAnswer } from '../answering/answering.access.ts';
import { loadHonestyThresholds } from '#capabilities/grids/index.server.ts';
import type { CollectionPoint } from '../points/point.ts';
import { pointsOf } from '../points/points.queries.server.ts';
import type { Board, BoardQuestion, BoardReading } from './board.ts';
import type { BoardPlace, CountedQuestion, ReadingOf } from './board-place.ts';
import { bothFigures, changeOf, spreadsOf, sumOf, type BothSpreads } from './figures-of.ts';
import { grainOf, hoursKept, periodBefore } from './period.ts';
import { questionWords, type QuestionWords } from './question-words.server.ts';
import { readMoments, hoursOf } from './read-moments.server.ts';
import { lastDayHeard, questionDays, questionDetails, questionPoints, questionTotals } from './rollups.queries.server.ts';
import { textsLeft } from './texts.queries.server.ts';

/** Without an actor, only words that are published are read. */
type Reader = Pick<Ctx, 'db' | 'settings' | 'locale'> & Partial<Pick<Ctx, 'actor'>>;

export interface AskedBoard extends ReadingOf {
  /** The question that the board is about: the one most answered unless said. */
  asked?: CountedQuestion | undefined;
}

const unknownSpreads: BothSpreads = { cleaned: null, raw: null };
/** Texts in which words are counted, and those shown. */
const textsRead = 600;
const textsShown = 8;
const wordsShown = 18;

/** The board of a body, a site or a point, all from roll-ups. Throws `not_found` for a site or point that is not the body's. */
export async function readBoard(ctx: Reader, of: AskedBoard): Promise<Board> {
  const { db } = ctx;
  const { organisationId } = of.place;
  const points = (await pointsOf(db, organisationId)).filter((point) => isIn(of.place, point));
  const sites = new Map((await siteNames(db, [organisationId])).map(({ id, name }) => [id, name]));
  const [only] = points;
  if ((of.place.siteId && !sites.has(of.place.siteId)) || (of.place.pointId && !only)) throw problem('not_found');
  const words = await questionWords(ctx, organisationId);
  const questions = (await questionTotals(db, of)).map((total): BoardQuestion => ({
    question: total.question, steps: total.steps, criterion: total.criterion, label: words.label(total.question), ...bothFigures(total, unknownSpreads),
  })).sort((a, b) => b.cleaned.n - a.cleaned.n);
  const about = questions.find(({ question, steps }) => question === of.asked?.question && steps === of.asked.steps) ?? questions[0];
  const timeZone = only?.timeZone ?? 'Europe/Paris';
  const read = about && (await readQuestion(ctx, of, about, words, timeZone));
  const texts = await textsLeft(db, of, { most: textsRead, unread: ctx.actor !== undefined && mayAnswer(ctx.actor) });
  const names = new Map(points.map(({ id, name }) => [id, name]));
  const siteId = of.place.siteId ?? (of.place.pointId ? only?.siteId : undefined);
  const [body] = await organisationNames(db, [organisationId]);
  return {
    place: of.place, period: of.period, source: of.source, timeZone, questions, reading: read?.reading ?? null, pointCount: points.length,
    organisationName: body?.name ?? '', siteName: siteId ? (sites.get(siteId) ?? null) : null, pointName: of.place.pointId ? (only?.name ?? null) : null,
    points: about && read && points.length > 1 ? await pointsOfBoard(ctx, of, about, read.spreads, (id) => names.get(id) ?? '', (id) => sites.get(id) ?? '') : [],
    words: frequentWords(texts.map(({ text }) => text), wordsShown),
    texts: texts.slice(0, textsShown).map(({ pointId, ...text }) => ({ ...text, pointName: names.get(pointId) ?? '' })),
    lastDay: about ? null : await lastDayHeard(db, of.place),
  };
}

const isIn = ({ siteId, pointId }: BoardPlace, point: CollectionPoint) => (!siteId || point.siteId === siteId) && (!pointId || point.id === pointId);

async function readQuestion(ctx: Reader, of: ReadingOf, asked: BoardQuestion, words: QuestionWords, timeZone: string): Promise<{ reading: BoardReading; spreads: BothSpreads }> {
  const { db } = ctx;
  const before = periodBefore(of.period);
  // So many days that how much days differ is known also where the period is short.
  const known = addDays(of.period.to, 1 - hoursKept);
  const days = await questionDays(db, { ...of, period: { from: before.from < known ? before.from : known, to: of.period.to } }, asked);
  const spreads = spreadsOf(days, of.period, loadHonestyThresholds(ctx.settings.dataDir).reading.least_days);
  const within = sumOf(days.filter(({ day }) => isWithin(day, of.period)), asked.steps);
  const figures = bothFigures(within, spreads);
  const earlier = figureOf(cleaned(sumOf(days.filter(({ day }) => isWithin(day, before)), asked.steps)), spreads.cleaned);
  const details = await questionDetails(db, of, asked.question);
  const grain = grainOf(of.period);
  const reading: BoardReading = {
    ...figures, asked, grain, before: earlier, change: changeOf(earlier, figures.cleaned), ...removedOf(figures),
    steps: words.steps(asked.question, asked.steps).map((label, value) => ({ label, cleaned: cleaned(within).histogram[value] ?? 0, raw: within.all.histogram[value] ?? 0 })),
    removedBy: details.filter(({ kind }) => kind === 'mark').map(({ name, n }) => ({ rule: name, n })),
    reasons: details.filter(({ kind, n, markedN }) => kind === 'reason' && n > markedN).map(({ name, n, markedN }) => ({ id: name, label: words.reason(asked.question, name), n: n - markedN })).sort((a, b) => b.n - a.n),
    moments: await readMoments(ctx, of, asked, { grain, days: days.filter(({ day }) => isWithin(day, of.period)), spreads, timeZone }),
    hours: await hoursOf(ctx, of, asked, timeZone),
  };
  return { reading, spreads };
}

function removedOf({ raw, cleaned: clean }: { raw: { n: number }; cleaned: { n: number } }): Pick<BoardReading, 'removed' | 'removedShare'> {
  return { removed: raw.n - clean.n, removedShare: raw.n > 0 ? (raw.n - clean.n) / raw.n : 0 };
}

/** The points of a place with the question's figure, the lowest first. */
async function pointsOfBoard(ctx: Reader, of: ReadingOf, asked: CountedQuestion, spreads: BothSpreads, nameOf: (id: string) => string, siteNameOf: (id: string) => string): Promise<Board['points']> {
  const points = await questionPoints(ctx.db, of, asked);
  return points.map(({ pointId, siteId, ...heard }) => ({ pointId, siteId, name: nameOf(pointId), siteName: siteNameOf(siteId), ...bothFigures(heard, spreads) }))
    .sort((a, b) => (a.cleaned.score ?? 101) - (b.cleaned.score ?? 101));
}
