import type { Edition } from '#capabilities/grids/index.ts';
import type { Ctx } from '#platform/context.ts';
import { faultsByStep } from '../draft/check-draft.ts';
import { signUpSteps, type SignUpStep } from '../draft/draft.ts';
import { draftByHash } from '../draft/drafts.queries.server.ts';
import { draftKeptDays } from '../draft/draft-kept-days.server.ts';
import { allEditions, isOpen, openEdition } from '../open-edition.server.ts';

/** The first page of the sign-up: whether it is open, what it offers, and where this browser left off. */
export interface Welcome {
  edition: Pick<Edition, 'label' | 'sign_up'> | null;
  /** Opening of the next sign-up when none is open. */
  opensOn: string | null;
  formulas: { id: string; label: Edition['label']; description: Edition['label'] }[];
  resume: { step: SignUpStep; updatedAt: Date } | null;
  keptDays: number;
}

export async function welcome(ctx: Ctx, input: { draft: string | null }): Promise<Welcome> {
  const edition = openEdition(ctx);
  const today = ctx.clock.today();
  const coming = allEditions(ctx).map(({ sign_up }) => sign_up.from).filter((from) => from > today).toSorted();
  return {
    edition: edition && { label: edition.label, sign_up: edition.sign_up },
    opensOn: edition ? null : (coming[0] ?? null),
    formulas: (edition?.prices.formulas ?? []).map(({ id, label, description }) => ({ id, label, description })),
    resume: input.draft && edition ? await placeInDraft(ctx, input.draft, edition) : null,
    keptDays: draftKeptDays(ctx),
  };
}

/** The first step that still has a fault, or the summary. */
async function placeInDraft(ctx: Ctx, hash: string, edition: Edition): Promise<Welcome['resume']> {
  const draft = await draftByHash(ctx.db, hash);
  if (!draft || draft.finished || draft.editionId !== edition.id || !isOpen(edition, ctx.clock.today())) return null;
  const faults = faultsByStep(draft.data, edition);
  const step = signUpSteps.find((one) => one !== 'summary' && faults[one].length > 0) ?? 'summary';
  return { step, updatedAt: draft.updatedAt };
}

/** What the last page says: the reference of what this browser has just sent, and the dates to come. */
export interface Sent {
  reference: string;
  waves: { from: string; to: string }[];
  published: string;
  /** For a free place: when the answer comes, and whose page of the draw; null otherwise. */
  draw: { answered: string; edition: string } | null;
}

export async function sentRegistration(ctx: Ctx, input: { draft: string | null }): Promise<Sent | null> {
  const draft = input.draft ? await draftByHash(ctx.db, input.draft) : null;
  if (!draft?.finished || !draft.data.reference) return null;
  const edition = allEditions(ctx).find(({ id }) => id === draft.editionId);
  return {
    reference: draft.data.reference,
    waves: (edition?.waves ?? []).map(({ from, to }) => ({ from, to })),
    published: edition?.published ?? '',
    draw: edition && draft.data.drawn ? { answered: edition.draw.announced, edition: edition.id } : null,
  };
}
