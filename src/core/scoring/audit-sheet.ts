import { at, nth } from '../shared/vector.ts';
import { channels } from './dimensions.ts';
import { layoutOf } from './layout.ts';
import type { AuditCells, ScoringPlan } from './types.ts';

/**
 * The sums of many audits in a few arrays: audit a of channel c has one entry for each cell of c, in the order of
 * the plan, from `starts[a]` on; site s has the audits `siteStarts[s] .. siteStarts[s + 1] - 1`.
 */
export type AuditSheet = {
  readonly siteStarts: Int32Array;
  readonly channels: Uint8Array;
  readonly starts: Int32Array;
  readonly n: Float64Array;
  readonly d: Float64Array;
  readonly answered: Uint16Array;
  readonly missing: Uint16Array;
};

/** An empty sheet for audits of these channels (numbers), `sizes[s]` audits for site s. */
export function emptySheet(plan: ScoringPlan, sizes: readonly number[], channelOfAudit: Uint8Array): AuditSheet {
  const { cellsOfChannel } = layoutOf(plan);
  const starts = new Int32Array(channelOfAudit.length + 1);
  channelOfAudit.forEach((channel, a) => (starts[a + 1] = at(starts, a) + nth(cellsOfChannel, channel).length));
  const siteStarts = new Int32Array(sizes.length + 1);
  sizes.forEach((size, s) => (siteStarts[s + 1] = at(siteStarts, s) + size));
  const entries = at(starts, channelOfAudit.length);
  return {
    siteStarts,
    channels: channelOfAudit,
    starts,
    n: new Float64Array(entries),
    d: new Float64Array(entries),
    answered: new Uint16Array(entries),
    missing: new Uint16Array(entries),
  };
}

/** The sheet of sites from the sums of their audits. Throws RangeError when an audit was summed for another plan. */
export function sheetOf(plan: ScoringPlan, sites: readonly (readonly AuditCells[])[]): AuditSheet {
  const audits = sites.flat();
  const channelOfAudit = Uint8Array.from(audits, ({ channel }) => channels.indexOf(channel));
  const sheet = emptySheet(plan, sites.map((site) => site.length), channelOfAudit);
  audits.forEach((audit, a) => {
    if (audit.n.length !== plan.cells.length) {
      throw new RangeError(`audit summed over ${audit.n.length} cells, the plan has ${plan.cells.length}`);
    }
    const cells = nth(layoutOf(plan).cellsOfChannel, at(channelOfAudit, a));
    cells.forEach((b, k) => {
      const entry = at(sheet.starts, a) + k;
      sheet.n[entry] = at(audit.n, b);
      sheet.d[entry] = at(audit.d, b);
      sheet.answered[entry] = at(audit.answered, b);
      sheet.missing[entry] = at(audit.missing, b);
    });
  });
  return sheet;
}
