import { listEditionIds } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { ownPrizes, type OwnPrize } from '../jury/own-files.server.ts';
import { hourOf, prizesOfBody, type PalmaresHour } from '../release/release.queries.server.ts';
import type { LineContent } from '../release/palmares.ts';
import { trophyEdition, type TrophyEdition } from '../release/trophies-of-edition.server.ts';
import type { Consent } from './consent.ts';
import { consentsOf, editionsOfBody } from './consents.queries.server.ts';

export interface BodyTrophies {
  edition: TrophyEdition;
  editions: TrophyEdition[];
  consents: Consent[];
  hour: PalmaresHour | null;
  prizes: OwnPrize[];
  /** Prizes won, from the hour on; told to the body alone where it does not wish to be named. */
  won: { category: TrophyEdition['categories'][number]; content: LineContent; code: string }[];
  mayDecide: boolean;
}

/** What a body sees of trophies: how it may be named, prizes to apply for, and what it won. Throws `not_found` for a body without an edition. */
export async function openBodyTrophies(ctx: Ctx, organisationId: string, asked: string | null): Promise<BodyTrophies> {
  const known = listEditionIds(ctx.settings.dataDir);
  const ids = (await editionsOfBody(ctx.db, organisationId)).filter((id) => known.includes(id));
  const id = ids.find((one) => one === asked) ?? (await withTrophies(ctx, ids)) ?? ids[0];
  if (id === undefined) throw problem('not_found');
  const edition = trophyEdition(ctx, id);
  const hour = await hourOf(ctx.db, id);
  const won = hour?.struck ? await prizesOfBody(ctx.db, organisationId, id) : [];
  return {
    edition, hour, editions: ids.map((one) => trophyEdition(ctx, one)), consents: await consentsOf(ctx.db, organisationId, id), prizes: await ownPrizes(ctx, organisationId, id),
    won: won.flatMap(({ categoryId, content, code }) => { const category = edition.categories.find((one) => one.id === categoryId); return category ? [{ category, content, code }] : []; }),
    mayDecide: ctx.actor.roles.some((role) => role === 'referent' || role === 'decision_maker'),
  };
}

/** The newest edition in which something is to be read or done. */
async function withTrophies(ctx: Ctx, ids: readonly string[]): Promise<string | undefined> {
  for (const id of ids) if ((await hourOf(ctx.db, id)) || (await ctx.db.selectFrom('jury_stage').select('stage').where('edition_id', '=', id).limit(1).executeTakeFirst())) return id;
  return undefined;
}
