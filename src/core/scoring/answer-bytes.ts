import { i32, nth, u8, u32 } from '../shared/vector.ts';
import { emptySheet } from './audit-sheet.ts';
import type { AuditSheet } from './audit-sheet.ts';
import { channels } from './dimensions.ts';
import type { Channel } from './dimensions.ts';
import { layoutOf } from './layout.ts';
import type { ScoringPlan } from './types.ts';

/** What a byte says of an item beside its score 0..100. */
export const byteNotApplicable = 255;
export const byteMissing = 254;

/**
 * Scored answers of many audits, one byte an item: audit a has the items of its channel in the order of `itemOrder`.
 * For simulations of whole editions, where an object an answer would be a hundred times larger.
 */
export type AnswerBytes = {
  /** Audits of each site, in order. */
  readonly sizes: readonly number[];
  /** Channel of each audit, by its place in `channels`. */
  readonly channels: Uint8Array;
  readonly bytes: Uint8Array;
};

type Segment = { readonly entry: number; readonly weight: number; readonly end: number };
type ItemOrder = { readonly ids: readonly string[]; readonly segments: readonly Segment[] };

const known = new WeakMap<ScoringPlan, readonly ItemOrder[]>();

function ordersOf(plan: ScoringPlan): readonly ItemOrder[] {
  const ready = known.get(plan);
  if (ready) return ready;
  const orders = channels.map((channel, c) => orderOf(plan, channel, nth(layoutOf(plan).cellsOfChannel, c)));
  known.set(plan, orders);
  return orders;
}

/** Items by cell, then by weight: a segment of one weight needs no multiplication. */
function orderOf(plan: ScoringPlan, channel: Channel, cells: Int32Array): ItemOrder {
  const items = plan.itemsByChannel[channel].toSorted((a, b) => a.cell - b.cell || a.weight - b.weight);
  const segments: Segment[] = [];
  items.forEach(({ cell, weight }, i) => {
    const next = items[i + 1];
    if (next?.cell !== cell || next.weight !== weight) segments.push({ entry: cells.indexOf(cell), weight, end: i + 1 });
  });
  return { ids: items.map(({ id }) => id), segments };
}

/** Order of the items of a channel in the bytes of an audit. */
export const itemOrder = (plan: ScoringPlan, channel: Channel): readonly string[] => nth(ordersOf(plan), channels.indexOf(channel)).ids;

/** Adds up in one integer what a byte brings: score + 2^16 when it is a score. A segment holds under 600 items. */
const worth = Uint32Array.from({ length: 256 }, (_, byte) => (byte <= 100 ? byte + 65_536 : 0));
const segmentLimit = 600;

/** Sums answers over the cells of the plan, as `auditCells` does. */
export function sheetOfBytes(plan: ScoringPlan, { sizes, channels: channelOfAudit, bytes }: AnswerBytes): AuditSheet {
  const orders = ordersOf(plan);
  const sheet = emptySheet(plan, sizes, channelOfAudit);
  let place = 0;
  for (let a = 0; a < channelOfAudit.length; a++) {
    const { ids, segments } = nth(orders, u8(channelOfAudit, a));
    let j = place;
    for (const segment of segments) {
      const end = place + segment.end;
      if (end - j > segmentLimit) throw new RangeError(`more than ${segmentLimit} items of one weight in a cell`);
      addSegment(sheet, i32(sheet.starts, a) + segment.entry, segment.weight, bytes, j, end);
      j = end;
    }
    place += ids.length;
  }
  if (place !== bytes.length) throw new RangeError(`${bytes.length} bytes for ${place} answers`);
  return sheet;
}

function addSegment(sheet: AuditSheet, entry: number, weight: number, bytes: Uint8Array, from: number, to: number): void {
  let sum = 0;
  for (let j = from; j < to; j++) sum = (sum + u32(worth, u8(bytes, j))) | 0;
  const answered = sum >>> 16;
  sheet.n[entry] = (sheet.n[entry] as number) + weight * (sum & 65_535);
  sheet.d[entry] = (sheet.d[entry] as number) + weight * answered;
  sheet.answered[entry] = (sheet.answered[entry] as number) + answered;
  if (answered < to - from) sheet.missing[entry] = (sheet.missing[entry] as number) + countMissing(bytes, from, to);
}

function countMissing(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let j = from; j < to; j++) if (u8(bytes, j) === byteMissing) count += 1;
  return count;
}
