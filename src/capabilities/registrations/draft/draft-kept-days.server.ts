import { loadRetention } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';

/** Days after which an unfinished registration is erased: the rule `draft` of retention.yaml, which the nightly job of retention applies. */
export function draftKeptDays({ settings }: Pick<Ctx, 'settings'>): number {
  const rule = loadRetention(settings.dataDir).find(({ id }) => id === 'draft');
  if (rule?.days === undefined) throw new RangeError('retention.yaml has no rule « draft » in days');
  return rule.days;
}
