import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { decidedEvents } from '../decided.events.ts';
import { blindFile, chosenWords } from './blind-file.ts';
import { filesOfBody, knownOfBody, markSubmitted, saveFile } from './files.queries.server.ts';
import { readFile } from './jury.input.ts';
import { stagesOf, type Stage } from './jury.queries.server.ts';
import type { FileContent, PrizeFile } from './prize-file.ts';
import { prizeOf, prizesOf, type Prize } from './prizes.server.ts';

export interface OwnPrize {
  prize: Prize;
  file: PrizeFile | null;
  /** Until when it may be submitted; null where no call is open. */
  until: Date | null;
  open: boolean;
}

/** The special prizes of an edition as a body sees them: those with a call, open or over. */
export async function ownPrizes(ctx: Ctx, organisationId: string, editionId: string): Promise<OwnPrize[]> {
  const [stages, files] = [await stagesOf(ctx.db, editionId), await filesOfBody(ctx.db, organisationId, editionId)];
  return prizesOf(ctx, editionId).map((prize) => ({ prize, file: files.find(({ prizeId }) => prizeId === prize.id) ?? null, ...callOf(stages, prize.id, ctx.clock.now()) })).filter(({ until }) => until !== null);
}

function callOf(stages: readonly Stage[], prizeId: string, now: Date): { until: Date | null; open: boolean } {
  const own = stages.filter((one) => one.prizeId === prizeId);
  const until = own.find(({ stage }) => stage === 'call')?.until ?? null;
  return { until, open: until !== null && now < until && !own.some(({ stage }) => stage === 'scoring') };
}

export interface OwnFile extends OwnPrize {
  /** As the jury would read it. */
  preview: FileContent | null;
}

/** Throws `not_found` for a prize without a call. */
export async function openOwnFile(ctx: Ctx, { organisationId, editionId, prizeId }: PrizeOfBody): Promise<OwnFile> {
  const own = (await ownPrizes(ctx, organisationId, editionId)).find(({ prize }) => prize.id === prizeId);
  if (!own) throw problem('not_found');
  return { ...own, preview: own.file ? blindFile(own.file.content, await knownOfBody(ctx.db, organisationId), own.file.hiddenWords) : null };
}

export interface PrizeOfBody {
  organisationId: string;
  editionId: string;
  prizeId: string;
}

/** Keeps what was typed; a file submitted before is a draft again, until it is submitted anew. Throws `not_allowed`, `not_found`, `prize_call_over`, `form_incomplete`. */
export async function writeOwnFile(ctx: Ctx, key: PrizeOfBody, raw: ReadonlyMap<string, unknown>): Promise<void> {
  const { file, open } = await requireWriter(ctx, key);
  if (!open) throw problem('prize_call_over');
  const { content, words } = readFile(prizeOf(ctx, key.editionId, key.prizeId).judged_on, raw);
  await saveFile(ctx.db, { ...key, id: file?.id ?? ctx.ids.next(), content, hiddenWords: chosenWords(words), writtenBy: ctx.actor.personId, writtenAt: ctx.clock.now() });
}

/** Hands the file in as it was shown. Throws `not_allowed`, `not_found`, `prize_call_over`. */
export async function submitOwnFile(ctx: Ctx, key: PrizeOfBody): Promise<void> {
  const { file, open } = await requireWriter(ctx, key);
  if (!file) throw problem('not_found');
  if (!open) throw problem('prize_call_over');
  await markSubmitted(ctx.db, { organisationId: key.organisationId, id: file.id, at: ctx.clock.now() });
  await ctx.record({ name: decidedEvents.fileSubmitted, subjectType: 'organisation', subjectId: key.organisationId, organisationId: key.organisationId, editionId: key.editionId, payload: { prize: key.prizeId } });
}

async function requireWriter(ctx: Ctx, key: PrizeOfBody): Promise<OwnFile> {
  if (ctx.actor.kind !== 'system' && !ctx.actor.roles.some((role) => role === 'referent' || role === 'decision_maker')) throw problem('not_allowed');
  return openOwnFile(ctx, key);
}
