import { saysTheSame } from '#core/consultations/idea-search.ts';
import type { Ctx } from '#platform/context.ts';
import { documentType } from '#platform/files/document-type.ts';
import { withoutMetadata } from '#platform/files/without-metadata.ts';
import { uuidFromName } from '#platform/ids.ts';
import { admit, recordParticipation, type Recorded } from '../../public/admit.server.ts';
import type { OpenStep, VisitorForm } from '../step-kind.ts';
import { longest, mostIdeas, type IdeasContent, type NamedSpot } from './ideas-content.ts';
import { insertIdea, insertPhoto } from './idea-writes.queries.server.ts';
import { searchOfStep } from './idea-index.server.ts';
import { lookAsVoter, proposedBy, shownIdeas, type ShownIdea } from './ideas.queries.server.ts';

export const largestPhoto = 4 * 1024 * 1024;

/** What the form of an idea says. */
export interface TypedIdea {
  title: string;
  body: string;
  theme: string | null;
  /** Number of a named spot of the map. */
  spot: number | null;
  photoText: string;
  /** Its author has seen the ideas that are like it. */
  different: boolean;
}

export interface IdeaFaults {
  title?: 'titleMissing' | 'titleLong';
  body?: 'bodyLong';
  photo?: 'photoType' | 'photoLarge';
}

export type Proposed =
  | { outcome: 'not_open' | 'expired' | 'withdrawn' | 'too_many' }
  | { outcome: 'faults'; faults: IdeaFaults }
  /** Others say the same, perhaps: nothing is stored yet. */
  | { outcome: 'similar'; similar: ShownIdea[] }
  | { outcome: 'taken'; id: string; published: boolean; recorded: Recorded };

export function readIdea({ typed }: Pick<VisitorForm, 'typed'>, { themes }: IdeasContent): TypedIdea {
  const text = (name: string): string => (typed.get(name)?.[0] ?? '').replaceAll('\r\n', '\n').trim();
  const spot = Number.parseInt(text('spot'), 10);
  return {
    title: text('title').replaceAll(/\s+/g, ' '), body: text('body'), theme: themes.find(({ id }) => id === text('theme'))?.id ?? null,
    spot: Number.isInteger(spot) ? spot : null, photoText: text('photoText').slice(0, longest.photo), different: text('different') === 'yes',
  };
}

/**
 * Takes an idea. Its id follows from the voter and the words, so the same sending again meets its own row. Before anything is
 * stored, ideas that say the same are shown once. `spots`: the named places of the map.
 */
export async function proposeIdea(ctx: Ctx, opened: OpenStep<IdeasContent>, form: VisitorForm, idea: TypedIdea, spots: readonly NamedSpot[]): Promise<Proposed> {
  if (opened.stepNow !== 'open') return { outcome: 'not_open' };
  const token = form.token ?? '';
  const admission = admit(ctx, opened, token);
  if (!admission) return { outcome: 'expired' };
  const faults = faultsOf(idea, form.photo);
  if (Object.keys(faults).length > 0) return { outcome: 'faults', faults };
  const key = { organisationId: opened.consultation.organisationId, stepId: opened.step.id };
  const id = uuidFromName('idea', key.stepId, admission.voter, idea.title, idea.body);
  await lookAsVoter(ctx.db, admission.voter);
  const own = await proposedBy(ctx.db, key, admission.voter);
  const isAgain = own.some((one) => one.id === id);
  if (own.length >= mostIdeas && !isAgain) return { outcome: 'too_many' };
  const similar = idea.different || isAgain ? [] : await ideasLike(ctx, key, `${idea.title} ${idea.body}`);
  if (similar.length > 0) return { outcome: 'similar', similar };
  const recorded = await recordParticipation(ctx, opened, { admission, token });
  if (recorded.outcome === 'withdrawn') return { outcome: 'withdrawn' };
  const published = opened.step.content.moderation === 'after';
  const at = ctx.clock.now();
  const spot = spots[idea.spot ?? -1];
  await insertIdea(ctx.db, { ...key, id, voter: admission.voter, title: idea.title, body: idea.body, language: opened.locale, theme: idea.theme, place: spot ? { x: spot.x, y: spot.y } : null, published, at });
  if (form.photo) await keepPhoto(ctx, key, id, { photo: form.photo, description: idea.photoText });
  return { outcome: 'taken', id, published, recorded };
}

function faultsOf({ title, body }: TypedIdea, photo: Uint8Array | null): IdeaFaults {
  const type = photo && documentType(Buffer.from(photo));
  return {
    ...(title === '' ? { title: 'titleMissing' } : title.length > longest.title ? { title: 'titleLong' } : {}),
    ...(body.length > longest.body ? { body: 'bodyLong' } : {}),
    ...(photo && photo.length > largestPhoto ? { photo: 'photoLarge' } : photo && type !== 'image/jpeg' && type !== 'image/png' ? { photo: 'photoType' } : {}),
  };
}

async function keepPhoto(ctx: Ctx, key: { organisationId: string; stepId: string }, ideaId: string, { photo, description }: { photo: Uint8Array; description: string }): Promise<void> {
  const bytes = Buffer.from(photo);
  const sha256 = await ctx.files.put(withoutMetadata(bytes));
  await insertPhoto(ctx.db, { ...key, ideaId, position: 1, sha256, mediaType: documentType(bytes) === 'image/png' ? 'image/png' : 'image/jpeg', description, at: ctx.clock.now() });
}

const mostSimilar = 4;

/** Published ideas that say what was typed, the likest first. */
export async function ideasLike(ctx: Ctx, key: { organisationId: string; stepId: string }, typed: string): Promise<ShownIdea[]> {
  const search = await searchOfStep(ctx, key);
  const found = search.find(typed, mostSimilar).filter(({ likeness }) => likeness >= saysTheSame);
  const shown = await shownIdeas(ctx.db, key, found.map(({ id }) => id));
  // What is published no more is not seen by visitors among what changed.
  for (const { id } of found) if (!shown.has(id)) search.remove(id);
  return found.flatMap(({ id }) => shown.get(id) ?? []);
}
