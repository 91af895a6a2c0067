import type { Ctx } from '#platform/context.ts';
import { localPath } from '#platform/http/locale.ts';
import { problem } from '#platform/http/problem.ts';
import { requireUnlocked } from '../elections/guard.server.ts';
import { readConsultation, type ConsultationKey } from '../arrange-consultations.server.ts';
import { requireConsulter } from '../consultations.access.ts';
import { consultationEvents } from '../consultations.events.ts';
import { addInvitations } from '../consultations.queries.server.ts';
import { invitationCode } from '../public/invitation-code.ts';
import { rowMediaTypes, streamRows } from '#platform/files/row-stream.ts';
import { mostInvitations } from './invitations.input.ts';
import { invitationsTexts } from './invitations.texts.ts';

/** Makes more invitations, each of which admits one person. Throws `not_allowed`, `not_found`, `consultation_over`, `consultation_invitations_too_many`. */
export async function makeInvitations(ctx: Ctx, key: ConsultationKey, count: number): Promise<void> {
  requireConsulter(ctx.actor);
  const { consultation, state } = await readConsultation(ctx, key);
  if (state !== 'draft' && state !== 'scheduled' && state !== 'open') throw problem('consultation_over');
  if (consultation.invitations + count > mostInvitations) throw problem('consultation_invitations_too_many', { max: mostInvitations });
  await addInvitations(ctx.db, key, count);
  await ctx.record({ name: consultationEvents.invited, subjectType: 'consultation', subjectId: key.id, organisationId: key.organisationId, payload: { count, slug: consultation.slug } });
}

export interface Invitation {
  number: number;
  code: string;
  /** What the code opens: for a QR code, or a link. */
  address: string;
}

/** Every invitation made, or those from a number on, to print or to mail. Throws `not_allowed`, `not_found`. */
export async function listInvitations(ctx: Ctx, key: ConsultationKey, from = 1): Promise<{ slug: string; invitations: Invitation[] }> {
  requireConsulter(ctx.actor);
  const { consultation: { id, slug, invitations: made } } = await readConsultation(ctx, key);
  const numbers = Array.from({ length: Math.max(0, made - from + 1) }, (_, i) => from + i);
  const { secret, origin } = ctx.settings;
  return {
    slug,
    invitations: numbers.map((number) => {
      const code = invitationCode(secret, { consultationId: id, number });
      return { number, code, address: `${origin}${localPath('fr', `/c/${slug}/invitation/${code}`)}` };
    }),
  };
}

/** The same as a table for a mail merge. Throws `not_allowed`, `not_found`; `election_locked` while nobody may write to people in numbers. */
export async function invitationFile(ctx: Ctx, key: ConsultationKey, format: 'csv' | 'xlsx'): Promise<{ body: ReadableStream<Uint8Array>; fileName: string; mediaType: string }> {
  const t = invitationsTexts[ctx.locale];
  const { slug, invitations } = await listInvitations(ctx, key);
  await requireUnlocked(ctx, key, 'mass_mail');
  async function* rows() {
    for (const { number, code, address } of invitations) yield [number, code, address];
  }
  return { body: streamRows(format, { name: t.file, headings: [t.number, t.code, t.address], rows: rows() }, ctx.locale), fileName: `${slug}-invitations.${format}`, mediaType: rowMediaTypes[format] };
}
