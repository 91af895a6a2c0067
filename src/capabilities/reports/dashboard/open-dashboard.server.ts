import type { Edition } from '#capabilities/grids/index.ts';
import { allEditions, isOpen } from '#capabilities/registrations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { editionProgress, registrationsByStratum, type EditionProgress, type StratumCount } from './dashboard.queries.server.ts';
import { stageStates, toDos, type Panel, type Stage, type StageState, type ToDo } from './stages.ts';

export interface Dashboard {
  edition: Pick<Edition, 'id' | 'label' | 'sign_up' | 'waves' | 'cut_off' | 'published' | 'free_places'>;
  /** Every edition with how many things wait in it. */
  editions: { id: string; label: Edition['label']; waiting: number }[];
  strata: { id: string; label: Edition['label'] }[];
  panel: Panel;
  counts: StratumCount[];
  progress: EditionProgress;
  stages: Record<Stage, StageState>;
  toDos: ToDo[];
  /** The reader may freeze and publish: others read these stages, without a way to their page. */
  mayFreeze: boolean;
}

/**
 * Where an edition stands and what waits in it: the one asked for, else the oldest that has participants and is not
 * published yet, else the latest. Throws `edition_unknown`.
 */
export async function openDashboard(ctx: Ctx, asked: string | null): Promise<Dashboard> {
  const all: Omit<Dashboard, 'editions'>[] = [];
  for (const edition of allEditions(ctx)) all.push(await stateOf(ctx, edition));
  const shown = asked ? all.find(({ edition }) => edition.id === asked) : (all.findLast(inProgress) ?? all[0]);
  if (!shown) throw problem('edition_unknown', { edition: asked ?? '', known: all.map(({ edition }) => edition.id).join(', ') });
  return { ...shown, editions: all.map(({ edition, toDos: waiting }) => ({ id: edition.id, label: edition.label, waiting: waiting.length })) };
}

function inProgress({ counts, progress }: Pick<Dashboard, 'counts' | 'progress'>): boolean {
  return counts.length > 0 && progress.publishedAt === null;
}

async function stateOf(ctx: Ctx, edition: Edition): Promise<Omit<Dashboard, 'editions'>> {
  const counts = await registrationsByStratum(ctx.db, edition.id);
  const progress = await editionProgress(ctx.db, edition.id, ctx.clock.today());
  const total = (state: string) => counts.reduce((sum, count) => sum + (count.state === state ? count.registrations : 0), 0);
  const panel = { submitted: total('submitted'), accepted: total('accepted'), open: isOpen(edition, ctx.clock.today()) };
  const { id, label, sign_up, waves, cut_off, published, free_places } = edition;
  return {
    edition: { id, label, sign_up, waves, cut_off, published, free_places },
    strata: edition.strata.map((stratum) => ({ id: stratum.id, label: stratum.label })),
    panel, counts, progress, stages: stageStates(panel, progress), toDos: toDos(panel, progress), mayFreeze: ctx.actor.roles.includes('method_lead'),
  };
}
