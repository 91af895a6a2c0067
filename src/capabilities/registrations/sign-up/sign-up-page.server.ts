import { needsQuotation } from '#core/pricing/price-registration.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import type { Ctx } from '#platform/context.ts';
import type { FieldFault } from '#platform/http/problem.ts';
import { bodyOfDraft, type DraftBody } from '../draft/body-of-draft.server.ts';
import { faultsByStep } from '../draft/check-draft.ts';
import { emptyDraft, signUpSteps, type DraftData, type SignUpStep } from '../draft/draft.ts';
import { draftByHash } from '../draft/drafts.queries.server.ts';
import { editionById, isOpen, openEdition } from '../open-edition.server.ts';
import { offerView, type OfferView } from './offer-view.ts';
import { stratumOf, type StratumReason } from '../stratum.ts';

export interface StepState {
  step: SignUpStep;
  state: 'done' | 'current' | 'todo';
}

/** What a page of the sign-up shows: the draft as typed, what is wrong with its step, and how far one is. */
export interface SignUpPage {
  edition: { id: string; label: Edition['label'] };
  draft: DraftData;
  body: (DraftBody & { kindLabel: Edition['label']; stratum: { label: Edition['label'] | null; reason: StratumReason } }) | null;
  steps: StepState[];
  faults: FieldFault[];
  /** Faults of every step, for the summary. */
  missing: { step: SignUpStep; faults: FieldFault[] }[];
  /** How many faults each site has. */
  siteFaults: number[];
  /** Edition from which the step's details were taken over, until the body confirms them. */
  takenOver: string | null;
  offer: OfferView;
  kinds: { id: string; label: Edition['label'] }[];
  audits: number;
  quoteNeeded: boolean;
}

export interface StepRequest {
  draft: string | null;
  step: SignUpStep;
  /** Show what is wrong: the visitor has tried to go on. */
  check: boolean;
}

/** A page of the sign-up; `goTo` instead when the step makes no sense yet (no body chosen) or any more (sent, closed). */
export async function signUpPage(ctx: Ctx, request: StepRequest): Promise<SignUpPage | { goTo: 'welcome' | 'organisation' | 'done' }> {
  const draft = request.draft ? await draftByHash(ctx.db, request.draft) : null;
  if (draft?.finished) return { goTo: 'done' };
  const edition = draft ? editionById(ctx, draft.editionId) : openEdition(ctx);
  if (!edition || !isOpen(edition, ctx.clock.today())) return { goTo: 'welcome' };
  const data = draft?.data ?? emptyDraft;
  const body = await bodyOfDraft(ctx, data, edition);
  if (!body && request.step !== 'organisation') return { goTo: 'organisation' };
  const faults = faultsByStep(data, edition);
  const offer = offerView(edition, body, data);
  return {
    edition: { id: edition.id, label: edition.label },
    draft: data,
    body: body && { ...body, kindLabel: labelOf(edition.kinds, body.kind), stratum: placeOf(edition, body) },
    steps: signUpSteps.map((step) => ({ step, state: stateOf(step, request.step, faults) })),
    faults: request.check && request.step !== 'summary' ? faults[request.step] : [],
    missing: signUpSteps.flatMap((step) => (step !== 'summary' && faults[step].length > 0 ? [{ step, faults: faults[step] }] : [])),
    siteFaults: data.sites.map((_, index) => faults.sites.filter(({ field }) => field.startsWith(`sites.${index}.`)).length),
    takenOver: takenOver(data, request.step),
    offer,
    kinds: edition.kinds.map(({ id, label }) => ({ id, label })),
    audits: edition.channels.filter((channel) => !channel.option).flatMap((channel) => channel.audits).reduce((sum, { count }) => sum + count, 0),
    quoteNeeded: offer.price !== null && needsQuotation(offer.price),
  };
}

function takenOver({ again }: DraftData, step: SignUpStep): string | null {
  const open = again && (step === 'sites' || step === 'contacts' || step === 'formula') && !again.confirmed.includes(step);
  return open ? again.edition : null;
}

function stateOf(step: SignUpStep, current: SignUpStep, faults: ReturnType<typeof faultsByStep>): StepState['state'] {
  if (step === current) return 'current';
  return step !== 'summary' && faults[step].length === 0 ? 'done' : 'todo';
}

function labelOf(among: readonly { id: string; label: Edition['label'] }[], id: string): Edition['label'] {
  return among.find((one) => one.id === id)?.label ?? { fr: id, en: id };
}

function placeOf(edition: Edition, body: DraftBody) {
  const { stratum, reason } = stratumOf(edition, body.kind, body.population);
  return { label: edition.strata.find(({ id }) => id === stratum)?.label ?? null, reason };
}
