import { wilsonInterval, type Bounds } from '../../statistics/wilson.ts';
import { applyRules } from '../apply-rules.ts';
import type { Rule } from '../rule.ts';
import type { FraudCase } from './fraud-case.ts';

/** A share with its 95 % interval (Wilson); null where there is nothing to take a share of. */
export type Share = ({ readonly of: number; readonly share: number } & Bounds) | null;

export type RuleMeasure = { readonly rule: string; readonly found: number; readonly precision: Share; readonly recall: Share };

export type SetMeasure = {
  readonly rules: readonly RuleMeasure[];
  /** A case is suspected when a finding of severity 2 or 3 speaks. */
  readonly cases: { readonly precision: Share; readonly recall: Share; readonly honestSuspected: Share };
};

/**
 * How often each rule is right when it speaks (something was done to the case: what was invented contradicts itself in
 * more ways than one), and how often it speaks where what was done should make it speak. Rules without any trace in the set
 * are left out.
 */
export function measureRules(rules: readonly Rule[], set: readonly FraudCase[]): SetMeasure {
  const judged = set.map((one) => ({ ...one, findings: applyRules(rules, one.facts) }));
  const measured = rules.map(({ id }): RuleMeasure => {
    const spoke = judged.filter(({ findings }) => findings.some(({ rule }) => rule === id));
    const should = judged.filter(({ traces }) => traces.includes(id));
    const right = spoke.filter(({ kind }) => kind !== 'honest').length;
    const heard = spoke.filter(({ traces }) => traces.includes(id)).length;
    return { rule: id, found: spoke.length, precision: shareOf(right, spoke.length), recall: shareOf(heard, should.length) };
  });
  const suspected = judged.filter(({ findings }) => findings.some(({ severity }) => severity >= 2));
  const frauds = judged.filter(({ kind }) => kind !== 'honest');
  const honest = judged.filter(({ kind }) => kind === 'honest');
  const caught = suspected.filter(({ kind }) => kind !== 'honest').length;
  return {
    rules: measured.filter(({ recall, found }) => recall !== null || found > 0),
    cases: {
      precision: shareOf(caught, suspected.length), recall: shareOf(caught, frauds.length),
      honestSuspected: shareOf(suspected.length - caught, honest.length),
    },
  };
}

const shareOf = (part: number, of: number): Share => (of === 0 ? null : { of, share: part / of, ...wilsonInterval(part / of, of) });
