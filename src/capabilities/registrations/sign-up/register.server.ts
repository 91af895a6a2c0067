import { needsQuotation } from '#core/pricing/price-registration.ts';
import { networkOf } from '#core/shared/web-address.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import { departmentOfPostcode } from '#capabilities/organisations/index.ts';
import { createOrganisation, insertSites, organisationById } from '#capabilities/organisations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { checkDraft, type CompleteDraft } from '../draft/check-draft.ts';
import { draftByHash, finishDraft } from '../draft/drafts.queries.server.ts';
import { priceOf, pricedOptions } from '../offer.ts';
import { editionTakingSignUps } from '../open-edition.server.ts';
import { referenceOf } from '../reference.server.ts';
import { registrationEvents } from '../registrations.events.ts';
import type { SiteInput } from '../registrations.input.ts';
import { insertRegistration } from '../registrations.queries.server.ts';
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
  const reference = await write(ctx, edition, body, value);
  await finishDraft(ctx.db, { hash: input.draft, reference, now: ctx.clock.now() });
  return { reference };
}

async function bodyOf(ctx: Ctx, chosen: CompleteDraft['organisation']): Promise<Body> {
  if (chosen.from === 'manual') {
    const { kind, name, siren, postcode, population } = chosen.manual;
    return createOrganisation(ctx, { kind, name, siren, postcode, population });
  }
  const body = await organisationById(ctx.db, chosen.id);
  if (!body) throw problem('organisation_unknown');
  return body;
}

async function write(ctx: Ctx, edition: Edition, body: Body, draft: CompleteDraft): Promise<string> {
  const id = ctx.ids.next();
  const reference = referenceOf(edition.id, id);
  const sites = draft.sites.map((site) => newSite(site, body.id, ctx.ids.next()));
  const options = pricedOptions(draft.offer.options, draft.offer.counter.length);
  const facts = { kind: body.kind, population: body.population, sites: sites.length, formula: draft.offer.formula, options };
  const price = priceOf(edition, facts);
  const { stratum, reason } = stratumOf(edition, body.kind, body.population);
  await insertSites(ctx.db, sites);
  await insertRegistration(ctx.db, {
    organisationId: body.id, id, editionId: edition.id, formula: draft.offer.formula, options, stratum, kind: body.kind,
    certified: draft.offer.certified, certification: draft.offer.certification, locale: ctx.locale,
    price: { ...price, facts, stratumReason: reason }, totalCents: price.gross, quoteNeeded: needsQuotation(price), reference,
    submittedAt: ctx.clock.now(),
    sites: sites.map((site, index) => ({ siteId: site.id, counterVisit: draft.offer.counter.includes(index) })),
    contacts: [{ role: 'referent', ...draft.referent }, { role: 'decision_maker', ...draft.decisionMaker }],
  });
  await ctx.record({
    name: registrationEvents.submitted, subjectType: 'registration', subjectId: id, organisationId: body.id,
    editionId: edition.id, payload: { formula: draft.offer.formula, sites: sites.length, quoteNeeded: needsQuotation(price) },
  });
  for (const mail of confirmationMails({ ...draft, reference, body: body.name, edition, price, locale: ctx.locale })) await ctx.mail(mail);
  return reference;
}

function newSite(site: SiteInput, organisationId: string, id: string) {
  const { network1, network2, ...facts } = site;
  const networks = [network1, network2].flatMap((url) => (url === null ? [] : [{ name: networkOf(url), url }]));
  return { ...facts, organisationId, id, departmentCode: departmentOfPostcode(site.postcode), networks };
}
