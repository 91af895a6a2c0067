import type { AuditInput, PlanSource, ScoringPlan } from '#core/scoring/types.ts';
import { auditCells } from '#core/scoring/audit-cells.ts';
import { compilePlan } from '#core/scoring/plan.ts';
import { scoreSite } from '#core/scoring/score-site.ts';
import { valueOrNull } from '#core/shared/outcome.ts';

/** A past edition: the grid it was scored with and the answers of each body, by its id. */
export type PastAudits = {
  readonly edition: string;
  readonly source: PlanSource;
  readonly audits: ReadonlyMap<string, readonly AuditInput[]>;
};

/**
 * One body in one edition, scores in points 0..100 or `null` where there is no figure. `coverage`: share (0..1) of
 * the draft's items asked in these audits which the old answers could fill. `change` since the edition before:
 * `published` = `you` (both editions under the draft) + `grid` (the rest); `null` without a figure on each side.
 */
export type SimulatedScore = {
  readonly body: string;
  readonly edition: string;
  readonly published: number | null;
  readonly draft: number | null;
  readonly coverage: number;
  readonly change: { readonly published: number; readonly you: number; readonly grid: number } | null;
};

/**
 * Re-scores past editions, oldest first, under a draft grid, and splits each change into what the body did and
 * what the grid did. Answers to items the draft no longer has are left out; items it adds are missing.
 */
export function simulateGrid(draft: PlanSource, editions: readonly PastAudits[]): SimulatedScore[] {
  const draftPlan = compilePlan(draft);
  const scored = editions.map(({ edition, source, audits }) => {
    const plan = compilePlan(source);
    return [...audits].map(([body, own]) => ({
      body,
      edition,
      published: globalScore(plan, own),
      draft: globalScore(draftPlan, own),
      coverage: coverageOf(draftPlan, own),
    }));
  });
  return scored.flatMap((bodies, index) =>
    bodies.map((now) => ({
      ...now,
      change: changeOf(
        scored[index - 1]?.find(({ body }) => body === now.body),
        now,
      ),
    })),
  );
}

type Scored = Omit<SimulatedScore, 'change'>;

function changeOf(before: Scored | undefined, now: Scored): SimulatedScore['change'] {
  if (!before || before.published === null || before.draft === null) return null;
  if (now.published === null || now.draft === null) return null;
  const published = now.published - before.published;
  const you = now.draft - before.draft;
  return { published, you, grid: published - you };
}

function globalScore(plan: ScoringPlan, audits: readonly AuditInput[]): number | null {
  const figure = scoreSite(
    plan,
    audits.map((audit) => auditCells(plan, fitting(plan, audit))),
  ).global;
  return valueOrNull(figure)?.value ?? null;
}

/** Only the answers which this grid asks for, and which it can still score. */
function fitting(plan: ScoringPlan, audit: AuditInput): AuditInput {
  return { ...audit, answers: audit.answers.filter((answer) => fits(plan, audit, answer)) };
}

function fits(plan: ScoringPlan, { channel, context }: AuditInput, answer: AuditInput['answers'][number]): boolean {
  const item = plan.items.get(answer.itemId);
  if (!item || item.channel !== channel) return false;
  if (answer.value === null) return true;
  try {
    item.score(answer.value, context ?? { sentOn: null });
    return true;
  } catch (error) {
    // An option which the draft no longer offers: the old answer says nothing about the new item.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function coverageOf(plan: ScoringPlan, audits: readonly AuditInput[]): number {
  const asked = audits.reduce((sum, { channel }) => sum + plan.itemsByChannel[channel].length, 0);
  const filled = audits.reduce((sum, audit) => sum + fitting(plan, audit).answers.length, 0);
  return asked === 0 ? 0 : filled / asked;
}
