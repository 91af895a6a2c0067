import { codingProgress } from '#capabilities/audits/index.quality.server.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import { freezeOf, readinessOf, type FreezeRow, type Readiness } from '#capabilities/scores/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { groupsOf, type Group } from './groups.queries.server.ts';
import { groupsMade, publicationOf, type GroupsMade, type Publication } from './publication.queries.server.ts';

/** Where an edition stands on its way to publication; each stage needs the one before. */
export type FreezeStage = 'not_ready' | 'ready' | 'making_groups' | 'frozen' | 'published';

export interface FreezeState {
  stage: FreezeStage;
  edition: Edition;
  readiness: Readiness;
  /** Audits drawn for a second coding, and how many were coded. */
  codings: { drawn: number; coded: number };
  freeze: FreezeRow | undefined;
  made: GroupsMade | undefined;
  groups: Group[];
  publication: Publication | undefined;
}

export async function freezeState(ctx: Ctx, editionId: string): Promise<FreezeState> {
  const readiness = await readinessOf(ctx.db, editionId);
  const freeze = await freezeOf(ctx.db, editionId);
  const made = freeze && (await groupsMade(ctx.db, editionId));
  const publication = freeze && (await publicationOf(ctx.db, editionId));
  return {
    stage: stageOf({ readiness, freeze, made, publication }),
    edition: loadEdition(editionId, ctx.settings.dataDir), readiness, codings: await codingProgress(ctx.db, editionId), freeze, made, publication,
    groups: made ? await groupsOf(ctx.db, editionId) : [],
  };
}

function stageOf({ readiness, freeze, made, publication }: Pick<FreezeState, 'readiness' | 'freeze' | 'made' | 'publication'>): FreezeStage {
  if (publication) return 'published';
  if (freeze) return made ? 'frozen' : 'making_groups';
  return readiness.bodies > 0 && readiness.openAudits === 0 && readiness.versions.length === 1 ? 'ready' : 'not_ready';
}
