import { renderSVG } from 'uqr';
import { organisationNames } from '#capabilities/organisations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { fileNameOf } from '#platform/http/attachment-header.ts';
import { renderPdf } from '#platform/pdf/render-pdf.ts';
import { readPoint } from '../points/arrange-points.server.ts';
import { voteAddress } from '../points/point.ts';
import { askingLanguage } from '../sets/library.server.ts';
import { readQuestionSet } from '../sets/read-question-set.server.ts';
import { pointDocument, type PaperKind } from './point-document.ts';

interface PointKey {
  organisationId: string;
  id: string;
}

/** The code to scan of a point (SVG). Throws `not_found`. */
export async function pointCode(ctx: Ctx, key: PointKey): Promise<string> {
  const point = await readPoint(ctx, key);
  return renderSVG(voteAddress(ctx.settings, point), { border: 2, ecc: 'M' });
}

/** A paper of a point, in its languages (PDF/UA-1). Throws `not_found`. */
export async function pointPaper(ctx: Ctx, key: PointKey, kind: PaperKind): Promise<{ pdf: Buffer; fileName: string }> {
  const point = await readPoint(ctx, key);
  const set = await readQuestionSet(ctx, key.organisationId, point.setRef);
  const [organisation] = await organisationNames(ctx.db, [key.organisationId]);
  const languages = point.languages.filter((tag) => set.languages.includes(tag)).map((tag) => askingLanguage(tag, ctx.settings.dataDir));
  const address = voteAddress(ctx.settings, point);
  const data = pointDocument({ kind, name: point.name, set, languages, organisation: organisation?.name ?? '', address, today: ctx.clock.now() });
  const pdf = await renderPdf(ctx.settings.root, 'collection-point', data, { 'qr.svg': Buffer.from(renderSVG(address, { border: 0, ecc: 'Q' })) });
  return { pdf, fileName: `${fileNameOf(`${data.title} ${kind}`).normalize('NFD').replace(/[^\x20-\x7e]/g, '')}.pdf` };
}

/** The sheet to fill in of a set that no point asks yet (PDF/UA-1). Throws `question_set_unknown`. */
export async function setPaper(ctx: Ctx, organisationId: string, ref: string): Promise<{ pdf: Buffer; fileName: string }> {
  const set = await readQuestionSet(ctx, organisationId, ref);
  const [organisation] = await organisationNames(ctx.db, [organisationId]);
  const data = pointDocument({ kind: 'sheet', name: set.title[ctx.locale], set, languages: set.languages.map((tag) => askingLanguage(tag, ctx.settings.dataDir)), organisation: organisation?.name ?? '', address: '', today: ctx.clock.now() });
  return { pdf: await renderPdf(ctx.settings.root, 'collection-point', data), fileName: `${set.id}.pdf` };
}
