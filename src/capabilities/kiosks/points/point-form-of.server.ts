import { siteNames } from '#capabilities/organisations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { questionLibrary } from '../sets/library.server.ts';
import { readQuestionSet } from '../sets/read-question-set.server.ts';
import { offeredSets } from './read-points.server.ts';

export interface PointForm {
  sites: { id: string; name: string }[];
  sets: { ref: string; title: string }[];
  languages: { language: string; name: string }[];
}

/** What the form of a point offers; `asked`: the set that it asks already, which may be an older version. */
export async function pointFormOf(ctx: Ctx, organisationId: string, asked?: string): Promise<PointForm> {
  const { languages } = questionLibrary(ctx.settings.dataDir);
  const offered = await offeredSets(ctx, organisationId);
  const sets = offered.map(({ ref, set }) => ({ ref, title: `${set.title[ctx.locale]} (${set.languages.join(', ')})` }));
  if (asked && !sets.some(({ ref }) => ref === asked)) {
    const set = await readQuestionSet(ctx, organisationId, asked);
    sets.unshift({ ref: asked, title: `${set.title[ctx.locale]} – v${set.version}` });
  }
  const known = new Set(offered.flatMap(({ set }) => set.languages));
  return {
    sites: (await siteNames(ctx.db, [organisationId])).map(({ id, name }) => ({ id, name })), sets,
    languages: [...languages.values()].filter(({ language }) => known.has(language)).map(({ language, name }) => ({ language, name })),
  };
}
