import { linkEditions } from '#core/scoring/edition-bridge.ts';
import type { OrganisationScore, SiteScore } from '#core/scoring/index.ts';
import type { LinearLink } from '#core/statistics/linking.ts';
import { fewestBodies } from '#core/anonymity/peer-groups.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { publishedScores, scorableAudits } from '#capabilities/scores/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { comparedFigures, figureId, type FigureName } from '../compared-figures.ts';
import type { BodyResult } from '../group-figures.ts';
import { publicationBefore } from '../publication.queries.server.ts';
import { commonGrid, type CommonGrid } from './anchored-grid.ts';
import { changeTests, followed, valuesOf, type MovedFigure, type TwiceMeasured } from './change-tests.ts';

/** How a new score reads on the scale of the edition before. */
export type EditionLink = FigureName & { readonly link: LinearLink; readonly organisations: number; readonly anchors: number };

/** What moved since the published edition before this one. */
export interface ComparedEditions {
  before: string;
  /** By body. */
  moved: ReadonlyMap<string, readonly MovedFigure[]>;
  /** Empty where the grid stayed the same. */
  links: readonly EditionLink[];
  /** Global scores by body in both editions; null where the grid changed. */
  globals: Record<'before' | 'now', ReadonlyMap<string, number>> | null;
}

type Scored = Map<string, SiteScore | OrganisationScore>;

/** Bodies scored at a time: their answers are held together. */
const bodiesATime = 60;

/** Compares a frozen edition with the published one before it; null where there is none. Reads every answer where the grid changed. */
export async function compareEditions(
  ctx: Ctx, edition: Edition, now: readonly BodyResult[], kindOf: ReadonlyMap<string, string>, out: ReadonlySet<string>,
): Promise<ComparedEditions | null> {
  const before = await publicationBefore(ctx.db, edition.id);
  if (!before) return null;
  const scores = await publishedScores(ctx.db, { editionId: before, subject: 'organisation' });
  const grid = commonGrid(loadEdition(before, ctx.settings.dataDir), edition);
  const early: Scored = new Map(scores.map((score) => [score.organisation_id, score.result]));
  const today: Scored = new Map(now.map(({ organisationId, result }) => [organisationId, result]));
  const commonEarly = grid.alike ? early : await onCommonItems(ctx, before, [...early.keys()], grid);
  const commonNow = grid.alike ? today : await onCommonItems(ctx, edition.id, [...today.keys()], grid);
  const twice = [...today].flatMap(([organisationId, after]): TwiceMeasured[] => {
    const [was, commonBefore, commonAfter] = [early.get(organisationId), commonEarly.get(organisationId), commonNow.get(organisationId)];
    return was && commonBefore && commonAfter ? [{ organisationId, before: was, after, commonBefore, commonAfter }] : [];
  });
  return {
    before,
    moved: changeTests(twice, kindOf, { followable: grid.followable, tested: ({ view, key }) => view !== 'criteria' || !out.has(key) }),
    links: grid.alike ? [] : linksOf({ early, commonEarly, now: today, commonNow }, grid),
    globals: grid.alike ? { before: globalsOf(early), now: globalsOf(today) } : null,
  };
}

const globalsOf = (scored: Scored): Map<string, number> =>
  new Map([...scored].flatMap(([id, { global }]) => (global.kind === 'value' ? [[id, global.value.value] as const] : [])));

async function onCommonItems(ctx: Ctx, editionId: string, organisationIds: readonly string[], grid: CommonGrid): Promise<Scored> {
  const scored: Scored = new Map();
  for (let start = 0; start < organisationIds.length; start += bodiesATime) {
    const audits = await scorableAudits(ctx.db, { editionId, organisationIds: organisationIds.slice(start, start + bodiesATime) });
    for (const [organisationId, own] of Map.groupBy(audits, (audit) => audit.organisationId)) {
      const result = grid.score(own);
      if (result) scored.set(organisationId, result);
    }
  }
  return scored;
}

type Panels = { early: Scored; commonEarly: Scored; now: Scored; commonNow: Scored };

/** The links of the figures that can be followed and that enough bodies have in both editions. */
function linksOf({ early, commonEarly, now, commonNow }: Panels, grid: CommonGrid): EditionLink[] {
  const [old, recent] = [samples(early, commonEarly), samples(now, commonNow)];
  return [...recent].flatMap(([id, { name, total, anchor }]): EditionLink[] => {
    const was = old.get(id);
    const organisations = Math.min(total.length, was?.total.length ?? 0);
    if (!was || organisations < fewestBodies || !grid.followable(name)) return [];
    return [{ ...name, link: linkEditions({ total, anchor }, was), organisations, anchors: grid.anchors(name) }];
  });
}

function samples(full: Scored, common: Scored): Map<string, { name: FigureName; total: number[]; anchor: number[] }> {
  const found = new Map<string, { name: FigureName; total: number[]; anchor: number[] }>();
  for (const [organisationId, result] of full) {
    const narrow = common.get(organisationId);
    const anchors = narrow && valuesOf(narrow);
    for (const { view, key, figure } of comparedFigures(result)) {
      const anchor = anchors?.get(figureId({ view, key }));
      if (figure.kind !== 'value' || anchor === undefined || !followed.has(view)) continue;
      const sample = found.get(figureId({ view, key })) ?? { name: { view, key }, total: [], anchor: [] };
      found.set(figureId(sample.name), sample);
      sample.total.push(figure.value.value);
      sample.anchor.push(anchor);
    }
  }
  return found;
}
