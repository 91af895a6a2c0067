import { renderSVG } from 'uqr';
import type { Ctx } from '#platform/context.ts';
import { localPath } from '#platform/http/locale.ts';
import { roomNow } from './room-now.server.ts';
import { roomPath, type RoomWall } from './room.ts';

/** The screen of the session of a code. Throws `not_found`. */
export async function readRoomWall(ctx: Ctx, typed: string): Promise<RoomWall> {
  const room = await roomNow(ctx, typed);
  const { origin } = ctx.settings;
  return { room, address: `${origin.replace(/^https?:\/\//, '')}${localPath(ctx.locale, '/poll')}`, code: renderSVG(`${origin}${localPath(ctx.locale, roomPath(room))}`, { border: 1, ecc: 'M' }) };
}
