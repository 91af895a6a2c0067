import { listText } from '#core/draw/draw-file.ts';
import { formatShortDate } from '#core/shared/format.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { editionById } from '../open-edition.server.ts';
import { requireDecider } from '../registrations.access.ts';
import { registrationCore } from '../registrations.queries.server.ts';
import { freeRegistrations, placesTaken } from './candidates.queries.server.ts';
import { newDrawNumbers, sha256 } from './draw-chance.server.ts';
import { drawEvents } from './draw.events.ts';
import { numberMail } from './draw.mails.ts';
import { insertList, insertPostponement, lockDraw, readDraw, type NumberedCandidate } from './draw.queries.server.ts';
import { drawnFormulas } from './edition-draw.ts';

/**
 * Closes the list of candidates: each body gets a number of chance, learns it by mail, and the list is published with
 * its SHA-256, before the public value can be known. `late` names a later public value where that of the data may be known
 * already: day and reason are published. Throws `draw_not_committed`, `draw_list_early`, `draw_list_late`,
 * `draw_list_empty` and `draw_step_done`.
 */
export async function freezeList(ctx: Ctx, editionId: string, late: { beaconOn: string; reason: string } | null = null): Promise<void> {
  requireDecider(ctx.actor);
  const edition = editionById(ctx, editionId);
  await lockDraw(ctx.db, editionId);
  const draw = await readDraw(ctx.db, editionId);
  if (!draw.commitment) throw problem('draw_not_committed');
  requireDay(ctx, edition, late);
  const formulas = drawnFormulas(edition);
  const free = await freeRegistrations(ctx.db, editionId, formulas);
  if (free.length === 0) throw problem('draw_list_empty');
  const numbers = newDrawNumbers(free.length);
  const candidates = free.map((one, i): NumberedCandidate => ({ ...one, number: numbers[i] ?? '' }));
  const text = listText(candidates);
  const hash = sha256(text);
  const givenBefore = await placesTaken(ctx.db, editionId, formulas);
  await insertList(ctx.db, { editionId, text, hash, givenBefore, candidates, at: ctx.clock.now() });
  if (late) await insertPostponement(ctx.db, { editionId, on: late.beaconOn, reason: late.reason, at: ctx.clock.now() });
  await ctx.record({ name: drawEvents.frozen, subjectType: 'edition', subjectId: editionId, editionId, payload: { candidates: candidates.length, hash, ...(late ? { beaconOn: late.beaconOn, reason: late.reason } : {}) } });
  for (const candidate of candidates) await tellNumber(ctx, edition, candidate, hash);
}

function requireDay(ctx: Ctx, { draw }: Edition, late: { beaconOn: string } | null): void {
  const today = ctx.clock.today();
  if (today <= draw.closes) throw problem('draw_list_early', { date: formatShortDate(draw.closes, ctx.locale) });
  if (today >= draw.beacon.on && !late) throw problem('draw_list_late', { date: formatShortDate(draw.beacon.on, ctx.locale) });
  if (late && late.beaconOn <= today) throw problem('form_incomplete', {}, [{ field: 'beaconOn', code: 'draw_beacon_past' }]);
}

async function tellNumber(ctx: Ctx, edition: Edition, candidate: NumberedCandidate, listHash: string): Promise<void> {
  const registration = await registrationCore(ctx.db, { organisationId: candidate.organisationId, id: candidate.registrationId });
  if (!registration) return;
  const recipients = new Map(registration.contacts.map(({ email, name }) => [email, name]));
  for (const [to, name] of recipients) {
    await ctx.mail(numberMail({ to, name, registration, number: candidate.number, listHash, draw: edition.draw, origin: ctx.settings.origin }));
  }
}
