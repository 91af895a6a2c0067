import type { Locale } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { hourOf, lineByCode } from '../release/release.queries.server.ts';
import { trophyEdition } from '../release/trophies-of-edition.server.ts';
import { certificateTexts } from './certificate.texts.ts';
import { makeCertificate } from './make-certificate.server.ts';

/** The certificate of a prize that the reader may see, from the hour on. Throws `not_found`. */
export async function certificateOf(ctx: Ctx, { organisationId, code }: { organisationId: string; code: string }, locale: Locale): Promise<{ file: Buffer; fileName: string }> {
  const line = await lineByCode(ctx.db, code);
  const hour = line && (await hourOf(ctx.db, line.editionId));
  const edition = line && trophyEdition(ctx, line.editionId);
  const category = edition?.categories.find(({ id }) => id === line?.categoryId);
  if (!line || !hour?.struck || !edition || !category || line.organisationId !== organisationId) throw problem('not_found');
  const file = await makeCertificate(ctx.settings.root, { organisation: line.name, category, edition, publicFrom: hour.publicFrom, content: line.content, code, origin: ctx.settings.origin }, locale);
  return { file, fileName: `${certificateTexts[locale].file}-${edition.id}-${category.id}.pdf` };
}
