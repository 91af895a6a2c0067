import { keepProof } from '#capabilities/registrations/index.server.ts';
import { isUuid } from '#core/shared/uuid.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { readConsultation, type ArrangedConsultation, type ConsultationKey } from '../arrange-consultations.server.ts';
import { requireConsulter } from '../consultations.access.ts';
import { consultationEvents } from '../consultations.events.ts';
import { isAdmitted } from '../public/gate.server.ts';
import { openAnnounced } from '../public/open-consultation.server.ts';
import { documentsOf, insertDocument, withdrawDocumentRow, type ConsultationDocument } from './documents.queries.server.ts';

/** The documents of a consultation, for its body. Throws `not_found`. */
export async function readDocuments(ctx: Ctx, key: ConsultationKey): Promise<{ arranged: ArrangedConsultation; documents: ConsultationDocument[] }> {
  const arranged = await readConsultation(ctx, key);
  return { arranged, documents: await documentsOf(ctx.db, key) };
}

/** Adds a document (PDF or picture), at any time until the consultation is archived. Throws `not_allowed`, `not_found`, `consultation_over`, and what is wrong with the file. */
export async function addDocument(ctx: Ctx, key: ConsultationKey, { title, file }: { title: string; file?: unknown }): Promise<void> {
  requireConsulter(ctx.actor);
  const { consultation, state } = await readConsultation(ctx, key);
  if (state === 'archived') throw problem('consultation_over');
  const kept = await keepProof(ctx, file, 'file');
  if (!kept) throw problem('form_incomplete', {}, [{ field: 'file', code: 'field_required' }]);
  await insertDocument(ctx.db, key, { id: ctx.ids.next(), title, file: kept, at: ctx.clock.now() });
  await ctx.record({ name: consultationEvents.changed, subjectType: 'consultation', subjectId: key.id, organisationId: key.organisationId, payload: { title: consultation.content.fr.title, slug: consultation.slug } });
}

/** Takes a document out of sight. Throws `not_allowed`, `not_found`. */
export async function withdrawDocument(ctx: Ctx, key: ConsultationKey, documentId: string): Promise<void> {
  requireConsulter(ctx.actor);
  const { documents, arranged: { consultation } } = await readDocuments(ctx, key);
  if (!documents.some(({ id }) => id === documentId)) throw problem('not_found');
  await withdrawDocumentRow(ctx.db, key, { documentId, at: ctx.clock.now() });
  await ctx.record({ name: consultationEvents.changed, subjectType: 'consultation', subjectId: key.id, organisationId: key.organisationId, payload: { title: consultation.content.fr.title, slug: consultation.slug } });
}

/** A document as a visitor saves it. Throws `not_found`. */
export async function readDocument(ctx: Ctx, { slug, documentId, token }: { slug: string; documentId: string; token: string | null }): Promise<{ content: Buffer; name: string; type: string }> {
  const { consultation } = await openAnnounced(ctx, slug);
  const found = isUuid(documentId) && isAdmitted(ctx, consultation, token) ? (await documentsOf(ctx.db, consultation)).find(({ id }) => id === documentId) : undefined;
  if (!found) throw problem('not_found');
  return { content: await ctx.files.get(found.file.sha256), name: found.file.name, type: found.file.type };
}
