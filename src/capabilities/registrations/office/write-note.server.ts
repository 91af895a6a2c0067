import { isUuid } from '#core/shared/uuid.ts';
import { z } from 'zod';
import type { Ctx } from '#platform/context.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { problem } from '#platform/http/problem.ts';
import { requireDecider } from '../registrations.access.ts';
import { registrationEvents } from '../registrations.events.ts';
import { registrationCore } from '../registrations.queries.server.ts';
import { insertNoteVersion, noteById } from './notes.queries.server.ts';
import type { RegistrationKey } from './record-decision.server.ts';

const noteInput = z.object({
  body: z.string().trim().min(1, 'field_required').max(4000, 'field_too_long'),
  pinned: z.boolean().default(false),
});

/** Writes a note on a registration, for the office alone. Throws `form_incomplete` and `registration_unknown`. */
export async function writeNote(ctx: Ctx, key: RegistrationKey, typed: { body: unknown; pinned?: boolean }): Promise<void> {
  requireDecider(ctx.actor);
  const registration = await registrationCore(ctx.db, { organisationId: key.organisationId, id: key.registrationId });
  if (!registration) throw problem('registration_unknown');
  const { body, pinned } = parseInput(noteInput, typed);
  await addVersion(ctx, key, { id: ctx.ids.next(), version: 1, body, pinned });
}

/**
 * Changes a note, or pins it: a new version of it, the former ones stay. `body` absent = as it is.
 * Throws `note_unknown`, and `note_changed` when somebody changed it since version `seen`.
 */
export async function changeNote(ctx: Ctx, key: RegistrationKey, change: { id: string; seen: number; body?: unknown; pinned?: boolean }): Promise<void> {
  requireDecider(ctx.actor);
  const note = isUuid(change.id) ? await noteById(ctx.db, key.organisationId, change.id) : undefined;
  if (note?.registrationId !== key.registrationId) throw problem('note_unknown');
  if (note.version !== change.seen) throw problem('note_changed');
  const { body, pinned } = parseInput(noteInput, { body: change.body ?? note.body, pinned: change.pinned ?? note.pinned });
  await addVersion(ctx, key, { id: change.id, version: note.version + 1, body, pinned });
}

async function addVersion(ctx: Ctx, key: RegistrationKey, note: { id: string; version: number; body: string; pinned: boolean }): Promise<void> {
  await insertNoteVersion(ctx.db, {
    ...note, organisationId: key.organisationId, registrationId: key.registrationId, by: ctx.actor.personId, at: ctx.clock.now(),
  });
  await ctx.record({
    name: registrationEvents.noted, subjectType: 'registration_note', subjectId: note.id, organisationId: key.organisationId, payload: { version: note.version },
  });
}
