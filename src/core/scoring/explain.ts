import type { Outcome } from '../shared/outcome.ts';
import { value } from '../shared/outcome.ts';
import { at, nth, sumOf } from '../shared/vector.ts';
import { auditCells, scoreAnswer } from './audit-cells.ts';
import { sheetOf } from './audit-sheet.ts';
import { noFigure } from './figure.ts';
import { measureSite } from './measure-site.ts';
import type { SiteMeasure } from './measure-site.ts';
import type { AuditInput, MissingForFigure, NoFigureReason, PlannedItem, ScoringPlan, View, ViewName } from './types.ts';

/** An audit with its answers, by the id under which a reader can open it. */
export type ExplainedAudit = AuditInput & { readonly id: string };

/**
 * A figure or a part of one. `weight` is its share of what it is a part of (1 at the top), so that the value
 * of anything = sum over its parts of weight x value. `value` is in points.
 */
export type Part = {
  readonly kind: ViewName | 'item' | 'audit';
  readonly key: string;
  readonly value: number;
  readonly weight: number;
  readonly parts: readonly Part[];
};

/** `through`: the cuts to show between the figure and its cells, from the outside in. */
export type Explained = { readonly view: ViewName; readonly key: string; readonly through?: readonly ViewName[] };

/** The audits of a site, measured once for all figures that are opened on them. */
export type ExplainedSite = {
  readonly plan: ScoringPlan;
  readonly measure: SiteMeasure;
  readonly channels: ReadonlySet<ExplainedAudit['channel']>;
  /** Scores of the applicable answers, by cell and there by item in the order of the grid. */
  readonly scored: ReadonlyMap<number, readonly ScoredItem[]>;
};

export function explainedSite(plan: ScoringPlan, audits: readonly ExplainedAudit[]): ExplainedSite {
  const measure = measureSite(plan, sheetOf(plan, [audits.map((audit) => auditCells(plan, audit))]), 0);
  return { plan, measure, channels: new Set(audits.map(({ channel }) => channel)), scored: scoreEachItem(plan, audits) };
}

/**
 * Opens a figure down to items and audits: figure -> `through` -> cells -> items -> audits.
 *
 * The figure is the one of `scoreSite` on the same audits. Throws RangeError when the plan has no such figure.
 */
export function explain(site: ExplainedSite, { view, key, through = [] }: Explained): Outcome<Part, NoFigureReason, MissingForFigure> {
  const { plan, measure } = site;
  const wanted = plan.views.find((candidate) => candidate.view === view && candidate.key === key);
  if (!wanted) throw new RangeError(`grid version ${plan.gridVersion} has no figure ${view}/${key}`);
  const cells = [...wanted.cells].filter((b) => at(measure.weights, b) > 0);
  if (cells.length === 0) return noFigure(plan, measure, wanted, site.channels);
  return value(partOf(site, { kind: view, key }, cells, 1, through));
}

type Scored = { readonly auditId: string; readonly score: number };
type ScoredItem = { readonly item: PlannedItem; readonly scores: Scored[] };

function partOf(
  setting: ExplainedSite,
  name: Pick<Part, 'kind' | 'key'>,
  cells: readonly number[],
  weight: number,
  through: readonly ViewName[],
): Part {
  const total = sumOf(cells, (b) => at(setting.measure.weights, b));
  const [cut, ...inner] = through;
  const parts = cut
    ? groupsOf(setting.plan, cut, cells).map(([key, members]) =>
        partOf(setting, { kind: cut, key }, members, sumOf(members, (b) => at(setting.measure.weights, b)) / total, inner),
      )
    : cells.map((b) => cellPart(setting, b, at(setting.measure.weights, b) / total));
  return { ...name, weight, value: meanOf(parts), parts };
}

function groupsOf(plan: ScoringPlan, cut: ViewName, cells: readonly number[]): [string, number[]][] {
  const inside = (view: View): number[] => cells.filter((b) => view.cells.includes(b));
  return plan.views
    .filter(({ view }) => view === cut)
    .map((view): [string, number[]] => [view.key, inside(view)])
    .filter(([, members]) => members.length > 0);
}

function cellPart(setting: ExplainedSite, b: number, weight: number): Part {
  const { plan, measure, scored } = setting;
  const parts = (scored.get(b) ?? []).flatMap(({ item, scores }) => itemPart(item, scores, at(measure.d, b)));
  return { kind: 'cells', key: nth(plan.cells, b).key, weight, value: at(measure.scores, b), parts };
}

function itemPart(item: PlannedItem, scored: readonly Scored[], cellWeight: number): Part[] {
  if (scored.length === 0) return [];
  const parts = scored.map(({ auditId, score }): Part => ({
    kind: 'audit',
    key: auditId,
    value: score,
    weight: 1 / scored.length,
    parts: [],
  }));
  const weight = (item.weight * scored.length) / cellWeight;
  return [{ kind: 'item', key: item.id, weight, value: meanOf(parts), parts }];
}

/** The applicable answers of each item over all audits. */
function scoreEachItem(plan: ScoringPlan, audits: readonly ExplainedAudit[]): ExplainedSite['scored'] {
  const scored = new Map<string, ScoredItem>([...plan.items.values()].map((item) => [item.id, { item, scores: [] }]));
  for (const audit of audits) {
    for (const answer of audit.answers) {
      const one = scored.get(answer.itemId);
      const score = one ? scoreAnswer(one.item, answer, audit.context) : 'missing';
      if (typeof score === 'number') one?.scores.push({ auditId: audit.id, score });
    }
  }
  return Map.groupBy(scored.values(), ({ item }) => item.cell);
}

const meanOf = (parts: readonly Part[]): number => sumOf(parts, (part) => part.weight * part.value);
