import { organisationNames } from '#capabilities/organisations/index.server.ts';
import { isFreshCode } from '#core/kiosk-protocol/rotating-code.ts';
import type { OpinionSource, QuestionSet } from '#core/opinions/types.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import type { CollectionPoint } from '../points/point.ts';
import { pointByToken } from '../points/points.queries.server.ts';
import type { AskingLanguage } from '../sets/language.input.ts';
import { askingLanguage } from '../sets/library.server.ts';
import { readQuestionSet } from '../sets/read-question-set.server.ts';
import { rotatingKey } from './rotating-key.ts';
import { votePageHtml, voteWordHtml, type VotePage } from './vote-page.ts';
import type { Typed } from './vote-form.ts';
import { isStillGood, makeNonce, readNonce, type DrawnScan } from './scan-nonce.ts';

/** How somebody came to a vote page. */
export interface VoteAddress {
  token: string;
  /** Of the screen of a kiosk, where the address bears one. */
  code: string | null;
  language: string | null;
  easy: boolean;
  via: string | null;
  /** `Accept-Language`. */
  accepted: string;
}

/** A point with what it asks, in the language chosen. `closed`: the word to say instead of asking. */
export interface OpenVote {
  point: CollectionPoint;
  /** Of what was sent, the version that the page asked; else the one that the point asks now. */
  set: QuestionSet;
  /** Reference of `set`. */
  asks: string;
  /** Of what was sent: the page it comes from, where that one was ours and may still answer. */
  scan: DrawnScan | null;
  /** Whether what was sent answers the questions of `set`. */
  fits: boolean;
  byScreenCode: boolean;
  source: OpinionSource;
  language: AskingLanguage;
  easy: boolean;
  name: string;
  others: VotePage['others'];
  closed: 'paused' | 'closed' | 'codePassed' | null;
}

const sources = { link: 'link', embed: 'embed' } as const;

/**
 * What a vote page shows and asks, or, with the number `sent`, asked. Who was let in may answer: the code of the screen
 * that has turned since, other questions and a pause change nothing for them. Throws `not_found` where no point bears that name.
 */
export async function openVote(ctx: Ctx, address: VoteAddress, sent: string | null = null): Promise<OpenVote> {
  const point = await pointByToken(ctx.db, address.token);
  if (!point) throw problem('not_found');
  const from = sent === null ? null : readNonce(ctx.settings.secret, point.id, sent);
  const { scan, set, asks } = await whatIsAsked(ctx, point, from && isStillGood(from, ctx.clock.now()) ? from : null);
  const offered = point.languages.filter((tag) => set.languages.includes(tag));
  const language = askingLanguage(chosenLanguage(offered, address), ctx.settings.dataDir);
  const [organisation] = await organisationNames(ctx.db, [point.organisationId]);
  const closed = scan ? whyNotTaken(point, scan) : await whyClosed(ctx, point, address.code);
  return {
    point, set, asks, scan, fits: from?.asks === asks, byScreenCode: scan ? scan.byScreenCode : address.code !== null, closed, language, easy: address.easy, name: [point.name, organisation?.name].filter(Boolean).join(' – '),
    source: address.via === 'link' || address.via === 'embed' ? sources[address.via] : 'scan', others: otherWays(ctx, set, offered, language, address),
  };
}

async function whatIsAsked(ctx: Ctx, { organisationId, setRef }: Pick<CollectionPoint, 'organisationId' | 'setRef'>, from: DrawnScan | null): Promise<Pick<OpenVote, 'scan' | 'set' | 'asks'>> {
  const ref = from?.asks ?? setRef;
  const set = await readQuestionSet(ctx, organisationId, ref);
  // A newer version of a ready set stands in for the one asked for: its questions may stand in another order.
  const asks = ref.replace(/[0-9]+$/, String(set.version));
  if (from && asks !== from.asks) return whatIsAsked(ctx, { organisationId, setRef }, null);
  return { scan: from, set, asks };
}

function chosenLanguage(offered: readonly string[], { language, accepted }: VoteAddress): string {
  if (language && offered.includes(language)) return language;
  const wished = accepted.split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return wished.find((tag) => offered.includes(tag)) ?? offered[0] ?? 'fr';
}

function otherWays(ctx: Ctx, set: QuestionSet, offered: readonly string[], shown: AskingLanguage, { easy, via }: VoteAddress): VotePage['others'] {
  const kept = via === null ? '' : `&via=${encodeURIComponent(via)}`;
  const languages = offered.filter((tag) => tag !== shown.language).map((tag) => ({ href: `?l=${tag}${easy ? '&e=1' : ''}${kept}`, label: askingLanguage(tag, ctx.settings.dataDir).name, language: tag }));
  const hasEasy = set.questions.some((question) => question.easy?.[shown.language]);
  const { words, language } = shown;
  return hasEasy ? [...languages, { href: `?l=${language}${easy ? '' : '&e=1'}${kept}`, label: easy ? words.usual : words.easy, language }] : languages;
}

/** The page was open when it was shown: only a point that is closed for good, or that screens alone open now, says no. */
function whyNotTaken({ state, settings }: CollectionPoint, { byScreenCode }: DrawnScan): OpenVote['closed'] {
  if (state === 'closed') return 'closed';
  return settings.screenCodeOnly && !byScreenCode ? 'codePassed' : null;
}

async function whyClosed(ctx: Ctx, point: CollectionPoint, code: string | null): Promise<OpenVote['closed']> {
  if (point.state !== 'active') return point.state;
  if (code === null) return point.settings.screenCodeOnly ? 'codePassed' : null;
  return (await isFreshCode(rotatingKey(ctx.settings.secret, point), code, ctx.clock.now())) ? null : 'codePassed';
}

/** The page of an open vote, with what was typed before and what went wrong. */
export function voteHtml(opened: OpenVote, made: { secret: string; now: Date; typed?: Typed; alert?: 'chooseOne' | 'again' | 'notSent'; nonce?: string }): string {
  const { point, closed, asks, byScreenCode } = opened;
  const { paused, closed: over, codePassed, chooseOne, again, notSent } = opened.language.words;
  if (closed) return voteWordHtml(opened, { paused, closed: over, codePassed }[closed], { typed: made.typed });
  const nonce = made.nonce ?? makeNonce(made.secret, { pointId: point.id, asks, byScreenCode }, made.now);
  return votePageHtml({ ...opened, nonce, typed: made.typed ?? new Map(), alert: made.alert ? { chooseOne, again, notSent }[made.alert] : null });
}
