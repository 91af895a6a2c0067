import type { RoomNow } from './room.ts';

const seconds = 1;
const kept = 200;

/**
 * Remembers for a second where each session stands, so that a thousand phones that ask are one look at the database. `read` is asked
 * once, however many wait for it; a session that could not be read is not remembered.
 */
export function createRoomMemory(now: () => number = Date.now): (pollId: string, read: () => Promise<RoomNow | null>) => Promise<RoomNow | null> {
  const rooms = new Map<string, { until: number; room: Promise<RoomNow | null> }>();
  return (pollId, read) => {
    const known = rooms.get(pollId);
    if (known && known.until > now()) return known.room;
    const room = read();
    rooms.delete(pollId);
    rooms.set(pollId, { until: now() + 1000 * seconds, room });
    const [oldest] = rooms.keys();
    if (rooms.size > kept && oldest !== undefined) rooms.delete(oldest);
    room.catch(() => rooms.delete(pollId));
    return room;
  };
}
