import type { Standing } from '../report.ts';

/** Ids of the criteria that stand above the peers, from stands by `view/key`. */
export function strengthsIn(stands: ReadonlyMap<string, Standing>): string[] {
  return [...stands].flatMap(([id, stand]) => (stand === 'above' && id.startsWith('criteria/') ? [id.slice('criteria/'.length)] : []));
}
