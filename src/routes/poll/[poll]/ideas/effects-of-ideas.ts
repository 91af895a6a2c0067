import type { RequestEvent } from '@sveltejs/kit';
import type { seeIdeas } from '#capabilities/staff-polls/index.ideas.server.ts';
import type { Locale } from '#core/shared/texts.ts';
import { movesInWords } from '../../../participant/[organisation]/polls/[poll]/ideas/criteria-of.ts';

/**
 * What moved on the criteria of the ideas that became actions, as their body's desk says it. Agents see no figure of their body otherwise,
 * so it is looked up with the sight of the system, and nothing of other criteria is taken along.
 */
export async function effectsOfIdeas(kit: RequestEvent['locals']['kit'], { poll, ideas }: Pick<Awaited<ReturnType<typeof seeIdeas>>, 'poll' | 'ideas'>, locale: Locale): Promise<Record<string, string>> {
  const followed = new Set(ideas.flatMap(({ action, criterion }) => (action && criterion ? [criterion] : [])));
  if (followed.size === 0) return {};
  const moves = await kit.runAsSystem((ctx) => movesInWords({ ...ctx, locale }, poll));
  return Object.fromEntries(Object.entries(moves).filter(([criterion]) => followed.has(criterion)));
}
