import { openRelease, openTrophies, readPalmares, type Palmares } from '#capabilities/trophies/index.decided.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import type { Meeting } from '../meeting.ts';
import { requireHost } from '../meetings.access.ts';
import { meetingAt, meetingOf } from '../meetings.queries.server.ts';

export interface CeremonyPrize {
  label: { fr: string; en: string };
  winners: { name: string; citation: { fr: string; en: string } | null }[];
}

export interface Ceremony {
  meeting: Meeting;
  /** When the palmares becomes public; null when no hour is set. */
  publicFrom: Date | null;
  /** Prizes with winners who agreed to be named. */
  prizes: CeremonyPrize[];
}

/** The screen of a ceremony as everybody may open it: before the hour of the palmares nothing but that hour. Throws `not_found`. */
export async function ceremonyAt(ctx: Ctx, slug: string): Promise<Ceremony> {
  const meeting = await meetingAt(ctx.db, slug);
  if (!meeting || meeting.state === 'draft') throw problem('not_found');
  const { published, announced } = await openTrophies(ctx);
  const of = (list: typeof published) => list.find(({ edition }) => edition.id === meeting.editionId);
  const struck = of(published);
  if (!struck) return { meeting, publicFrom: of(announced)?.publicFrom ?? null, prizes: [] };
  const { categories } = await readPalmares(ctx, meeting.editionId);
  return { meeting, publicFrom: struck.publicFrom, prizes: prizesOf(categories) };
}

/** The same for the host, in the room, before the hour as well: only bodies that agreed are named. Throws `not_allowed`, `not_found`. */
export async function ceremonyOf(ctx: Ctx, meetingId: string): Promise<Ceremony> {
  requireHost(ctx.actor);
  const meeting = await meetingOf(ctx.db, meetingId);
  if (!meeting) throw problem('not_found');
  const { hour, preview } = await openRelease(ctx, meeting.editionId);
  return { meeting, publicFrom: hour?.publicFrom ?? null, prizes: prizesOf(preview) };
}

function prizesOf(categories: Palmares['categories']): CeremonyPrize[] {
  return categories.filter(({ winners }) => winners.length > 0).map(({ label, winners }) => ({ label, winners: winners.map(({ name, content }) => ({ name, citation: content.citation })) }));
}
