import { z } from 'zod';
import type { ListeningBoard } from '../figures/board.ts';
import type { FigureRules } from '../figures/figure-rules.input.ts';

/** What a proposal rests on: the reply clock of twelve months. `figure`: a share from 0 to 1, or hours. */
export const proposalFacts = z.object({ of: z.enum(['reply_rate', 'median_hours']), figure: z.number(), low: z.number(), high: z.number().nullable(), awaited: z.number(), answered: z.number(), within: z.number() });
export type ProposalFacts = z.infer<typeof proposalFacts>;

export interface Proposal {
  itemId: string;
  value: string | number;
  facts: ProposalFacts;
}

/** A figure hidden for want of mentions proposes nothing, and neither does a median that is not reached. */
export function proposedItems({ rate, median, ...counts }: ListeningBoard['replies'], rules: FigureRules['proposals']): Proposal[] {
  return rules.flatMap(({ item, of, options = [] }): Proposal[] => {
    if (of === 'reply_rate') {
      const value = rate && options.find(({ at_least }) => rate.rate >= at_least)?.value;
      return value ? [{ itemId: item, value, facts: { of, figure: rate.rate, low: rate.low, high: rate.high, ...counts } }] : [];
    }
    if (median?.median === null || median?.median === undefined) return [];
    const hours = Math.round(median.median * 10) / 10;
    return [{ itemId: item, value: hours, facts: { of, figure: hours, low: median.low ?? 0, high: median.high, ...counts } }];
  });
}
