import { compareEstimates, type Difference, type Estimate } from './compare-means.ts';

/** A score nearer to 0 or 100 than this is taken for it: beyond, the scale runs away. */
const edge = 1;

/** A score 0..100 on the logit scale, its variance by the delta method: v / (y (1 - y))^2 with y = score / 100. */
function onLogitScale({ value, variance, degreesOfFreedom }: Estimate): Estimate {
  const share = Math.min(100 - edge, Math.max(edge, value)) / 100;
  return { value: Math.log(share / (1 - share)), variance: variance / (100 * share * (1 - share)) ** 2, degreesOfFreedom };
}

/**
 * The difference of two independent scores 0..100 in points, with its interval, and the p value of Welch and Satterthwaite on the logit
 * scale, where intervals of scores are made too: near the ends of the scale, and with few degrees of freedom, the plain one finds twice as much as
 * there is.
 */
export function compareScores(first: Estimate, second: Estimate): Difference {
  const { p, t } = compareEstimates(onLogitScale(first), onLogitScale(second));
  return { ...compareEstimates(first, second), p, t };
}
