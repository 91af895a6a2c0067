import { at } from '../shared/vector.ts';
import type { Estimate } from '../statistics/compare-means.ts';
import { moderateVariances } from '../statistics/moderated-variances.ts';
import type { Figure, FigureValue } from './types.ts';

/**
 * One figure (a view) of the structures of one kind, ready to be compared: variances of few degrees of freedom are
 * drawn towards those of their kind (method 1.3), with the degrees of freedom that they are worth. Without this, one
 * report in five carries an arrow by chance; with it, about one in ten, as wanted.
 *
 * What is common to a kind is v / (y (100 - y)): scores have less room near 0 and 100, and so do their variances.
 * Figures without value are left out, and indicative ones too: they may carry no arrow. Keys and order are those of
 * `figures`.
 */
export function comparableFigures(figures: ReadonlyMap<string, Figure>): Map<string, Estimate> {
  const firm = [...figures].flatMap(([id, figure]): [string, FigureValue][] =>
    figure.kind === 'value' && !figure.value.indicative ? [[id, figure.value]] : [],
  );
  const { variances, degreesOfFreedom, prior } = moderateVariances(firm.map(([, figure]) => observed(figure)));
  const alone = prior.degreesOfFreedom === 0;
  return new Map(
    firm.map(([id, figure], i) => [
      id,
      alone
        ? estimateOf(figure)
        : { value: figure.value, variance: at(variances, i) * room(figure.value), degreesOfFreedom: at(degreesOfFreedom, i) },
    ]),
  );
}

/** A figure by itself, where nothing of its kind is known to moderate it. */
export const estimateOf = ({ value, standardError, effectiveDegrees }: FigureValue): Estimate => ({
  value,
  variance: standardError ** 2,
  degreesOfFreedom: effectiveDegrees,
});

/** At the edges the spread seen is nil; the error of Wilson's interval is no variance that could be moderated. */
const observed = ({ value, interval, standardError, effectiveDegrees }: FigureValue): { variance: number; degreesOfFreedom: number } => ({
  variance: interval === 'wilson' ? 0 : standardError ** 2 / room(value),
  degreesOfFreedom: effectiveDegrees,
});

/** y (100 - y) over its largest value; a score of 99 or 100 has the room of 98. */
function room(value: number): number {
  const inside = Math.min(98, Math.max(2, value));
  return (inside * (100 - inside)) / 2500;
}
