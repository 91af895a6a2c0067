import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { instantOfParis } from '#core/calendar/paris-time.ts';
import { secretToken } from '#platform/ids.ts';
import type { Ctx } from '#platform/context.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { problem } from '#platform/http/problem.ts';
import { localPath } from '#platform/http/locale.ts';
import { signBadge } from '../badge/sign-badge.server.ts';
import { signingKey } from '../badge/signing-key.server.ts';
import { decidedEvents } from '../decided.events.ts';
import { decisionsOf, originsOf } from '../jury/jury.queries.server.ts';
import { prizesOf } from '../jury/prizes.server.ts';
import { requireDecidesTrophies, requireReadsTrophies } from '../trophies.access.ts';
import { recordDecision } from '../record-decision.server.ts';
import { winnerProofs } from '../replay/write-files.server.ts';
import { awardCode } from './award-code.ts';
import { codesOf, decidedCategories, decidedPlaces } from './sealed.queries.server.ts';
import { hourOf, insertHour, insertPressLink, replaceLines, withdrawPressLink } from './release.queries.server.ts';
import { trophyEdition } from './trophies-of-edition.server.ts';

/**
 * Writes down what will be public: winners and finalists as decided, each winner with its code and its signed badge. May be done again
 * until the hour strikes; codes stay. Throws `not_allowed`, `palmares_public`, `palmares_undecided` when nothing was decided.
 */
export async function sealPalmares(ctx: Ctx, editionId: string): Promise<void> {
  requireDecidesTrophies(ctx.actor);
  await refuseOncePublic(ctx, editionId);
  const citations = await takeJuryDecisions(ctx, editionId);
  const places = await decidedPlaces(ctx.db, editionId);
  if (places.length === 0) throw problem('palmares_undecided');
  const edition = trophyEdition(ctx, editionId);
  const proofs = await winnerProofs(ctx, editionId);
  const [codes, key, at] = [await codesOf(ctx.db, editionId), await signingKey(ctx), ctx.clock.now()];
  const lines = await Promise.all(places.map(async ({ organisationId, organisation, categoryId, place, figure }) => {
    const code = codes.get(`${organisationId} ${categoryId} ${place}`) ?? awardCode(randomBytes(12));
    const category = edition.categories.find(({ id }) => id === categoryId)?.label ?? { fr: categoryId, en: categoryId };
    const cited = place === 'winner' ? citations.get(categoryId) : undefined;
    const badge = place === 'winner' ? await signBadge({
      origin: ctx.settings.origin, code, organisationId, organisation, editionId, edition: edition.label, categoryId, category, validFrom: at, validUntil: new Date(`${edition.ends}T00:00:00Z`),
    }, key) : null;
    const proof = place === 'winner' ? proofs.find(({ winner }) => winner.organisation === organisationId && winner.category === categoryId) : undefined;
    return { id: ctx.ids.next(), organisationId, categoryId, place, code, badge, at, content: { figure, citation: cited ? { fr: cited, en: cited } : null, ...(proof ? { proof } : {}) } };
  }));
  await replaceLines(ctx.db, editionId, lines);
  await ctx.record({ name: decidedEvents.sealed, subjectType: 'edition', subjectId: editionId, editionId });
}

/** Decisions of the jury become decisions of the palmares; what is said of each winner in public, by prize. */
async function takeJuryDecisions(ctx: Ctx, editionId: string): Promise<Map<string, string>> {
  const [decisions, taken] = [await decisionsOf(ctx.db, editionId), await decidedCategories(ctx.db, editionId)];
  const origins = await originsOf(ctx.db, decisions.flatMap(({ fileId }) => fileId ?? []));
  const prizes = new Set(prizesOf(ctx, editionId).map(({ id }) => id));
  for (const { prizeId, fileId } of decisions) {
    const winner = fileId === null ? undefined : origins.get(fileId);
    if (!taken.has(prizeId) && prizes.has(prizeId)) await recordDecision(ctx, { editionId, categoryId: prizeId, winners: winner ? [winner.organisationId] : [] });
  }
  return new Map(decisions.flatMap(({ prizeId, citation }): [string, string][] => (citation === null ? [] : [[prizeId, citation]])));
}

async function refuseOncePublic(ctx: Ctx, editionId: string): Promise<void> {
  if ((await hourOf(ctx.db, editionId))?.struck) throw problem('palmares_public');
}

const hourInput = z.object({ day: z.iso.date('date_invalid'), time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'field_invalid') });

/** Sets the hour, or moves it until it strikes; then everything is public, whoever is there. Throws `not_allowed`, `palmares_public`, `palmares_not_sealed`, `palmares_hour_past`. */
export async function setHour(ctx: Ctx, editionId: string, raw: unknown): Promise<void> {
  const { day, time } = parseInput(hourInput, raw);
  const instant = instantOfParis(`${day}T${time}`);
  if (instant === null) throw problem('form_incomplete', {}, [{ field: 'time', code: 'field_invalid' }]);
  const publicFrom = new Date(instant);
  if (publicFrom <= ctx.clock.now()) throw problem('palmares_hour_past');
  await setHourAt(ctx, editionId, publicFrom);
}

/** The same at an instant, which may be now. */
export async function setHourAt(ctx: Ctx, editionId: string, publicFrom: Date): Promise<void> {
  requireDecidesTrophies(ctx.actor);
  await refuseOncePublic(ctx, editionId);
  if ((await codesOf(ctx.db, editionId)).size === 0) throw problem('palmares_not_sealed');
  const version = ((await hourOf(ctx.db, editionId))?.version ?? 0) + 1;
  await insertHour(ctx.db, { editionId, version, publicFrom, by: ctx.actor.personId, at: ctx.clock.now() });
  await ctx.record({ name: decidedEvents.hourSet, subjectType: 'edition', subjectId: editionId, editionId, payload: { version } });
}

const outletInput = z.object({ outlet: z.string().trim().min(1, 'field_required').max(200, 'field_too_long') });

/** A link by which somebody of the press reads the palmares before the hour, and only what is agreed to. Returns its address, which is nowhere else. */
export async function invitePress(ctx: Ctx, editionId: string, raw: unknown): Promise<string> {
  requireReadsTrophies(ctx.actor);
  const { outlet } = parseInput(outletInput, raw);
  const { token, hash } = secretToken();
  await insertPressLink(ctx.db, { id: ctx.ids.next(), editionId, tokenHash: hash, outlet, by: ctx.actor.personId, at: ctx.clock.now() });
  await ctx.record({ name: decidedEvents.pressInvited, subjectType: 'edition', subjectId: editionId, editionId });
  return `${ctx.settings.origin}${localPath(ctx.locale, `/trophies/press/${token}`)}`;
}

/** Throws `not_allowed`, `not_found`. */
export async function withdrawPress(ctx: Ctx, editionId: string, id: string): Promise<void> {
  requireReadsTrophies(ctx.actor);
  if (!(await withdrawPressLink(ctx.db, { id, editionId, at: ctx.clock.now() }))) throw problem('not_found');
  await ctx.record({ name: decidedEvents.pressWithdrawn, subjectType: 'edition', subjectId: editionId, editionId });
}
