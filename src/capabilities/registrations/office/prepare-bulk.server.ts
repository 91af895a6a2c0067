import type { Locale } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import { problem, type ProblemCode } from '#platform/http/problem.ts';
import { adaptationKey, adaptedWords } from '#platform/mail/adaptations.ts';
import type { AdaptedWords } from '#platform/mail/mail-kind.ts';
import { editionById } from '../open-edition.server.ts';
import { requireDecider } from '../registrations.access.ts';
import { drawAgainst } from './accept-checked.server.ts';
import { handMailKinds } from './announcement.mails.ts';
import { bulkRefusal, mostInBulk, type BulkActionName, type Chosen } from './bulk-action.ts';
import { chosenRegistrations } from './bulk.queries.server.ts';
import type { ListFilter } from './participants.queries.server.ts';

/** What an action would do to which registrations, and to which it cannot be done. */
export interface BulkPlan {
  id: string;
  action: BulkActionName;
  editionId: string;
  can: Chosen[];
  cannot: { chosen: Chosen; refusal: ProblemCode }[];
}

/**
 * Works out an action over the registrations that `filter` lets through, all or those of `filter.ids`.
 * Throws `not_allowed`, `selection_empty`, `selection_too_large`.
 */
export async function prepareBulk(ctx: Ctx, asked: { action: BulkActionName; filter: ListFilter }): Promise<BulkPlan> {
  requireDecider(ctx.actor);
  const edition = editionById(ctx, asked.filter.edition);
  const chosen = await chosenRegistrations(ctx.db, asked.filter, mostInBulk + 1);
  if (chosen.length === 0) throw problem('selection_empty');
  if (chosen.length > mostInBulk) throw problem('selection_too_large', { max: mostInBulk });
  const draw = await drawAgainst(ctx, edition.id);
  const judged = chosen.map((one) => ({ chosen: one, refusal: bulkRefusal(asked.action, one, draw) }));
  return {
    id: ctx.ids.next(), action: asked.action, editionId: edition.id,
    can: judged.flatMap(({ chosen: one, refusal }) => (refusal === null ? [one] : [])),
    cannot: judged.flatMap(({ chosen: one, refusal }) => (refusal === null ? [] : [{ chosen: one, refusal }])),
  };
}

export interface HandMail {
  id: string;
  name: Record<Locale, string>;
  variables: { name: string; label: Record<Locale, string> }[];
  words: Record<Locale, AdaptedWords>;
}

/** The mails that can be sent to a selection, each in the words that hold for the edition. */
export async function handMails(ctx: Ctx, editionId: string): Promise<HandMail[]> {
  const mails: HandMail[] = [];
  for (const kind of handMailKinds) {
    const wordsIn = async (locale: Locale) => (await adaptedWords(ctx.db, adaptationKey(kind, editionId, locale))) ?? kind.words[locale];
    mails.push({
      id: kind.id, name: kind.name, words: { fr: await wordsIn('fr'), en: await wordsIn('en') },
      variables: Object.entries(kind.variables).map(([name, { label }]) => ({ name, label })),
    });
  }
  return mails;
}
