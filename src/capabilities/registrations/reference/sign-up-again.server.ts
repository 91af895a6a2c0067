import { organisationById, siteReference } from '#capabilities/organisations/index.server.ts';
import type { Organisation } from '#capabilities/organisations/index.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { storedOptions } from '../office/registration-file.ts';
import { typedContacts, typedOffer, type DraftData, type TypedContacts, type TypedOffer } from '../draft/draft.ts';
import { insertDraft } from '../draft/drafts.queries.server.ts';
import { commonOptions } from '../offer.ts';
import { allEditions, openEdition } from '../open-edition.server.ts';
import { requireCorrector } from './reference.access.ts';
import { contactsOfRegistration, ownRegistrations, sitesOfRegistration, type OwnContact, type OwnRegistration } from './reference.queries.server.ts';
import { typedSiteOf } from './site-facts.ts';

/**
 * Begins a sign-up to the open edition with what the body declared last time, each section to be confirmed. Only from
 * the body's own space: a visitor never sees what a body declared. Throws `not_allowed`, `registration_closed`, `not_found`. Returns where to go on.
 */
export async function signUpAgain(ctx: Ctx, input: { organisationId: string; draft: string }): Promise<'sites' | 'manual'> {
  requireCorrector(ctx.actor);
  const edition = openEdition(ctx);
  if (!edition) throw problem('registration_closed');
  const { organisationId } = input;
  const body = await organisationById(ctx.db, organisationId);
  const [last] = await ownRegistrations(ctx.db, organisationId);
  if (!body || !last) throw problem('not_found');
  const ids = (await sitesOfRegistration(ctx.db, { organisationId, id: last.id })).map(({ siteId }) => siteId);
  const sites = (await siteReference(ctx.db, { organisationIds: [organisationId], siteIds: ids })).map(typedSiteOf);
  const contacts = contactsTyped(await contactsOfRegistration(ctx.db, { organisationId, id: last.id }), last);
  const offer = offerTyped(last, new Set(commonOptions(edition).map(({ id }) => id)));
  const label = allEditions(ctx).find(({ id }) => id === last.editionId)?.label[ctx.locale] ?? last.editionId;
  const data: DraftData = {
    organisation: organisationTyped(body, sites[0]?.city ?? ''), sites, contacts, offer,
    again: { organisationId, edition: label, confirmed: [], before: { sites, contacts, offer } },
    ...(last.certificationProof ? { proof: last.certificationProof } : {}),
  };
  await insertDraft(ctx.db, { hash: input.draft, editionId: edition.id, step: 'sites', data, now: ctx.clock.now() });
  // A body that was entered by hand may lack what is asked today.
  return data.organisation?.from === 'manual' ? 'manual' : 'sites';
}

function organisationTyped(body: Organisation, city: string): NonNullable<DraftData['organisation']> {
  if (body.source === 'directory') return { from: 'directory', id: body.id, siren: body.siren };
  const manual = { kind: body.kind, name: body.name, siren: body.siren ?? '', postcode: body.postcodes[0] ?? '', city, population: body.population === null ? '' : String(body.population) };
  return { from: 'manual', manual, source: body.source === 'company_search' ? 'company_search' : 'manual' };
}

function contactsTyped(contacts: readonly OwnContact[], last: OwnRegistration): TypedContacts {
  const typed = ({ name, jobTitle, email, phone }: OwnContact) => ({ name, jobTitle: jobTitle ?? '', email, phone: phone ?? '' });
  const one = (role: OwnContact['role']) => contacts.filter((contact) => contact.role === role).map(typed)[0];
  const referent = one('referent');
  const decisionMaker = one('decision_maker');
  return typedContacts.parse({
    referent, decisionMaker, accounting: one('accounting'), readers: contacts.filter(({ role }) => role === 'reader').map(typed),
    same: referent && decisionMaker && referent.email === decisionMaker.email ? 'yes' : '',
    delegated: last.signsForName ? 'yes' : '', signsFor: { name: last.signsForName ?? '', jobTitle: last.signsForTitle ?? '' }, language: last.locale,
  });
}

/** Options that the new edition no longer has are left out; counter visits are asked anew, site by site. */
function offerTyped(last: OwnRegistration, known: ReadonlySet<string>): TypedOffer {
  return typedOffer.parse({
    formula: last.formula, options: storedOptions.parse(last.options).filter((id) => known.has(id)), certified: last.certified ? 'yes' : 'no',
    certification: last.certification ?? '', certificationNumber: last.certificationNumber ?? '', certificationExpires: last.certificationExpiresOn ?? '',
  });
}
