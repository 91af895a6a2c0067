import { picturePaths } from '#core/staff-polls/pictures.ts';
import { lineOf, type PollQuestion } from '#core/staff-polls/poll.ts';
import type { Locale } from '#core/shared/texts.ts';
import { organisationNames } from '#capabilities/organisations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { questionsOf } from '../polls.queries.server.ts';
import { roomOf } from '../room/room.queries.server.ts';
import { seePoll } from '../tokens/open-poll.server.ts';
import type { PollSheet, SheetQuestion } from './poll-sheet.ts';

/** The poll of an address as its agents see it, in their language where it was written in it. Throws `not_found`. */
export async function seeSheet(ctx: Ctx, pollId: string): Promise<PollSheet> {
  const { poll, state } = await seePoll(ctx, pollId);
  const [body] = await organisationNames(ctx.db, [poll.organisationId]);
  const words = (ctx.locale === 'en' ? poll.content.en : undefined) ?? poll.content.fr;
  const questions = await questionsOf(ctx.db, poll);
  return {
    pollId: poll.id, body: body?.name ?? '', ...words, state, inRoom: (await roomOf(ctx.db, poll)) !== undefined, showing: poll.showing, closesAt: poll.closesAt, eligible: poll.eligible ?? 0, publicKey: poll.publicKey ?? '',
    questions: questions.map((question) => inLanguage(question, ctx.locale)),
    units: poll.units.filter(({ offered }) => offered).map(({ id }) => ({ id, label: lineOf(poll.units, id).toReversed().map(({ label }) => label).join(' – ') })),
  };
}

const inLanguage = ({ id, kind, label, options }: PollQuestion, locale: Locale): SheetQuestion =>
  ({ id, kind, label: label[locale], options: options.map((option) => ({ id: option.id, label: option.label[locale], drawing: drawingOf(option.picture) })) });

const drawings: Partial<Record<string, string>> = picturePaths;

/** Sent with the question, so that no browser fetches every drawing there is. */
const drawingOf = (picture: string | undefined): string | undefined => (picture === undefined ? undefined : drawings[picture]);
