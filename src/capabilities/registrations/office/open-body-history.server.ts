import { isUuid } from '#core/shared/uuid.ts';
import { accountsTexts } from '#capabilities/accounts/index.ts';
import { eventDetail, eventTitle } from '#capabilities/operations/index.ts';
import { organisationById } from '#capabilities/organisations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { mailsToAddresses } from '#platform/mail/read-mails.ts';
import { editionById } from '../open-edition.server.ts';
import { addressesOf, decisionsOf, otherEventsOf, registrationsOf, type HistoryRegistration } from './body-history.queries.server.ts';
import { changedFacts, type Correction } from './correction.ts';
import { correctionChoices, factInWords } from './correction-choices.ts';
import { correctionsOf } from './corrections.queries.server.ts';
import { deskTexts } from './desk.texts.ts';
import { notesOf, type Note } from './notes.queries.server.ts';
import { fileTexts } from './registration-file.texts.ts';

export const historyKinds = ['registration', 'mail', 'note', 'access', 'other'] as const;
export type HistoryKind = (typeof historyKinds)[number];

/** One fact of a body's history, in words. */
export interface HistoryFact {
  at: Date;
  kind: HistoryKind;
  title: string;
  by: string | null;
  detail: string[];
  /** What the fact is about, for a link where the reader may follow one. */
  about: { type: string; id: string; label: string; registrationId?: string | null } | null;
}

export interface BodyHistory {
  organisationId: string;
  name: string;
  facts: HistoryFact[];
}

const mostMails = 300;
const mostEvents = 500;

/** Everything that happened between a body and the barometer, in all editions, the latest first. Throws `organisation_unknown`. */
export async function openBodyHistory(ctx: Ctx, organisationId: string): Promise<BodyHistory> {
  const body = isUuid(organisationId) ? await organisationById(ctx.db, organisationId) : undefined;
  if (!body) throw problem('organisation_unknown');
  const registrations = await registrationsOf(ctx.db, organisationId);
  const facts = [
    ...registrations.map((one) => received(ctx, one)),
    ...(await decisionFacts(ctx, organisationId, registrations)),
    ...(await correctionsOf(ctx.db, organisationId)).map((correction) => correctionFact(ctx, correction, registrations)),
    ...(await notesOf(ctx.db, organisationId)).map((note) => noteFact(ctx, note)),
    ...(await mailFacts(ctx, organisationId)),
    ...(await eventFacts(ctx, organisationId)),
  ];
  return { organisationId, name: body.name, facts: facts.toSorted((a, b) => b.at.getTime() - a.at.getTime()) };
}

const aboutFile = (ctx: Ctx, { id, reference }: Pick<HistoryRegistration, 'id' | 'reference'>) =>
  ({ type: 'registration', id, label: deskTexts[ctx.locale].registrationLink(reference) });

function received(ctx: Ctx, one: HistoryRegistration): HistoryFact {
  return { at: one.submittedAt, kind: 'registration', title: deskTexts[ctx.locale].submittedTitle(one.editionId), by: null, detail: [], about: aboutFile(ctx, one) };
}

async function decisionFacts(ctx: Ctx, organisationId: string, registrations: HistoryRegistration[]): Promise<HistoryFact[]> {
  const t = fileTexts[ctx.locale];
  const decisions = await decisionsOf(ctx.db, organisationId);
  return decisions.map(({ at, by, decision, reason, registrationId }) => {
    const file = registrations.find(({ id }) => id === registrationId);
    return { at, kind: 'registration', title: t.events[decision], by, detail: reason ? [t.reasonTold(reason)] : [], about: file ? aboutFile(ctx, file) : null };
  });
}

function correctionFact(ctx: Ctx, { at, by, reason, before, after, registrationId }: Correction, registrations: HistoryRegistration[]): HistoryFact {
  const t = deskTexts[ctx.locale];
  const file = registrations.find(({ id }) => id === registrationId);
  const choices = file ? correctionChoices(editionById(ctx, file.editionId), 'personalised', ctx.locale) : { kinds: [], strata: [], bands: [] };
  const words = (name: ReturnType<typeof changedFacts>[number], facts: typeof before) => factInWords(name, facts, choices, ctx.locale);
  const changes = changedFacts(before, after).map((name) => t.changeOf(t.facts[name], words(name, before), words(name, after)));
  return { at, kind: 'registration', title: t.correctedTitle, by, detail: [...changes, fileTexts[ctx.locale].reasonTold(reason)], about: file ? aboutFile(ctx, file) : null };
}

function noteFact(ctx: Ctx, note: Note): HistoryFact {
  const t = deskTexts[ctx.locale];
  return { at: note.at, kind: 'note', title: note.version > 1 ? t.noteChanged : t.noteTitle, by: note.by, detail: [note.body], about: null };
}

async function mailFacts(ctx: Ctx, organisationId: string): Promise<HistoryFact[]> {
  const t = deskTexts[ctx.locale];
  const mails = await mailsToAddresses(ctx.db, await addressesOf(ctx.db, organisationId), mostMails);
  return mails.map((mail) => ({
    at: mail.created_at, kind: 'mail', title: t.mailSubject(mail.subject), by: null, detail: [t.mailTo(mail.recipient)], about: { type: 'mail', id: mail.id, label: mail.subject },
  }));
}

async function eventFacts(ctx: Ctx, organisationId: string): Promise<HistoryFact[]> {
  const events = await otherEventsOf(ctx.db, organisationId, mostEvents);
  return events.map((event) => {
    const detail = [event.subjectName, eventDetail(event.payload, ctx.locale, accountsTexts[ctx.locale].roles)].filter(Boolean).join(', ');
    return {
      at: event.at, kind: event.name.startsWith('role.') ? 'access' : 'other', title: eventTitle(event.name, ctx.locale), by: event.by,
      detail: detail ? [detail] : [], about: { type: event.subjectType, id: event.subjectId, label: '', registrationId: registrationIn(event.payload) },
    };
  });
}

/** The registration that a fact of another capability names in its payload. */
function registrationIn(payload: unknown): string | null {
  const named = typeof payload === 'object' && payload !== null && 'registrationId' in payload ? payload.registrationId : null;
  return typeof named === 'string' && isUuid(named) ? named : null;
}
