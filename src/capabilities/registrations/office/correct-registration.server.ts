import { needsQuotation, type Price } from '#core/pricing/price-registration.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import type { Ctx } from '#platform/context.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { problem } from '#platform/http/problem.ts';
import { priceOf } from '../offer.ts';
import { editionById } from '../open-edition.server.ts';
import { requireDecider } from '../registrations.access.ts';
import { registrationEvents } from '../registrations.events.ts';
import { registrationCore, type RegistrationCore } from '../registrations.queries.server.ts';
import { stratumOf, unstratified } from '../stratum.ts';
import { changedFacts, type CorrectedFacts } from './correction.ts';
import { correctionInput, type CorrectionInput } from './correction.input.ts';
import { correctable, hasAcceptedOrder, insertCorrection, setFacts } from './corrections.queries.server.ts';
import { priceChangedMail } from './price-changed.mails.ts';
import type { RegistrationKey } from './record-decision.server.ts';
import { registrationChanged } from './registration-changed.server.ts';

/** Facts that an order form says: the price, and the kind of buyer with its term of payment. */
const ordered: readonly (keyof CorrectedFacts)[] = ['kind', 'totalCents', 'quoteNeeded'];

export interface CorrectionPreview {
  before: CorrectedFacts;
  after: CorrectedFacts;
  price: Price;
}

interface Worked extends CorrectionPreview {
  registration: RegistrationCore;
  stored: object;
  reason: string;
}

/** What a correction would change, without changing it. Throws as `correctRegistration` does. */
export async function previewCorrection(ctx: Ctx, key: RegistrationKey, typed: unknown): Promise<CorrectionPreview> {
  const { before, after, price } = await workOut(ctx, key, typed);
  return { before, after, price };
}

/**
 * Corrects what a registration counts as: kind, population, price band, stratum, with the reason. The price is worked
 * out again by the edition's list, and the contacts are written to when it changes. What stood before is kept.
 * Throws `form_incomplete`, `nothing_corrected`, `registration_ended`,
 * `order_at_old_price` once an order binds, and `registration_changed` when somebody was quicker.
 */
export async function correctRegistration(ctx: Ctx, key: RegistrationKey & { seen: number }, typed: unknown): Promise<void> {
  const { registration, before, after, stored, reason } = await workOut(ctx, key, typed);
  const version = await setFacts(ctx.db, registration, after, stored, key.seen);
  if (version === null) throw (await registrationChanged(ctx, registration, key.seen)) ?? problem('busy_retry');
  await insertCorrection(ctx.db, registration, { id: ctx.ids.next(), reason, before, after, by: ctx.actor.personId, at: ctx.clock.now() });
  const repriced = before.totalCents !== after.totalCents || before.quoteNeeded !== after.quoteNeeded;
  await ctx.record({
    name: registrationEvents.corrected, subjectType: 'registration', subjectId: registration.id,
    organisationId: registration.organisationId, editionId: registration.editionId, payload: { version, repriced, facts: changedFacts(before, after) },
  });
  if (!repriced) return;
  const recipients = new Map(registration.contacts.map((contact) => [contact.email, contact.name]));
  for (const [to, name] of recipients) await ctx.mail(priceChangedMail({ to, name, reason, before, after, registration }));
}

async function workOut(ctx: Ctx, key: RegistrationKey, typed: unknown): Promise<Worked> {
  requireDecider(ctx.actor);
  const registration = await registrationCore(ctx.db, { organisationId: key.organisationId, id: key.registrationId });
  const kept = registration && (await correctable(ctx.db, registration));
  if (!registration || !kept) throw problem('registration_unknown');
  if (registration.state === 'declined' || registration.state === 'withdrawn') throw problem('registration_ended');
  const input = parseInput(correctionInput, typed);
  const edition = editionById(ctx, registration.editionId);
  checkChoices(edition, input);
  const population = input.population ?? kept.directoryPopulation;
  const facts = { kind: input.kind, population, formula: kept.formula, sites: kept.sites, options: kept.options, band: input.band };
  const price = priceOf(edition, facts);
  const rule = stratumOf(edition, input.kind, population);
  const before: CorrectedFacts = {
    kind: kept.kind, population: kept.population, band: kept.band, stratum: kept.stratum, totalCents: kept.totalCents, quoteNeeded: kept.quoteNeeded,
  };
  const after: CorrectedFacts = {
    kind: input.kind, population: input.population, band: input.band, stratum: input.stratum ?? rule.stratum,
    totalCents: price.gross, quoteNeeded: needsQuotation(price),
  };
  const changed = changedFacts(before, after);
  if (changed.length === 0) throw problem('nothing_corrected');
  if (changed.some((fact) => ordered.includes(fact)) && (await hasAcceptedOrder(ctx.db, registration))) throw problem('order_at_old_price');
  return { registration, before, after, price, stored: { ...price, facts, stratumReason: rule.reason }, reason: input.reason };
}

function checkChoices(edition: Edition, { kind, stratum }: CorrectionInput): void {
  const faults = [
    ...(edition.kinds.some(({ id }) => id === kind) ? [] : [{ field: 'kind', code: 'field_invalid' as const }]),
    ...(stratum === null || stratum === unstratified || edition.strata.some(({ id }) => id === stratum) ? [] : [{ field: 'stratum', code: 'field_invalid' as const }]),
  ];
  if (faults.length > 0) throw problem('form_incomplete', {}, faults);
}
