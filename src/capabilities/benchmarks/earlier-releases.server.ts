import type { EarlierGroup } from '#core/anonymity/earlier-editions.ts';
import { publishedScores } from '#capabilities/scores/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { figureId, type FigureName } from './compared-figures.ts';
import { valuesByFigure } from './group-figures.ts';
import { figuresOf, membersByGroup } from './groups.queries.server.ts';
import { otherPublications } from './publication.queries.server.ts';

/** Groups that published editions released, and for each figure the bodies on which it rested. */
export interface EarlierReleases {
  groups: readonly EarlierGroup[];
  ofFigure: (figure: FigureName) => readonly EarlierGroup[];
}

export async function earlierReleases(ctx: Ctx, editionId: string): Promise<EarlierReleases> {
  const groups: EarlierGroup[] = [];
  const byFigure = new Map<string, EarlierGroup[]>();
  for (const edition of await otherPublications(ctx.db, editionId)) {
    const members = await membersByGroup(ctx.db, edition);
    groups.push(...[...members].map(([id, own]) => ({ edition, id, members: own })));
    const scores = await publishedScores(ctx.db, { editionId: edition, subject: 'organisation' });
    const values = new Map(valuesByFigure(scores.map((score) => ({ organisationId: score.organisation_id, result: score.result })))
      .map((figure) => [figureId(figure), figure.values]));
    for (const figure of await figuresOf(ctx.db, { editionId: edition, groupIds: [...members.keys()] })) {
      const known = values.get(figureId(figure));
      const having = (members.get(figure.groupId) ?? []).filter((id) => known?.has(id));
      byFigure.set(figureId(figure), [...(byFigure.get(figureId(figure)) ?? []), { edition, id: figure.groupId, members: having }]);
    }
  }
  return { groups, ofFigure: (figure) => byFigure.get(figureId(figure)) ?? [] };
}
