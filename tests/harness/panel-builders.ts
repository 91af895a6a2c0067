import { loadEdition } from '#capabilities/grids/index.server.ts';
import { saveOrganisations, searchKey, searchTokens } from '#capabilities/organisations/index.server.ts';
import { enrolBodies } from '#capabilities/registrations/index.server.ts';
import { freezeEdition } from '#capabilities/scores/index.server.ts';
import { upsertScores } from '#capabilities/scores/scores.queries.server.ts';
import { methodVersion, type Figure, type FigureValue, type OrganisationScore } from '#core/scoring/index.ts';
import { notApplicable, value } from '#core/shared/outcome.ts';
import { uuidFromName } from '#platform/ids.ts';
import type { TestApp } from './app.ts';

export const panelEdition = '2026';

/** Bodies alike: so many of a kind and population, with their global score. */
export interface PanelPart {
  kind: string;
  count: number;
  population?: number | null;
  certified?: boolean;
  formula?: 'free' | 'personalised';
  score?: (i: number) => number;
  /** Without any account on a social network: that channel does not apply. */
  withoutSocial?: boolean;
}

export interface PanelMember {
  id: string;
  kind: string;
  score: number;
}

/** An edition whose bodies have a score, as after a campaign; frozen unless told otherwise. The n-th body of a part is the same in every edition. */
export async function aScoredPanel(test: TestApp, parts: readonly PanelPart[], { frozen = true, editionId = panelEdition } = {}): Promise<PanelMember[]> {
  const edition = loadEdition(editionId, 'data');
  const members = parts.flatMap((part, p) => Array.from({ length: part.count }, (_, i) => {
    const id = uuidFromName('panel-builder', String(p), String(i));
    return { id, part, name: `${part.kind} ${p}.${i}`, score: part.score?.(i) ?? 50 + ((i * 7 + p * 3) % 41) };
  }));
  await test.system(async (ctx) => {
    await saveOrganisations(ctx.db, members.map(({ id, name, part }) => ({
      id, kind: part.kind, name, siren: null, inseeCode: null, population: part.population ?? null, departmentCode: '35', regionCode: null, postcodes: [],
      source: 'manual' as const, searchKey: searchKey(name), searchTokens: searchTokens([name], []),
    })));
    await enrolBodies(ctx, edition, members.map(({ id, part }) => ({
      organisationId: id, kind: part.kind, population: part.population ?? null, certified: part.certified ?? false, formula: part.formula ?? 'personalised',
      sites: [{ organisationId: id, id: uuidFromName('panel-site', id), name: 'Accueil', role: 'main' as const, departmentCode: '35', networks: [], counterVisit: false }],
    })), 'test');
    await upsertScores(ctx.db, edition.id, members.map(({ id, score, part }) => ({
      organisationId: id, subject: 'organisation' as const, subjectId: id, result: aResult(score, part.withoutSocial), audits: 14, simulated: true,
    })), ctx.clock.now());
    if (frozen) await freezeEdition(ctx, edition.id);
  });
  return members.map(({ id, part, score }) => ({ id, kind: part.kind, score }));
}

const figure = (score: number, standardError = 3): Figure => value<FigureValue>({
  value: score, standardError, low: Math.max(0, score - 6), high: Math.min(100, score + 6), degreesOfFreedom: 9, effectiveDegrees: 9, interval: 'logit_t',
  audits: 14, answers: 400, indicative: false, weight: 1,
});

/** A whole result with the same level everywhere. */
function aResult(score: number, withoutSocial = false): OrganisationScore {
  const none = notApplicable('option_not_taken' as const);
  return {
    gridVersion: '2026.1', methodVersion, sites: 1, global: figure(score),
    channels: { phone: figure(score), email: figure(score), social: withoutSocial ? notApplicable('nothing_applicable' as const) : figure(score) },
    steps: { access: figure(score) }, determinants: { courtesy: figure(score) }, criteria: { courtesy: figure(score), listening: figure(score, 8) },
    cells: {}, counter: none, counterSteps: {}, counterDeterminants: {}, counterCriteria: {},
    audits: { phone: 5, email: 4, letter: 2, website: 1, social: withoutSocial ? 0 : 2, counter: 0 },
  };
}
