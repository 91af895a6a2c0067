import { z } from '@hono/zod-openapi';
import { groupLabel } from '#capabilities/benchmarks/index.ts';
import { openFigure, participantResults } from '#capabilities/benchmarks/index.server.ts';
import { commonAudits } from '#core/scoring/index.ts';
import { openedFigureSchema, resultsSchema, type ShownPart } from '../figures.schema.ts';
import { defineOperation } from '../operation.ts';
import { shownFigure, shownFigures, valueOf } from '../read-figure.ts';
import { requireBody } from '../rights.ts';
import { fine } from '../round-figures.ts';
import { bodyPath, readingQuery } from './shared.schema.ts';

const readResults = defineOperation({
  id: 'readResults', method: 'get', path: '/bodies/{organisation}/results', access: { scope: 'results:read' },
  params: bodyPath, query: readingQuery, answer: resultsSchema,
  async handle(call, { params, query }) {
    const organisationId = requireBody(call, params.organisation);
    const results = await participantResults(call.ctx, { organisationId, editionId: query.edition, siteId: query.site });
    const { locale } = call.ctx;
    const { edition, participation, result, peers, freeze, publishedAt, detailed } = results;
    const figures = shownFigures(results, locale);
    const standing = (stands: 'above' | 'below') => figures.filter((figure) => figure.view === 'criteria' && figure.stands === stands).map(({ key }) => key);
    return {
      organisation: { id: organisationId, ...participation }, edition: edition.id, editions: results.editions, site: results.site?.id ?? null,
      publishedAt: publishedAt.toISOString(), gridVersion: freeze.grid_version, methodVersion: freeze.method_version, simulated: results.simulated, detailed,
      peerGroup: peers && { id: peers.group.id, label: groupLabel(peers.group, edition, locale), organisations: peers.group.organisations },
      audits: commonAudits(result), figures,
      sites: detailed ? results.sites.map(({ id, name, result: { global } }) => ({ id, name, ...valueOf(global) })) : [],
      strengths: standing('above'), weaknesses: standing('below'), outOfRankings: [...results.outOfRankings],
    };
  },
});

const readFigure = defineOperation({
  id: 'readFigure', method: 'get', path: '/bodies/{organisation}/figures/{view}/{key}', access: { scope: 'results:read' },
  params: bodyPath.extend({ view: z.string().max(40), key: z.string().max(200).describe('global, phone, courtesy… ; a/b/c as a~b~c') }),
  query: readingQuery.extend({ by: z.string().max(40).optional() }), answer: openedFigureSchema,
  async handle(call, { params, query }) {
    const organisationId = requireBody(call, params.organisation);
    const opened = await openFigure(call.ctx, {
      organisationId, editionId: query.edition, siteId: query.site, view: params.view, key: params.key.replaceAll('~', '/'), by: query.by,
    });
    const { results, view, key, figure, cut, cuts, part, sites, agrees } = opened;
    return { figure: shownFigure(results, { view, key, figure }, call.ctx.locale), cut, cuts: [...cuts], part: part && plain(part), sites: sites.map(({ value, weight, ...site }) => ({ ...site, value: fine(value), weight: fine(weight) })), agrees };
  },
});

type Part = NonNullable<Awaited<ReturnType<typeof openFigure>>['part']>;

/** Parts as plain objects, each with what it is made of, down to contacts. */
function plain({ kind, key, value, weight, parts }: Part): ShownPart {
  return { kind, key, value: fine(value), weight: fine(weight), parts: parts.map(plain) };
}

export const resultOperations = [readResults, readFigure];
