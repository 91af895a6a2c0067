import { needsQuotation } from '#core/pricing/price-registration.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import { correctSite, createOrganisation, insertSites, organisationById } from '#capabilities/organisations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { localPath } from '#platform/http/locale.ts';
import { problem } from '#platform/http/problem.ts';
import { checkDraft, type CompleteDraft } from '../draft/check-draft.ts';
import type { DraftData } from '../draft/draft.ts';
import { bodyOfDirectory } from '../draft/known-body.server.ts';
import { draftByHash, finishDraft } from '../draft/drafts.queries.server.ts';
import { drawnFormulas } from '../draw/edition-draw.ts';
import { makeFileLink } from '../file-link/make-file-link.server.ts';
import { priceOf, pricedOptions } from '../offer.ts';
import { editionTakingSignUps } from '../open-edition.server.ts';
import { referenceOf } from '../reference.server.ts';
import { registrationEvents } from '../registrations.events.ts';
import type { SiteInput } from '../registrations.input.ts';
import { insertRegistration, type NewContact } from '../registrations.queries.server.ts';
import { newSite } from '../reference/site-facts.ts';
import { stratumOf } from '../stratum.ts';
import { confirmationMails } from './confirmation.mails.ts';

type Body = { id: string; kind: string; name: string; population: number | null };

/**
 * Sends the registration of the browser's draft: body, sites, contacts, price, event and confirmation in one
 * transaction. Sent twice, it answers the same reference and writes nothing. Whether the body already takes part is
 * never told: the office sees both registrations and decides.
 * Throws `draft_lost`, `registration_closed`, `confirmation_needed` and `registration_incomplete` with its faults.
 */
export async function register(ctx: Ctx, input: { draft: string; confirmed: boolean }): Promise<{ reference: string }> {
  // The lock makes a second click wait for the first, and then find it done.
  const draft = await draftByHash(ctx.db, input.draft, { lock: true });
  if (!draft) throw problem('draft_lost');
  if (draft.finished) return { reference: draft.data.reference ?? '' };
  const edition = editionTakingSignUps(ctx, draft.editionId);
  const { value, faults } = checkDraft(draft.data, edition);
  if (!value) throw problem('registration_incomplete', {}, faults);
  if (!input.confirmed) throw problem('confirmation_needed', {}, [{ field: 'confirmed', code: 'confirmation_needed' }]);

  const body = await bodyOf(ctx, value.organisation);
  const reference = await write(ctx, edition, body, value, draft.data);
  await finishDraft(ctx.db, { hash: draft.hash, reference, drawn: drawnFormulas(edition).includes(value.offer.formula), now: ctx.clock.now() });
  return { reference };
}

async function bodyOf(ctx: Ctx, chosen: CompleteDraft['organisation']): Promise<Body> {
  if (chosen.from === 'manual') {
    const { kind, name, siren, postcode, population } = chosen.manual;
    // A draft from before its body was in the directory.
    const known = await bodyOfDirectory(ctx, { siren, kind });
    if (known) return known;
    return createOrganisation(ctx, { kind, name, siren, postcode, population }, chosen.source);
  }
  const body = await organisationById(ctx.db, chosen.id);
  if (!body) throw problem('organisation_unknown');
  return body;
}

async function write(ctx: Ctx, edition: Edition, body: Body, draft: CompleteDraft, typed: DraftData): Promise<string> {
  const id = ctx.ids.next();
  const reference = referenceOf(edition.id, id);
  const siteIds = await keepSites(ctx, body.id, draft.sites, typed);
  const { offer, contacts } = draft;
  const options = pricedOptions(offer.options, offer.counter.length);
  const facts = { kind: body.kind, population: body.population, sites: siteIds.length, formula: offer.formula, options };
  const price = priceOf(edition, facts);
  const { stratum, reason } = stratumOf(edition, body.kind, body.population);
  const locale = contacts.language ?? ctx.locale;
  await insertRegistration(ctx.db, {
    organisationId: body.id, id, editionId: edition.id, formula: offer.formula, options, stratum, kind: body.kind,
    certified: offer.certified, certification: offer.certified ? offer.certification : null, locale,
    price: { ...price, facts, stratumReason: reason }, totalCents: price.gross, quoteNeeded: needsQuotation(price), reference,
    submittedAt: ctx.clock.now(),
    sites: siteIds.map((siteId, index) => ({ siteId, counterVisit: offer.counter.includes(index) })),
    contacts: contactsOf(contacts), signsFor: contacts.signsFor,
    certificate: offer.certified ? { number: offer.certificationNumber, expiresOn: offer.certificationExpires, proof: typed.proof ?? null } : { number: null, expiresOn: null, proof: null },
  });
  await ctx.record({
    name: registrationEvents.submitted, subjectType: 'registration', subjectId: id, organisationId: body.id,
    editionId: edition.id, payload: { formula: offer.formula, sites: siteIds.length, quoteNeeded: needsQuotation(price) },
  });
  const link = (contactRole: 'referent' | 'decision_maker') => makeFileLink(ctx, { organisationId: body.id, registrationId: id, contactRole, edition, locale });
  const links = { referent: await link('referent'), decisionMaker: await link('decision_maker') };
  const told = { links, reference, body: body.name, edition, price, drawPage: `${ctx.settings.origin}${localPath(locale, `/draw/${edition.id}`)}`, locale, sites: draft.sites, offer, referent: contacts.referent, decisionMaker: contacts.decisionMaker };
  for (const mail of confirmationMails(told)) await ctx.mail(mail);
  return reference;
}

/** New sites, and those of an earlier edition brought up to date where its own people sign up again. Ids in order. */
async function keepSites(ctx: Ctx, organisationId: string, sites: readonly SiteInput[], typed: DraftData): Promise<string[]> {
  const mayCorrect = typed.again?.organisationId === organisationId && ctx.actor.organisationIds.includes(organisationId);
  const kept = sites.map((site, index) => ({ known: mayCorrect ? typed.sites[index]?.id : undefined, facts: newSite(site, organisationId, ctx.ids.next()) }));
  await insertSites(ctx.db, kept.filter(({ known }) => !known).map(({ facts }) => facts));
  for (const { known, facts } of kept) if (known) await correctSite(ctx, { ...facts, id: known });
  return kept.map(({ known, facts }) => known ?? facts.id);
}

function contactsOf({ referent, decisionMaker, readers, accounting }: CompleteDraft['contacts']): NewContact[] {
  return [
    { role: 'referent', place: 0, ...referent },
    { role: 'decision_maker', place: 0, ...decisionMaker },
    ...readers.map((reader, place) => ({ role: 'reader' as const, place, ...reader })),
    ...(accounting ? [{ role: 'accounting' as const, place: 0, ...accounting }] : []),
  ];
}
