import { loadRetention } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { csvText } from '#platform/files/csv-text.ts';
import { renderPdf } from '#platform/pdf/render-pdf.ts';
import { frame } from './copy-of-data.ts';
import { documentTexts } from './document.texts.ts';
import type { Held } from './find-person.server.ts';
import { registerEntries, type RegisterEntry } from './register.ts';

const fields = ['purpose', 'basis', 'persons', 'data', 'recipients', 'retention', 'erasure', 'outOfReach', 'where'] as const;

/** The processings in the language of the request. */
export function readRegister(ctx: Ctx, held: Held): RegisterEntry[] {
  return registerEntries(held, loadRetention(ctx.settings.dataDir), ctx.locale);
}

/** The register as a spreadsheet. */
export function registerCsv(ctx: Ctx, held: Held): string {
  const t = documentTexts[ctx.locale];
  return csvText([[t.activity, ...fields.map((field) => t.terms[field])], ...readRegister(ctx, held).map((entry) => [entry.name, ...fields.map((field) => entry[field])])], ctx.locale);
}

/** The register as a tagged document (PDF/UA-1). */
export async function registerPdf(ctx: Ctx, held: Held, contact: string): Promise<Buffer> {
  const t = documentTexts[ctx.locale];
  return renderPdf(ctx.settings.root, 'personal-data', {
    ...frame(t.registerTitle, ctx.clock.now(), ctx.locale), lead: t.registerLead, paragraphs: [t.controller(contact), t.security],
    sections: readRegister(ctx, held).map((entry) => ({ title: entry.name, paragraphs: [], records: [fields.filter((field) => entry[field] !== '').map((field) => ({ term: t.terms[field], text: entry[field] }))] })),
  });
}
