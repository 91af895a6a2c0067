import type { JWK } from 'jose';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { lineByCode } from '../release/release.queries.server.ts';
import { palmaresTexts } from '../release/palmares.texts.ts';
import { trophyEdition } from '../release/trophies-of-edition.server.ts';
import { publicBadgeKeys } from './badge-keys.queries.server.ts';
import { bakeBadge, tokenIn } from './bake-badge.ts';
import { issuerAddress } from './badge.ts';
import { checkBadge, type BadgeCheck } from './sign-badge.server.ts';

/** A badge that may be read, as signed text and as a picture. Throws `not_found`. */
export async function badgeByCode(ctx: Ctx, code: string): Promise<{ token: string; picture: string }> {
  const line = await lineByCode(ctx.db, code);
  if (!line?.badge) throw problem('not_found');
  const edition = trophyEdition(ctx, line.editionId);
  const category = edition.categories.find(({ id }) => id === line.categoryId)?.label[ctx.locale] ?? line.categoryId;
  return { token: line.badge, picture: bakeBadge({ organisation: line.name, category, edition: edition.label[ctx.locale], winner: palmaresTexts[ctx.locale].winner }, line.badge) };
}

/** Public keys as a JWK set (RFC 7517): all by which badges were ever signed. */
export async function badgeKeys(ctx: Ctx): Promise<{ keys: JWK[] }> {
  return { keys: await publicBadgeKeys(ctx.db) };
}

/** One of them, which the header of a badge names. Throws `not_found`. */
export async function badgeKeyById(ctx: Ctx, id: string): Promise<JWK> {
  const key = (await publicBadgeKeys(ctx.db)).find(({ kid }) => kid === id);
  if (!key) throw problem('not_found');
  return key;
}

/** Who signs badges, as their `issuer` names it. */
export const issuerProfile = ({ settings: { origin } }: Pick<Ctx, 'settings'>) => ({
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'], id: issuerAddress(origin), type: ['Profile'], name: 'Parvis', url: origin,
});

/** A badge pasted as text or as the source of its picture. */
export async function checkPastedBadge(ctx: Ctx, pasted: string): Promise<BadgeCheck> {
  const token = tokenIn(pasted);
  return token === null ? { state: 'not_a_badge' } : checkBadge(token, await publicBadgeKeys(ctx.db), ctx.clock.now());
}
