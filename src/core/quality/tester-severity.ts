import { fitCrossedModel, type CrossedObservation } from '../statistics/crossed-model.ts';

/** One audit: its own score 0..100, the body, who made it, the channel. */
export type TesterAudit = { readonly score: number; readonly bodyId: string; readonly testerId: string; readonly channel: string };

/** What to do about a tester: nothing, train them towards the others, wait for more audits, or plan them beside others first. */
export type TesterAdvice = 'none' | 'gives_less' | 'gives_more' | 'few_audits' | 'apart';

export type TesterSeverity = {
  readonly testerId: string;
  readonly audits: number;
  readonly bodies: number;
  /** In points, beside the others on the same bodies and channels; negative = gives less. */
  readonly effect: number;
  readonly posteriorSd: number;
  readonly advice: TesterAdvice;
};

export type SeverityMeasure = {
  readonly audits: number;
  /** Groups of testers and bodies that no audit links: 1 when all can be compared. */
  readonly groups: number;
  /** Standard deviations in points. */
  readonly sd: { readonly body: number; readonly tester: number; readonly residual: number };
  readonly testers: readonly TesterSeverity[];
};

/** Under so many audits a tester's effect is mostly drawn to 0 and not worth a remark. */
const fewAudits = 5;
/** Posterior standard deviations from which a tester is spoken to (method 1.8). */
const flaggedFrom = 2;

/** Severity of testers by the crossed model (REML); null with too few audits, or a single tester. */
export function measureSeverity(audits: readonly TesterAudit[]): SeverityMeasure | null {
  const testerIds = [...new Set(audits.map(({ testerId }) => testerId))];
  const channels = new Set(audits.map(({ channel }) => channel)).size;
  if (testerIds.length < 2 || audits.length < channels + testerIds.length + 2) return null;
  const model = fitCrossedModel(audits.map(({ score, bodyId, testerId, channel }): CrossedObservation => ({ y: score, structure: bodyId, evaluator: testerId, fixed: channel })));
  const groupOf = linkedGroups(audits);
  const sizes = Map.groupBy(testerIds, (id) => groupOf.get(id) ?? id);
  const largest = [...sizes.entries()].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0];
  const own = Map.groupBy(audits, ({ testerId }) => testerId);
  const testers = testerIds.map((testerId): TesterSeverity => {
    const made = own.get(testerId) ?? [];
    const { effect = 0, posteriorSd = 0 } = model.evaluators.get(testerId) ?? {};
    const facts = { testerId, audits: made.length, bodies: new Set(made.map(({ bodyId }) => bodyId)).size, effect, posteriorSd };
    return { ...facts, advice: adviceFor(facts, groupOf.get(testerId) === largest) };
  });
  return {
    audits: audits.length, groups: sizes.size, sd: { body: model.sd.structure, tester: model.sd.evaluator, residual: model.sd.residual },
    testers: testers.toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect)),
  };
}

function adviceFor({ audits, effect, posteriorSd }: Pick<TesterSeverity, 'audits' | 'effect' | 'posteriorSd'>, linked: boolean): TesterAdvice {
  if (!linked) return 'apart';
  if (audits < fewAudits) return 'few_audits';
  if (Math.abs(effect) <= flaggedFrom * posteriorSd) return 'none';
  return effect < 0 ? 'gives_less' : 'gives_more';
}

/** For each tester the name of the group of testers and bodies that audits link together (union and find). */
function linkedGroups(audits: readonly TesterAudit[]): Map<string, string> {
  const parent = new Map<string, string>();
  const rootOf = (node: string): string => {
    let root = node;
    for (let up = parent.get(root) ?? root; up !== root; up = parent.get(root) ?? root) root = up;
    parent.set(node, root);
    return root;
  };
  for (const { testerId, bodyId } of audits) parent.set(rootOf(testerId), rootOf(`body ${bodyId}`));
  return new Map([...new Set(audits.map(({ testerId }) => testerId))].map((id) => [id, rootOf(id)]));
}
