import { maskEntry } from '#core/listening/masking/mask-entry.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { readLanguage, maskingRules } from '../entry/prepare-entry.server.ts';
import { requireListener } from '../listening.access.ts';
import { listeningEvents } from '../listening.events.ts';
import { sourcesOf } from '../sources/sources.queries.server.ts';
import { eraseMentions, mentionsSaying } from './desk.queries.server.ts';

const fewest = 12;
const most = 20;

export interface QuotedMention {
  id: string;
  source: string;
  saidOn: string;
  /** Null: it is held back until a person has decided how it is masked; it is found and erased all the same. */
  body: string | null;
  language: string;
}

/** Mentions that hold what somebody quotes as their own: the quotation is masked as they were. Throws `not_allowed`, `quote_too_short`. */
export async function findQuoted(ctx: Ctx, organisationId: string, quote: string): Promise<QuotedMention[]> {
  requireListener(ctx.actor);
  const words = quote.trim().replaceAll(/^["«“]\s*|\s*["»”]$/g, '');
  if (words.length < fewest) throw problem('quote_too_short', { min: fewest });
  const names = new Map((await sourcesOf(ctx.db, organisationId)).map(({ id, name }) => [id, name]));
  const masked = maskEntry(words, readLanguage, null, maskingRules(ctx.settings.dataDir)).text;
  const found = [...(await mentionsSaying(ctx.db, organisationId, masked, most)), ...(masked === words ? [] : await mentionsSaying(ctx.db, organisationId, words, most))];
  return [...new Map(found.map((one) => [one.id, one])).values()].map(({ id, sourceId, saidOn, body, language, held }) => ({ id, source: names.get(sourceId) ?? '', saidOn, body: held ? null : body, language }));
}

/** Erases mentions at the request of whoever wrote them, with all that was read in them; the same file does not bring them back. Returns how many. Throws `not_allowed`. */
export async function eraseAtRequest(ctx: Ctx, organisationId: string, ids: readonly string[]): Promise<number> {
  requireListener(ctx.actor);
  const erased = await eraseMentions(ctx.db, organisationId, ids, ctx.actor.personId, ctx.clock.now());
  for (const id of ids) await ctx.record({ name: listeningEvents.erased, subjectType: 'mention', subjectId: id, organisationId });
  return erased;
}
