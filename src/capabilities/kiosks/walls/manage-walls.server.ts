import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { siteNames } from '#capabilities/organisations/index.server.ts';
import { plainLetters } from '#core/kiosk-protocol/rotating-code.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { requirePointArranger } from '../points/points.access.ts';
import { pointEvents } from '../points/points.events.ts';
import { pointsOf } from '../points/points.queries.server.ts';
import { invites } from './wall-invitation.ts';
import { placeOf } from '../reading/board-address.ts';
import { wallAddress, type WallDisplay } from './wall.ts';
import type { wallInput } from './walls.input.ts';
import { insertWall, revokeWall, wallsOf } from './walls.queries.server.ts';

/** About 99 bits. */
const tokenLength = 20;

export interface WallDesk {
  walls: (WallDisplay & { address: string; placeName: string | null; invitedName: string | null })[];
  sites: { id: string; name: string }[];
  points: { id: string; siteId: string; name: string }[];
  /** Points whose code a screen may show. */
  inviting: { id: string; name: string }[];
}

/** The screens of a body, and the places that a new one may show. */
export async function wallDesk(ctx: Ctx, organisationId: string): Promise<WallDesk> {
  requirePointArranger(ctx.actor);
  const sites = (await siteNames(ctx.db, [organisationId])).map(({ id, name }) => ({ id, name }));
  const all = await pointsOf(ctx.db, organisationId);
  const points = all.map(({ id, siteId, name }) => ({ id, siteId, name }));
  const inviting = all.filter(invites).map(({ id, name }) => ({ id, name }));
  const names = new Map([...sites, ...points].map(({ id, name }) => [id, name]));
  const walls = (await wallsOf(ctx.db, organisationId)).map((wall) => ({ ...wall, address: wallAddress(ctx.settings, wall), placeName: names.get(wall.pointId ?? wall.siteId ?? '') ?? null, invitedName: names.get(wall.invitedPointId ?? '') ?? null }));
  return { walls, sites, points, inviting };
}

/** Makes a screen with an address of its own. Throws `not_allowed`, and `form_incomplete` for a place that is not the body's. */
export async function makeWall(ctx: Ctx, organisationId: string, { name, place, invited, theme }: z.infer<typeof wallInput>): Promise<WallDisplay> {
  requirePointArranger(ctx.actor);
  const { siteId = null, pointId = null } = placeOf(organisationId, place);
  const { sites, points, inviting } = await wallDesk(ctx, organisationId);
  const known = place === '' || [...sites, ...points].some(({ id }) => id === (pointId ?? siteId));
  if (!known) throw problem('form_incomplete', {}, [{ field: 'place', code: 'choice_needed' }]);
  if (invited !== '' && !inviting.some(({ id }) => id === invited)) throw problem('form_incomplete', {}, [{ field: 'invited', code: 'choice_needed' }]);
  const wall: WallDisplay = { organisationId, id: ctx.ids.next(), token: plainLetters(randomBytes(tokenLength)), name, siteId, pointId, invitedPointId: invited || null, theme, madeAt: ctx.clock.now(), revokedAt: null };
  await insertWall(ctx.db, wall, ctx.actor.personId ?? organisationId);
  await told(ctx, pointEvents.wallMade, wall);
  return wall;
}

/** Ends a screen: its address answers no more. Throws `not_allowed`, `not_found`. */
export async function endWall(ctx: Ctx, key: { organisationId: string; id: string }): Promise<void> {
  requirePointArranger(ctx.actor);
  const wall = await revokeWall(ctx.db, key, ctx.clock.now());
  if (!wall) throw problem('not_found');
  await told(ctx, pointEvents.wallEnded, wall);
}

async function told(ctx: Ctx, name: string, { id, organisationId, name: called }: WallDisplay): Promise<void> {
  await ctx.record({ name, subjectType: 'wall_display', subjectId: id, organisationId, payload: { name: called } });
}
