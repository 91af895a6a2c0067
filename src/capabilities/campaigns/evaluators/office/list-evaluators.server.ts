import type { Ctx } from '#platform/context.ts';
import { currentEdition } from '../current-edition.server.ts';
import { requireOffice } from '../evaluators.access.ts';
import { readinessIn } from '../eligibility/eligible-evaluators.server.ts';
import type { Readiness } from '../eligibility/readiness.ts';
import { tiedMissions } from '../ties/ties.queries.server.ts';
import { evaluatorLoads, openMissionsByDepartment, type EvaluatorLoad } from './load.queries.server.ts';

/** What an operator should look at: missions at a body with a tie, missions past their time, no home declared. */
export type EvaluatorFlag = 'tied' | 'overdue' | 'no_home' | 'no_capacity';

export interface ListedEvaluator extends EvaluatorLoad {
  readiness: Readiness;
  flags: EvaluatorFlag[];
}

export interface EvaluatorFilter {
  text: string;
  department: string;
  state: 'all' | 'ready' | 'to_train' | 'flagged';
}

export const evaluatorsOnPage = 50;

/** Everybody who holds the role with where they stand in the edition to come. Throws `not_allowed`. */
export async function listEvaluators(ctx: Ctx, filter: EvaluatorFilter & { page: number }): Promise<{ edition: { id: string; label: { fr: string; en: string } }; rows: ListedEvaluator[]; total: number; ready: number; everybody: number }> {
  requireOffice(ctx.actor);
  const edition = currentEdition(ctx);
  const all = await listed(ctx, edition.id);
  const words = filter.text.toLowerCase();
  const fitting = all.filter((one) =>
    (words === '' || one.name.toLowerCase().includes(words) || one.email.toLowerCase().includes(words))
    && (filter.department === '' || one.departmentCode === filter.department) && fits(one, filter.state));
  const start = (filter.page - 1) * evaluatorsOnPage;
  return {
    edition: { id: edition.id, label: edition.label }, rows: fitting.slice(start, start + evaluatorsOnPage), total: fitting.length,
    ready: all.filter(({ readiness }) => readiness.missing.length === 0).length, everybody: all.length,
  };
}

/** Everybody, or one person, with where they stand. */
export async function listed(ctx: Ctx, editionId: string, id?: string): Promise<ListedEvaluator[]> {
  const loads = await evaluatorLoads(ctx.db, { editionId, today: ctx.clock.today(), ...(id ? { id } : {}) });
  const readiness = await readinessIn(ctx, editionId);
  const tied = new Set((await tiedMissions(ctx.db, id)).map(({ personId }) => personId));
  return loads.map((load) => ({ ...load, readiness: readiness.get(load.id) ?? { missing: [], channels: [], certifiedAt: null }, flags: flagsOf(load, tied.has(load.id)) }));
}

function flagsOf(load: EvaluatorLoad, tied: boolean): EvaluatorFlag[] {
  return [
    ...(tied ? ['tied' as const] : []), ...(load.overdue > 0 ? ['overdue' as const] : []),
    ...(load.departmentCode === null ? ['no_home' as const] : []), ...(load.capacityPerWeek === 0 ? ['no_capacity' as const] : []),
  ];
}

function fits({ readiness, flags }: ListedEvaluator, state: EvaluatorFilter['state']): boolean {
  if (state === 'ready') return readiness.missing.length === 0;
  if (state === 'to_train') return readiness.missing.length > 0;
  return state === 'all' || flags.length > 0;
}

export interface DepartmentNeed {
  code: string;
  people: number;
  ready: number;
  /** Of those, people who have passed the test of the counter. */
  visitors: number;
  /** Missions a week that those who are ready can take. */
  capacity: number;
  /** Visits still to be made there, which people from near by make. */
  visits: number;
  /** Other contacts still to be made, which anybody can make from afar. */
  remote: number;
}

/** Capacity against need, by département; those without either are left out. Throws `not_allowed`. */
export async function needByDepartment(ctx: Ctx): Promise<DepartmentNeed[]> {
  requireOffice(ctx.actor);
  const edition = currentEdition(ctx);
  const people = Map.groupBy(await listed(ctx, edition.id), ({ departmentCode }) => departmentCode ?? '');
  const need = new Map((await openMissionsByDepartment(ctx.db, edition.id)).map((row) => [row.departmentCode ?? '', row]));
  const codes = [...new Set([...people.keys(), ...need.keys()])].filter((code) => code !== '').toSorted();
  return codes.map((code) => {
    const own = people.get(code) ?? [];
    const ready = own.filter(({ readiness }) => readiness.missing.length === 0);
    return {
      code, people: own.length, ready: ready.length, visitors: ready.filter(({ readiness }) => readiness.channels.includes('counter')).length, capacity: ready.reduce((sum, { capacityPerWeek }) => sum + (capacityPerWeek ?? 10), 0),
      visits: need.get(code)?.visits ?? 0, remote: need.get(code)?.remote ?? 0,
    };
  });
}
