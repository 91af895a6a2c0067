import { participantResults } from '#capabilities/benchmarks/index.server.ts';
import { loadSources } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { loadConventions } from '../advice/load-conventions.server.ts';
import { mayEditPlan } from '../plan/plan.access.ts';
import { readinessIn } from './readiness-of.server.ts';
import { frameworkView, type FrameworkView } from './readiness-view.ts';

/** One reference of a body, commitment by commitment. Throws `results_not_published`, `not_found`. */
export async function openFramework(ctx: Ctx, key: { organisationId: string; frameworkId: string }): Promise<{ view: FrameworkView; mayEdit: boolean }> {
  const { organisationId, frameworkId } = key;
  const results = await participantResults(ctx, { organisationId });
  const one = (await readinessIn(ctx, organisationId, results))?.find(({ framework }) => framework.id === frameworkId);
  if (!one) throw problem('not_found');
  const rules = loadConventions(ctx.settings.dataDir).readiness;
  return { view: frameworkView(one, results.edition, { organisationId, locale: ctx.locale, rules, sources: sourcesOf(ctx, one.framework.source.ref) }), mayEdit: mayEditPlan(ctx.actor) };
}

/** Sources by their codes, with the address that `data/sources.yaml` gives; a ref without a code is the name of a text. */
function sourcesOf(ctx: Ctx, ref: string): FrameworkView['sources'] {
  const known = loadSources(ctx.settings.dataDir);
  return ref.split(', ').map((code) => ({ label: code, href: /^https?:\/\/\S+$/.exec(known[code]?.split(', ')[0] ?? '')?.[0] ?? null }));
}
