import { shareOut } from '#core/draw/share-out.ts';
import type { DrawRules } from '#core/draw/draw-rules.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import { unstratified } from '../stratum.ts';

/** Bodies of one stratum beside its target. `label` is null for the bodies that stand in no stratum. */
export interface StratumCount {
  id: string;
  label: Edition['label'] | null;
  target: number;
  newcomers: number;
  others: number;
}

/** Every stratum of the edition with its target of places and the bodies that stand in it. */
export function strataCounts(edition: Pick<Edition, 'strata'>, rules: DrawRules, bodies: readonly { stratum: string; newcomer: boolean }[]): StratumCount[] {
  const targets = shareOut(rules);
  const strata = [...edition.strata.map(({ id, label }) => ({ id, label })), { id: unstratified, label: null }];
  return strata.map(({ id, label }) => {
    const own = bodies.filter(({ stratum }) => stratum === id);
    const newcomers = own.filter(({ newcomer }) => newcomer).length;
    return { id, label, target: targets.get(id) ?? 0, newcomers, others: own.length - newcomers };
  });
}
