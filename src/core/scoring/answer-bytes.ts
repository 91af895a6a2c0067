import { addF64, f64, i32, nth, u16, u8, u32 } from '../shared/vector.ts';
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

/** Items by cell, then by weight: a run of one weight in one cell needs no multiplication. Runs end at `ends`. */
type ItemOrder = { readonly ids: readonly string[]; readonly ends: Int32Array; readonly entries: Int32Array; readonly weights: Float64Array };

const known = new WeakMap<ScoringPlan, readonly ItemOrder[]>();

function ordersOf(plan: ScoringPlan): readonly ItemOrder[] {
  const ready = known.get(plan);
  if (ready) return ready;
  const orders = channels.map((channel, c) => orderOf(plan, channel, nth(layoutOf(plan).cellsOfChannel, c)));
  known.set(plan, orders);
  return orders;
}

function orderOf(plan: ScoringPlan, channel: Channel, cells: Int32Array): ItemOrder {
  const items = plan.itemsByChannel[channel].toSorted((a, b) => a.cell - b.cell || a.weight - b.weight);
  const runs: { end: number; entry: number; weight: number }[] = [];
  items.forEach(({ cell, weight }, i) => {
    const next = items[i + 1];
    const full = i + 1 - (runs.at(-1)?.end ?? 0) === longestRun;
    if (next?.cell !== cell || next.weight !== weight || full) runs.push({ end: i + 1, entry: cells.indexOf(cell), weight });
  });
  return {
    ids: items.map(({ id }) => id),
    ends: Int32Array.from(runs, ({ end }) => end),
    entries: Int32Array.from(runs, ({ entry }) => entry),
    weights: Float64Array.from(runs, ({ weight }) => weight),
  };
}

/** Order of the items of a channel in the bytes of an audit. */
export const itemOrder = (plan: ScoringPlan, channel: Channel): readonly string[] => nth(ordersOf(plan), channels.indexOf(channel)).ids;

/**
 * What a byte adds to the integer of its run: bits 0 to 14 the score, 15 to 23 one answer, 24 to 31 one missing. A run of
 * 255 items stays inside.
 */
const longestRun = 255;
const worth = Uint32Array.from({ length: 256 }, (_, byte) => (byte <= 100 ? byte + 2 ** 15 : byte === byteMissing ? 2 ** 24 : 0));

/** Sums answers over the cells of the plan, as `auditCells` does. */
export function sheetOfBytes(plan: ScoringPlan, { sizes, channels: channelOfAudit, bytes }: AnswerBytes): AuditSheet {
  const orders = ordersOf(plan);
  const sheet = emptySheet(plan, sizes, channelOfAudit);
  let place = 0;
  for (let a = 0; a < channelOfAudit.length; a++) {
    const order = nth(orders, u8(channelOfAudit, a));
    addAudit(sheet, i32(sheet.starts, a), order, bytes, place);
    place += order.ids.length;
  }
  if (place !== bytes.length) throw new RangeError(`${bytes.length} bytes for ${place} answers`);
  return sheet;
}

function addAudit({ n, d, answered, missing }: AuditSheet, start: number, { ends, entries, weights }: ItemOrder, bytes: Uint8Array, place: number): void {
  let j = place;
  for (let run = 0; run < ends.length; run++) {
    const end = place + i32(ends, run);
    let sum = 0;
    for (; j < end; j++) sum = (sum + u32(worth, u8(bytes, j))) | 0;
    const entry = start + i32(entries, run);
    const weight = f64(weights, run);
    const answers = (sum >>> 15) & 511;
    addF64(n, entry, weight * (sum & 32_767));
    addF64(d, entry, weight * answers);
    answered[entry] = u16(answered, entry) + answers;
    missing[entry] = u16(missing, entry) + (sum >>> 24);
  }
}
