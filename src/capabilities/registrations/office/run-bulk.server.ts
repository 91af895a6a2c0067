import { grantsOf } from '#capabilities/accounts/index.server.ts';
import { onBehalfOf, type Actor, type Ctx } from '#platform/context.ts';
import { isProblem, problem } from '#platform/http/problem.ts';
import type { Progress, RunStep } from '#platform/jobs/job.ts';
import { registrationCore } from '../registrations.queries.server.ts';
import { acceptChecked, acceptanceChecks } from './accept-checked.server.ts';
import { handMailKinds } from './announcement.mails.ts';
import { bulkById, endLine, pendingLines, type BulkLineKey, type KeptBulk } from './bulk.queries.server.ts';
import { declineRegistration } from './decline-registration.server.ts';
import { putOnWaitingList } from './put-on-waiting-list.server.ts';
import { writeNote } from './write-note.server.ts';

const reportEvery = 10;

/**
 * Does what is left of an action, line by line: each in its own transaction, together with its mark, so that a crash
 * or a second run does nothing twice. What is refused is marked with its reason and the others go on.
 */
export async function runBulk(step: RunStep, bulkId: string, progress?: Progress): Promise<void> {
  const { bulk, lines, asker } = await step(async (ctx) => {
    const kept = await bulkById(ctx.db, bulkId);
    if (!kept) throw problem('bulk_action_unknown');
    return { bulk: kept, lines: await pendingLines(ctx.db, bulkId), asker: await askerOf(ctx, kept.askedBy) };
  });
  for (const [index, line] of lines.entries()) {
    if (index % reportEvery === 0) await progress?.report(index, lines.length);
    await doLine(step, bulk, line, asker);
  }
  await progress?.report(lines.length, lines.length);
}

/** Who asked, with the roles held now: a role that ended meanwhile ends what was asked under it. */
async function askerOf(ctx: Ctx, personId: string | null): Promise<Actor> {
  if (personId === null) return ctx.actor;
  const roles = (await grantsOf(ctx.db, personId)).map(({ role }) => role);
  return { kind: 'person', personId, name: null, email: null, roles, organisationIds: [] };
}

async function doLine(step: RunStep, bulk: KeptBulk, line: BulkLineKey, asker: Actor): Promise<void> {
  try {
    await step(async (ctx) => {
      const own = await endLine(ctx.db, bulk.id, line, { state: 'done', refusal: null, at: ctx.clock.now() });
      if (own) await act(onBehalfOf(ctx, asker), bulk, line);
    });
  } catch (thrown) {
    if (!isProblem(thrown) || thrown.code === 'busy_retry') throw thrown;
    await step((ctx) => endLine(ctx.db, bulk.id, line, { state: 'refused', refusal: thrown.code, at: ctx.clock.now() }));
  }
}

async function act(ctx: Ctx, { action, input, editionId }: KeptBulk, key: BulkLineKey): Promise<void> {
  switch (action) {
    case 'accept':
      return acceptOne(ctx, key);
    case 'wait':
      return putOnWaitingList(ctx, key);
    case 'decline':
      return declineRegistration(ctx, { ...key, reason: input.reason });
    case 'note':
      return writeNote(ctx, key, { body: input.note });
    case 'mail':
      return writeToContacts(ctx, key, editionId, input);
  }
}

/** A selection is not looked at one by one: what asks for a look or a reason is left to its own page. */
async function acceptOne(ctx: Ctx, key: BulkLineKey): Promise<void> {
  const { differ, against } = await acceptanceChecks(ctx, key);
  if (against) throw problem(against);
  if (differ) throw problem('contacts_differ');
  await acceptChecked(ctx, key, { people: false, reason: '' });
}

async function writeToContacts(ctx: Ctx, key: BulkLineKey, editionId: string, { template, words, to }: KeptBulk['input']): Promise<void> {
  const registration = await registrationCore(ctx.db, { organisationId: key.organisationId, id: key.registrationId });
  const kind = handMailKinds.find(({ id }) => id === template);
  if (!registration || !kind) throw problem('registration_unknown');
  const contacts = registration.contacts.filter(({ role }) => to === 'all' || role === 'referent');
  if (contacts.length === 0) throw problem('contact_missing');
  const recipients = new Map(contacts.map(({ email, name }) => [email, name]));
  for (const [email, contact] of recipients) {
    const values = { contact, body: registration.organisationName, edition: editionId, reference: registration.reference };
    await ctx.mail({ kind, to: email, locale: registration.locale, editionId, values, words: words?.[registration.locale] });
  }
}
