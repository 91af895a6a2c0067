import { solveRun, startPlan } from '#capabilities/campaigns/index.planning.server.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { App } from '#app';
import type { Ctx, Role } from '#platform/context.ts';
import { demoActor } from './demo-people.ts';
import { waveEditionId } from './play-wave.ts';

const seed = 'demonstration';
const complement = (wave: string): string => `${wave}, complément`;

/**
 * A plan that the planner found and nobody has accepted yet, for the body that told its staff after the others: with its
 * bound, its gap, and what it left out. Returns its id.
 */
export async function playPlan(app: App, people: ReadonlyMap<Role, string>): Promise<string> {
  const ask = async (ctx: Ctx): Promise<string> => {
    const [wave] = loadEdition(waveEditionId, app.settings.dataDir).waves;
    if (!wave) throw new Error(`edition ${waveEditionId} has no wave`);
    // Solved below and not by the queue: nothing else works here.
    return startPlan(ctx, { editionId: waveEditionId, waveId: wave.id, label: complement(wave.label.fr), seed }, false);
  };
  const runId = await app.run({ actor: demoActor(people, 'operator'), scope: 'office', locale: 'fr' }, ask);
  await solveRun(app.runAsSystem, runId, { report: async () => undefined });
  return runId;
}
