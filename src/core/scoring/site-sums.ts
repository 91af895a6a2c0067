import { addAt, at } from '../shared/vector.ts';
import { channels } from './dimensions.ts';
import type { Channel } from './dimensions.ts';
import type { AuditCells, ScoringPlan } from './types.ts';

/** One channel of one site: for each audit, (N_ab - S_b D_ab) / D_b over the cells, in points. */
export type Stratum = { readonly channel: Channel; readonly residuals: readonly Float64Array[] };

/** The sums of a site over the cells of its plan; `scores` in points, NaN in an empty cell. */
export type SiteSums = {
  readonly audits: readonly AuditCells[];
  readonly d: Float64Array;
  readonly answered: Float64Array;
  readonly missing: Float64Array;
  readonly scores: Float64Array;
  readonly strata: readonly Stratum[];
};

/** Throws RangeError when an audit was summed for another plan. */
export function sumSite(plan: ScoringPlan, audits: readonly AuditCells[]): SiteSums {
  const size = plan.cells.length;
  const n = new Float64Array(size);
  const d = new Float64Array(size);
  const answered = new Float64Array(size);
  const missing = new Float64Array(size);
  for (const audit of audits) {
    if (audit.n.length !== size) throw new RangeError(`audit summed over ${audit.n.length} cells, the plan has ${size}`);
    for (let b = 0; b < size; b++) {
      addAt(n, b, at(audit.n, b));
      addAt(d, b, at(audit.d, b));
      addAt(answered, b, at(audit.answered, b));
      addAt(missing, b, at(audit.missing, b));
    }
  }
  const scores = n.map((total, b) => (at(d, b) > 0 ? total / at(d, b) : NaN));
  return { audits, d, answered, missing, scores, strata: strataOf(audits, scores, d) };
}

function strataOf(audits: readonly AuditCells[], scores: Float64Array, d: Float64Array): Stratum[] {
  return channels.flatMap((channel) => {
    const inChannel = audits.filter((audit) => audit.channel === channel);
    if (inChannel.length === 0) return [];
    return [{ channel, residuals: inChannel.map((audit) => residual(audit, scores, d)) }];
  });
}

const residual = (audit: AuditCells, scores: Float64Array, d: Float64Array): Float64Array =>
  audit.n.map((n, b) => (at(d, b) > 0 ? (n - at(scores, b) * at(audit.d, b)) / at(d, b) : 0));
