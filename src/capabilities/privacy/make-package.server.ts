import { isUuid } from '#core/shared/uuid.ts';
import { loadRetention } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { zipFile } from '#platform/files/zip-file.ts';
import { problem } from '#platform/http/problem.ts';
import { hashToken } from '#platform/ids.ts';
import { renderPdf } from '#platform/pdf/render-pdf.ts';
import { machineCopy, readableCopy } from './copy-of-data.ts';
import { findPerson, type Held } from './find-person.server.ts';
import { requestById, requestOfPackage, type RequestRow } from './privacy.queries.server.ts';
import { takeStep } from './request-steps.server.ts';

export interface Package {
  fileName: string;
  content: Buffer;
}

/** The archive: data for a machine (JSON) and the same to read (PDF/UA), made at this moment. */
async function packageOf(ctx: Ctx, held: Held, request: RequestRow): Promise<Package> {
  const { locale, email } = request;
  const findings = await findPerson(ctx, held, { email, personId: request.person_id });
  const copied = { held, rules: loadRetention(ctx.settings.dataDir), findings, email, at: ctx.clock.now(), locale, portable: request.kind === 'portability' };
  const stem = locale === 'fr' ? 'mes-donnees' : 'my-data';
  const pdf = await renderPdf(ctx.settings.root, 'personal-data', readableCopy(copied));
  const content = zipFile([
    { name: `${stem}.json`, content: Buffer.from(JSON.stringify(machineCopy(copied), null, 2)) },
    { name: `${stem}.pdf`, content: pdf },
  ]);
  return { fileName: `parvis-${stem}-${ctx.clock.today()}.zip`, content };
}

/** The copy behind a mailed link. Throws `rights_link_invalid` for a link unknown or expired. */
export async function fetchPackage(ctx: Ctx, held: Held, token: string): Promise<Package> {
  const request = await requestOfPackage(ctx.db, hashToken(token), ctx.clock.now());
  if (!request) throw problem('rights_link_invalid');
  const made = await packageOf(ctx, held, request);
  await takeStep(ctx, request.id, 'package_fetched');
  return made;
}

/** Whether a mailed link still opens a copy. */
export async function packageIsThere(ctx: Ctx, token: string): Promise<boolean> {
  return (await requestOfPackage(ctx.db, hashToken(token), ctx.clock.now())) !== undefined;
}

/** The same for the officer, before it is sent. Throws `not_found`, and `identity_in_doubt`. */
export async function previewPackage(ctx: Ctx, held: Held, requestId: string): Promise<Package> {
  const request = isUuid(requestId) ? await requestById(ctx.db, requestId) : undefined;
  if (!request) throw problem('not_found');
  return packageOf(ctx, held, request);
}
