import { z } from '@hono/zod-openapi';
import { figureName, groupLabel } from '#capabilities/benchmarks/index.ts';
import { exportNational, figuresOf, nationalResults, openDataVersions, pastResults, publicationOf } from '#capabilities/benchmarks/index.server.ts';
import { shownAnswers, type Edition } from '#capabilities/grids/index.ts';
import { allEditions, editionById, openEdition } from '#capabilities/registrations/index.server.ts';
import { channels } from '#core/scoring/index.ts';
import { problem } from '#platform/http/problem.ts';
import { nationalSchema, type groupSchema } from '../figures.schema.ts';
import { defineOperation, type ApiCall } from '../operation.ts';
import { fileOfRows } from '../row-file.ts';
import { editionSchema, gridItemSchema, openVersionSchema, pastEditionSchema } from './public.schema.ts';
import { editionText, exportQuery } from './shared.schema.ts';

const open = { public: true } as const;
const editionPath = z.strictObject({ edition: editionText });

const listEditions = defineOperation({
  id: 'listEditions', method: 'get', path: '/editions', access: open, answer: z.strictObject({ data: z.array(editionSchema) }),
  async handle(call) {
    const data = [];
    for (const edition of allEditions(call.ctx)) data.push(await shownEdition(call, edition));
    return { data };
  },
});

const readEdition = defineOperation({
  id: 'readEdition', method: 'get', path: '/editions/{edition}', access: open, params: editionPath, answer: editionSchema,
  handle: async (call, { params }) => shownEdition(call, editionById(call.ctx, params.edition)),
});

const readGrid = defineOperation({
  id: 'readGrid', method: 'get', path: '/editions/{edition}/grid', access: open, params: editionPath,
  query: z.strictObject({ channel: z.enum(channels, 'field_invalid').optional() }), answer: z.strictObject({ edition: z.string(), version: z.string(), data: z.array(gridItemSchema) }),
  async handle(call, { params, query }) {
    const { id, grid } = editionById(call.ctx, params.edition);
    const { locale } = call.ctx;
    return {
      edition: id, version: grid.version,
      data: grid.items.filter(({ channel }) => !query.channel || channel === query.channel).map((item) => ({
        id: item.id, label: item.label[locale], kind: item.kind, channel: item.channel, step: item.step, criterion: item.criterion, indicator: item.indicator,
        weight: item.weight, notReached: item.notReached, answers: shownAnswers(item, locale).map(({ text, score }) => ({ text, score })),
      })),
    };
  },
});

const readNational = defineOperation({
  id: 'readNational', method: 'get', path: '/national', access: open, answer: nationalSchema,
  async handle({ ctx }) {
    const found = await nationalResults(ctx);
    if (!found) throw problem('results_not_published');
    const { edition, freeze, publishedAt, simulated, national, groups } = found;
    const figures = Map.groupBy(await figuresOf(ctx.db, { editionId: edition.id, groupIds: groups.map(({ group }) => group.id) }), ({ groupId }) => groupId);
    const shown = (group: (typeof national)['group'], own: (typeof national)['figures']): z.input<typeof groupSchema> => ({
      id: group.id, label: groupLabel(group, edition, ctx.locale), cut: group.cut, organisations: group.organisations, simulated: group.simulated,
      figures: own.map(({ view, key, organisations, mean, quartiles, interval }) => ({ view, key, label: figureName({ view, key }, edition, ctx.locale), organisations, mean, quartiles, interval, outOfRankings: view === 'criteria' && found.release.outOfRankings.has(key) })),
    });
    return {
      edition: edition.id, publishedAt: publishedAt.toISOString(), gridVersion: freeze.grid_version, methodVersion: freeze.method_version, digest: freeze.digest, simulated,
      national: shown(national.group, national.figures), groups: groups.map(({ group }) => shown(group, figures.get(group.id) ?? [])),
    };
  },
});

const exportNationalFigures = defineOperation({
  id: 'exportNational', method: 'get', path: '/national/export', access: open, query: exportQuery, answer: z.unknown(), files: ['text/csv', 'application/json'],
  async handle(call, { query }) {
    const { ctx } = call;
    const latest = query.edition ?? (await nationalResults(ctx))?.edition.id;
    if (latest === undefined) throw problem('results_not_published');
    const source = await exportNational(ctx, editionById(ctx, latest), ctx.locale);
    return fileOfRows(source, query.format, ctx.locale, `parvis-${latest}`);
  },
});

const readHistory = defineOperation({
  id: 'readHistory', method: 'get', path: '/national/history', access: open, answer: z.strictObject({ data: z.array(pastEditionSchema) }),
  async handle({ ctx }) {
    const { history, sources } = pastResults(ctx);
    return {
      data: history.map(({ year, number, participants, global, channels: byChannel = {}, source }) => ({
        year, number, participants, global, channels: byChannel, sources: source.ref.split(/,\s*/).map((code) => sources[code] ?? code),
      })),
    };
  },
});

const listOpenData = defineOperation({
  id: 'listOpenData', method: 'get', path: '/open-data', access: open, answer: z.strictObject({ data: z.array(openVersionSchema) }),
  async handle({ ctx }) {
    return {
      data: (await openDataVersions(ctx)).map(({ editionId, version, releasedAt, whatChanged, files }) => {
        const place = `${ctx.settings.origin}/open-data/${editionId}/${version}`;
        return {
          edition: editionId, version, releasedAt: releasedAt.toISOString(), whatChanged: whatChanged[ctx.locale], archive: `${place}/zip`,
          files: files.map(({ name, mediaType, rows, bytes, sha256 }) => ({ name, mediaType, rows, bytes, sha256, href: `${place}/${name}` })),
        };
      }),
    };
  },
});

async function shownEdition({ ctx }: ApiCall, edition: Edition): Promise<z.input<typeof editionSchema>> {
  const { locale } = ctx;
  const publication = await publicationOf(ctx.db, edition.id);
  return {
    id: edition.id, label: edition.label[locale], kind: edition.kind, gridVersion: edition.grid_version, methodVersion: edition.method_version,
    signUp: { from: edition.sign_up.from, to: edition.sign_up.to, open: openEdition(ctx)?.id === edition.id },
    publishedAt: publication?.published_at.toISOString() ?? null,
    channels: edition.channels.map(({ id, weight, option }) => ({ id, weight, option: option ?? false })),
    determinants: [...edition.determinants],
    criteria: edition.criteria.map(({ id, label, determinant, weight }) => ({ id, label: label[locale], determinant, weight })),
  };
}

export const publicOperations = [listEditions, readEdition, readGrid, readNational, exportNationalFigures, readHistory, listOpenData];
