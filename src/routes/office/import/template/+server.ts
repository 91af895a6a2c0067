import { templateFile } from '#capabilities/audits/index.server.ts';
import { listEditionIds, loadEdition } from '#capabilities/grids/index.server.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { problem } from '#platform/http/problem.ts';

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
} as const;

/** The workbook that the import expects, with the questions of an edition, in the language of the page. */
export const GET = endpoint(async (ctx, { url }) => {
  const known = listEditionIds(ctx.settings.dataDir);
  const id = url.searchParams.get('edition') ?? known.at(-1) ?? '';
  if (!known.includes(id)) throw problem('edition_unknown', { edition: id, known: known.join(', ') });
  const format = url.searchParams.get('format') === 'ods' ? 'ods' : 'xlsx';
  const content = await templateFile(loadEdition(id, ctx.settings.dataDir), ctx.locale, format);
  const name = ctx.locale === 'fr' ? 'modele-import' : 'import-template';
  return new Response(new Uint8Array(content), {
    headers: { 'content-type': types[format], 'content-disposition': `attachment; filename="parvis-${name}-${id}.${format}"`, 'cache-control': 'no-store' },
  });
});
