import { randomStream } from '#core/shared/random.ts';
import { byteNotApplicable, itemOrder } from '#core/scoring/answer-bytes.ts';
import type { AnswerBytes } from '#core/scoring/answer-bytes.ts';
import { channels, commonChannels, determinants, steps } from '#core/scoring/dimensions.ts';
import type { CommonChannel } from '#core/scoring/dimensions.ts';
import { compilePlan } from '#core/scoring/plan.ts';
import type { ScorableItem, ScoringPlan } from '#core/scoring/types.ts';

/** The task of the benchmark: 1,000 structures x 14 audits x 400 answers, 25 % of them not applicable. */
export const auditsOfSite: Readonly<Record<CommonChannel, number>> = { phone: 5, email: 4, letter: 2, website: 1, social: 2 };
export const auditsPerSite = 14;
export const itemsPerAudit = 400;
export const criteriaCount = 20;

const criteria = Array.from({ length: criteriaCount }, (_, i) => ({
  id: `criterion-${String(i).padStart(2, '0')}`,
  weight: 1 + (i % 4),
  determinant: determinants[i % determinants.length] ?? 'courtesy',
}));

/** 400 items in each channel, over 20 criteria, so that every audit answers 400. */
export function nationalPlan(): ScoringPlan {
  const items = commonChannels.flatMap((channel) =>
    Array.from({ length: itemsPerAudit }, (_, i): ScorableItem => {
      const criterion = i % criteriaCount;
      const step = steps[criterion % steps.length] ?? 'access';
      return {
        id: `${channel}-${i}`,
        channel,
        step,
        criterion: criteria[criterion]?.id ?? '',
        indicator: `${channel}/${step}/${criterion}`,
        weight: 1 + (i % 3),
        notReached: 'zero',
        score: Number,
      };
    }),
  );
  const channelWeights = { phone: 25, email: 20, letter: 20, website: 15, social: 20 };
  return compilePlan({ gridVersion: 'bench', items, criteria, channelWeights });
}

/** Answers with a level of the structure, of the audit and of the item; the same for every machine. */
export function nationalAnswers(sites: number): AnswerBytes {
  const order = commonChannels.flatMap((channel) => Array.from({ length: auditsOfSite[channel] }, () => channels.indexOf(channel)));
  const audits = sites * auditsPerSite;
  const bytes = new Uint8Array(audits * itemsPerAudit);
  let place = 0;
  for (let site = 0; site < sites; site++) {
    const stream = randomStream('bench', 'edition', site);
    const level = 0.65 + 0.1 * stream.normal();
    for (let audit = 0; audit < auditsPerSite; audit++) {
      const chance = level + 0.1 * stream.normal();
      for (let item = 0; item < itemsPerAudit; item++) {
        const bits = stream.bits();
        const applicable = (bits & 3) !== 0;
        bytes[place++] = applicable ? ((bits >>> 2) / 2 ** 30 < chance ? 100 : 0) : byteNotApplicable;
      }
    }
  }
  return {
    sizes: Array.from({ length: sites }, () => auditsPerSite),
    channels: Uint8Array.from({ length: audits }, (_, a) => order[a % auditsPerSite] ?? 0),
    bytes,
  };
}

/** Item weight and criterion (number) of each byte of an audit; the same in every channel. */
export function itemTable(plan: ScoringPlan): { weights: number[]; criteria: number[] } {
  const items = itemOrder(plan, 'phone').map((id) => plan.items.get(id));
  return {
    weights: items.map((item) => item?.weight ?? 0),
    criteria: items.map((item) => criteria.findIndex(({ id }) => id === item?.criterion)),
  };
}
