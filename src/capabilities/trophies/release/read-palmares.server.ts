import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { requireReadsTrophies } from '../trophies.access.ts';
import { lastConsents } from '../consent/consents.queries.server.ts';
import type { ConsentAnswer } from '../consent/consent.ts';
import { publicPalmares, type PublicCategory } from './palmares.ts';
import { heldPressLink, hourOf, linesOf, namedLines, pressLinksOf, publicEditions, type PalmaresHour, type PressLink } from './release.queries.server.ts';
import { trophyEdition, type TrophyEdition } from './trophies-of-edition.server.ts';
import { listEditionIds } from '#capabilities/grids/index.server.ts';

export interface Palmares {
  edition: TrophyEdition;
  publicFrom: Date;
  categories: PublicCategory[];
}

/** Editions whose palmares everybody may read, the newest first, and those whose hour is announced. */
export async function openTrophies(ctx: Ctx): Promise<{ published: { edition: TrophyEdition; publicFrom: Date }[]; announced: { edition: TrophyEdition; publicFrom: Date }[] }> {
  const published = await publicEditions(ctx.db);
  const known = listEditionIds(ctx.settings.dataDir);
  const waiting = known.filter((id) => !published.some(({ editionId }) => editionId === id));
  const hours = await Promise.all(waiting.map(async (id) => ({ id, hour: await hourOf(ctx.db, id) })));
  return {
    published: published.filter(({ editionId }) => known.includes(editionId)).map(({ editionId, publicFrom }) => ({ edition: trophyEdition(ctx, editionId), publicFrom })),
    announced: hours.flatMap(({ id, hour }) => (hour ? [{ edition: trophyEdition(ctx, id), publicFrom: hour.publicFrom }] : [])),
  };
}

/** The palmares of an edition, to whoever asks; before its hour there is none. Throws `not_found`. */
export async function readPalmares(ctx: Ctx, editionId: string): Promise<Palmares> {
  const hour = await hourOf(ctx.db, editionId);
  if (!hour?.struck) throw problem('not_found');
  return palmaresFor(ctx, editionId, hour.publicFrom);
}

/** The same before its hour, for the bearer of a link. Throws `not_found` for a link that is unknown or withdrawn. */
export async function readPressPalmares(ctx: Ctx): Promise<Palmares & { outlet: string; embargoed: boolean }> {
  const link = await heldPressLink(ctx.db);
  const hour = link && (await hourOf(ctx.db, link.editionId));
  if (!link || !hour) throw problem('not_found');
  return { ...(await palmaresFor(ctx, link.editionId, hour.publicFrom)), outlet: link.outlet, embargoed: !hour.struck };
}

/** What will be read at the hour, as the office may see it before: lines of bodies that did not agree are left out here too. */
async function palmaresFor(ctx: Ctx, editionId: string, publicFrom: Date): Promise<Palmares> {
  const edition = trophyEdition(ctx, editionId);
  const [lines, named] = [await linesOf(ctx.db, editionId), await namedLines(ctx.db, editionId)];
  return { edition, publicFrom, categories: publicPalmares(edition.categories, lines.filter(({ code }) => named.has(code))) };
}

export interface ReleaseDesk {
  edition: TrophyEdition;
  hour: PalmaresHour | null;
  lines: { organisation: string; categoryId: string; place: 'winner' | 'finalist'; answer: ConsentAnswer | null; named: boolean; code: string }[];
  press: PressLink[];
  /** As everybody will read it. */
  preview: PublicCategory[];
}

/** All that the office needs to release: what is sealed, who agreed, the hour, the links of the press. Throws `not_allowed`. */
export async function openRelease(ctx: Ctx, editionId: string): Promise<ReleaseDesk> {
  requireReadsTrophies(ctx.actor);
  const [lines, named, consents] = [await linesOf(ctx.db, editionId), await namedLines(ctx.db, editionId), await lastConsents(ctx.db, editionId)];
  const hour = await hourOf(ctx.db, editionId);
  const { edition, categories } = await palmaresFor(ctx, editionId, hour?.publicFrom ?? new Date(0));
  return {
    edition, hour, preview: categories, press: await pressLinksOf(ctx.db, editionId),
    lines: lines.map((line) => ({ organisation: line.name, categoryId: line.categoryId, place: line.place, answer: consents.get(line.organisationId)?.answer ?? null, named: named.has(line.code), code: line.code }))
      .sort((a, b) => a.categoryId.localeCompare(b.categoryId) || b.place.localeCompare(a.place) || a.organisation.localeCompare(b.organisation, 'fr')),
  };
}

export interface VerifiedAward {
  code: string;
  organisation: string;
  edition: TrophyEdition;
  category: { fr: string; en: string };
}

/** Whose prize a code is of; only once it is public, and while its body agrees. */
export async function verifyAward(ctx: Ctx, code: string): Promise<VerifiedAward | null> {
  const { rows } = await sql<{ edition_id: string; category_id: string; organisation: string }>`select edition_id, category_id, organisation from parvis_verify_trophy(${code})`.execute(ctx.db);
  const [row] = rows;
  if (!row) return null;
  const edition = trophyEdition(ctx, row.edition_id);
  const category = edition.categories.find(({ id }) => id === row.category_id)?.label;
  return category ? { code, organisation: row.organisation, edition, category } : null;
}
