import { needsQuotation } from '#core/pricing/price-registration.ts';
import { insertSites, type NewSite } from '#capabilities/organisations/index.server.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import type { Ctx } from '#platform/context.ts';
import { uuidFromName } from '#platform/ids.ts';
import { priceOf, pricedOptions } from './offer.ts';
import { stratumOf } from './stratum.ts';

/** A body taken into an edition by the office itself: a spreadsheet, a demonstration. */
export interface EnrolledBody {
  organisationId: string;
  kind: string;
  population: number | null;
  certified: boolean;
  formula: 'free' | 'personalised' | 'professional';
  /** Accepted at once when absent; otherwise the registration awaits the office's decision. */
  state?: 'submitted' | 'waiting';
  /** When it signed up; now when absent. */
  submittedAt?: Date;
  contact?: { name: string; jobTitle: string; email: string };
  sites: readonly (NewSite & { counterVisit: boolean })[];
}

/** The id of a registration made by enrolment: the same body in the same edition gives the same one. */
export function enrolledRegistrationId(editionId: string, organisationId: string): string {
  return uuidFromName('registration', editionId, organisationId);
}

/**
 * Enrols bodies as participants, accepted unless said otherwise, with their sites. A body that takes part already keeps its registration
 * and gains the sites it lacks. Returns how many bodies are new.
 */
export async function enrolBodies(ctx: Ctx, edition: Edition, bodies: readonly EnrolledBody[], reason: string): Promise<number> {
  if (bodies.length === 0) return 0;
  await insertSites(ctx.db, bodies.flatMap((body) => body.sites));
  const known = await ctx.db
    .selectFrom('registration').select(['organisation_id', 'id'])
    .where('edition_id', '=', edition.id).where('state', '=', 'accepted')
    .where('organisation_id', 'in', bodies.map((body) => body.organisationId))
    .execute();
  const idOf = new Map(known.map((row) => [row.organisation_id, row.id]));
  const fresh = bodies.filter((body) => !idOf.has(body.organisationId));
  for (const body of fresh) idOf.set(body.organisationId, enrolledRegistrationId(edition.id, body.organisationId));
  await insertRegistrations(ctx, edition, fresh, reason, idOf);
  await ctx.db
    .insertInto('registration_site')
    .values(bodies.flatMap((body) => body.sites.map((site) => ({
      organisation_id: body.organisationId, registration_id: idOf.get(body.organisationId) ?? '', site_id: site.id, counter_visit: site.counterVisit,
    }))))
    .onConflict((conflict) => conflict.constraint('registration_site_pkey').doNothing())
    .execute();
  return fresh.length;
}

/** The price of the edition's list, as a sign-up of the same body keeps it. */
function pricedBy(edition: Edition, { kind, population, formula, sites }: EnrolledBody) {
  const facts = { kind, population, formula, sites: sites.length, options: pricedOptions([], sites.filter(({ counterVisit }) => counterVisit).length) };
  const price = priceOf(edition, facts);
  return {
    options: JSON.stringify(facts.options), price: JSON.stringify({ ...price, facts, stratumReason: stratumOf(edition, kind, population).reason }),
    total_cents: price.gross, quote_needed: needsQuotation(price),
  };
}

async function insertRegistrations(ctx: Ctx, edition: Edition, bodies: readonly EnrolledBody[], reason: string, idOf: ReadonlyMap<string, string>): Promise<void> {
  if (bodies.length === 0) return;
  await ctx.db
    .insertInto('registration')
    .values(bodies.map((body) => ({
      organisation_id: body.organisationId, id: idOf.get(body.organisationId) ?? '', edition_id: edition.id, state: body.state ?? 'accepted', formula: body.formula,
      ...(body.submittedAt ? { submitted_at: body.submittedAt } : {}),
      stratum: stratumOf(edition, body.kind, body.population).stratum, kind: body.kind, certified: body.certified, ...pricedBy(edition, body),
      reference: `${edition.id}-${(idOf.get(body.organisationId) ?? '').slice(0, 8).toUpperCase()}`,
    })))
    .execute();
  const decided = bodies.filter((body) => body.state !== 'submitted');
  if (decided.length > 0) await ctx.db
    .insertInto('registration_decision')
    .values(decided.map((body) => ({
      organisation_id: body.organisationId, id: ctx.ids.next(), registration_id: idOf.get(body.organisationId) ?? '',
      decision: body.state ?? 'accepted', reason, decided_by: ctx.actor.personId,
    })))
    .execute();
  const contacts = bodies.flatMap(({ organisationId, contact }) => (contact ? [{ organisationId, ...contact }] : []));
  if (contacts.length > 0) {
    await ctx.db
      .insertInto('registration_contact')
      .values(contacts.map((contact) => ({
        organisation_id: contact.organisationId, registration_id: idOf.get(contact.organisationId) ?? '', role: 'referent',
        name: contact.name, job_title: contact.jobTitle, email: contact.email,
      })))
      .execute();
  }
  await ctx.record({ name: 'bodies.enrolled', subjectType: 'edition', subjectId: edition.id, editionId: edition.id, payload: { bodies: bodies.length } });
}
