import type { Ctx } from '#platform/context.ts';
import { problem, type FieldFault, type ProblemCode } from '#platform/http/problem.ts';
import { readDraw } from '../draw/draw.queries.server.ts';
import { stageOf } from '../draw/draw-state.ts';
import { drawnFormulas } from '../draw/edition-draw.ts';
import { editionById } from '../open-edition.server.ts';
import { requireDecider } from '../registrations.access.ts';
import { registrationCore } from '../registrations.queries.server.ts';
import { acceptanceFacts, contactsWithAccess, knownPeople, type KnownPerson } from './acceptance.queries.server.ts';
import { acceptRegistration } from './accept-registration.server.ts';
import type { RegistrationKey } from './record-decision.server.ts';

/** What somebody who accepts a registration has to look at first. */
export interface AcceptanceChecks {
  name: string;
  reference: string;
  version: number;
  contacts: { role: 'referent' | 'decision_maker' | 'reader'; name: string; email: string; jobTitle: string | null; known: boolean }[];
  known: KnownPerson[];
  /** Some contact is nobody that the body is known by: to be ticked. */
  differ: boolean;
  /** What asks for a reason, or bars the acceptance. */
  against: ProblemCode | null;
}

/** Whether a draw bars a formula: until it is made, its places go by it. `draw_list_closed` bars without appeal. */
export async function drawAgainst(ctx: Ctx, editionId: string): Promise<{ formulas: string[]; against: 'draw_pending' | 'draw_list_closed' | null }> {
  const stage = stageOf(await readDraw(ctx.db, editionId));
  const against = stage === 'committed' ? 'draw_pending' : stage === 'frozen' || stage === 'drawing' ? 'draw_list_closed' : null;
  return { formulas: drawnFormulas(editionById(ctx, editionId)), against };
}

/** Contacts beside the people known, and what stands against accepting. Throws `not_allowed`, `registration_unknown`. */
export async function acceptanceChecks(ctx: Ctx, key: RegistrationKey): Promise<AcceptanceChecks> {
  requireDecider(ctx.actor);
  const of = { organisationId: key.organisationId, id: key.registrationId };
  const core = await registrationCore(ctx.db, of);
  const facts = await acceptanceFacts(ctx.db, of);
  if (!core || !facts) throw problem('registration_unknown');
  const known = await knownPeople(ctx.db, key.organisationId);
  const addresses = new Set(known.map(({ email }) => email.toLowerCase()));
  const contacts = (await contactsWithAccess(ctx.db, of)).map((contact) => ({ ...contact, known: addresses.has(contact.email.toLowerCase()) }));
  const draw = await drawAgainst(ctx, facts.editionId);
  const against = draw.formulas.includes(facts.formula) && draw.against ? draw.against : facts.orderMissing ? 'order_not_accepted' : null;
  return { name: core.organisationName, reference: core.reference, version: core.version, contacts, known, differ: facts.differ, against };
}

/** `people`: somebody looked at contacts that differ from the people known. `reason`: why against what speaks against it. */
export interface Looked {
  people: boolean;
  reason: string;
}

/**
 * Accepts a registration once what speaks against it was looked at. A place given beside a draw that is to come has its
 * reason kept with the decision, and counts among those given before. Throws `form_incomplete` with `contacts_differ`,
 * `draw_pending` or `order_not_accepted` at their fields, `draw_list_closed`, and as `acceptRegistration`.
 */
export async function acceptChecked(ctx: Ctx, key: RegistrationKey, looked: Looked): Promise<void> {
  const { differ, against } = await acceptanceChecks(ctx, key);
  const reason = looked.reason.trim().slice(0, 2000);
  if (against === 'draw_list_closed') throw problem('draw_list_closed');
  const faults: FieldFault[] = [
    ...(differ && !looked.people ? [{ field: 'people', code: 'contacts_differ' as const }] : []),
    ...(against && reason === '' ? [{ field: 'reason', code: against }] : []),
  ];
  if (faults.length > 0) throw problem('form_incomplete', {}, faults);
  await acceptRegistration(ctx, key, 'now', { reason: against ? reason : null });
}
