import { moderationRules } from '#capabilities/grids/index.server.ts';
import { isDanger, type FindingKind } from '#core/opinions/moderation/finding.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import type { Consultation } from '../consultation.ts';
import { mayModerate } from '../consultations.access.ts';
import { markCounts } from '../honesty/origins.queries.server.ts';
import { consultationOf } from '../consultations.queries.server.ts';
import { stepName, type Step } from '../steps/step.ts';
import { stepsOf } from '../steps/steps.queries.server.ts';
import { appealsIn, reportedIn, type Subject } from './decisions.queries.server.ts';
import type { deskPlaces, DeskText, ModerationDesk, ModerationPlace } from './moderation-desk.ts';
import type { ModeratedStep, ModeratedText } from './moderated-kind.ts';
import { moderatedKindOf, moderatedKinds } from './moderated-kinds.server.ts';

const aPage = 30;

/** The desk of a consultation: what waits, what readers reported, what authors contest, what was decided. Throws `not_found`. */
export async function moderationDesk(ctx: Ctx, key: { organisationId: string; id: string }, { place, stepId, page }: { place: ModerationPlace; stepId: string | null; page: number }): Promise<ModerationDesk> {
  const consultation = await consultationOf(ctx.db, key);
  if (!consultation) throw problem('not_found');
  const steps = (await stepsOf(ctx.db, consultation)).filter(({ kind }) => moderatedKinds.some((one) => one.steps.includes(kind)));
  const [asked] = steps.filter(({ id }) => id === stepId);
  const chosen = asked ? [asked] : steps;
  const counts = await countsOf(ctx, key.organisationId, chosen);
  const all = place === 'reported' || place === 'appeals' ? await told(ctx, key.organisationId, chosen, place) : await inState(ctx, key.organisationId, chosen, place, page);
  const names = new Map(steps.map((step) => [step.id, stepName(step, ctx.locale)]));
  const total = counts[place];
  const marks = await markCounts(ctx.db, key.organisationId, (await stepsOf(ctx.db, consultation)).map(({ id }) => id));
  return {
    consultation, marks, mayModerate: mayModerate(ctx.actor), counts, steps: steps.map(({ id }) => ({ id, name: names.get(id) ?? '' })), stepId: asked?.id ?? null, pages: Math.max(1, Math.ceil(total / aPage)),
    texts: all.map((text) => deskText(ctx, text, names.get(text.stepId) ?? '')).toSorted((a, b) => (place === 'waiting' ? Number(b.danger) - Number(a.danger) : 0)),
  };
}

async function countsOf(ctx: Ctx, organisationId: string, steps: readonly Step[]): Promise<Record<ModerationPlace, number>> {
  const counts = { waiting: 0, reported: 0, appeals: 0, published: 0, refused: 0 } satisfies Record<(typeof deskPlaces)[number], number>;
  for (const kind of moderatedKinds) {
    const own = steps.filter((step) => kind.steps.includes(step.kind)).map(({ id }) => id);
    if (own.length > 0) for (const { state, n } of await kind.counts(ctx, organisationId, own)) counts[state] += n;
  }
  const ids = steps.map(({ id }) => id);
  counts.reported = (await reportedIn(ctx.db, organisationId, ids)).length;
  counts.appeals = (await appealsIn(ctx.db, organisationId, ids)).filter(({ decidedAt }) => decidedAt === null).length;
  return counts;
}

/** Texts in a state, of all steps together: page by page through the first of them, then the next. */
async function inState(ctx: Ctx, organisationId: string, steps: readonly ModeratedStep[], state: 'waiting' | 'published' | 'refused', page: number): Promise<ModeratedText[]> {
  const texts: ModeratedText[] = [];
  const before = (page - 1) * aPage;
  for (const kind of moderatedKinds) {
    for (const step of steps.filter((one) => kind.steps.includes(one.kind))) texts.push(...(await kind.list(ctx, organisationId, step, { state, limit: before + aPage, offset: 0 })));
  }
  const earliestFirst = state === 'waiting' ? 1 : -1;
  return texts.toSorted((a, b) => earliestFirst * (a.receivedAt.getTime() - b.receivedAt.getTime())).slice(before, before + aPage);
}

async function told(ctx: Ctx, organisationId: string, steps: readonly ModeratedStep[], place: 'reported' | 'appeals'): Promise<ModeratedText[]> {
  const ids = steps.map(({ id }) => id);
  const subjects: (Subject & { stepId: string })[] = place === 'reported' ? await reportedIn(ctx.db, organisationId, ids) : (await appealsIn(ctx.db, organisationId, ids)).filter(({ decidedAt }) => decidedAt === null);
  const texts: ModeratedText[] = [];
  for (const { kind, subject, stepId } of subjects.slice(0, aPage)) {
    const step = steps.find(({ id }) => id === stepId);
    const text = step && (await moderatedKindOf(kind)?.read(ctx, organisationId, step, subject));
    if (text && text.state !== 'withdrawn') texts.push(text);
  }
  return texts;
}

function deskText(ctx: Ctx, text: ModeratedText, step: string): DeskText {
  const found = text.state === 'waiting' ? moderationRules(ctx.settings.dataDir)(text.words, text.language) : [];
  const findings: FindingKind[] = [...new Set(found.map(({ kind }) => kind))];
  return { ...text, step, findings, danger: findings.some(isDanger) };
}

/** How many texts of a consultation somebody should look at: those that wait, are reported or contested; null where nothing is written. */
export async function toModerate(ctx: Ctx, key: { organisationId: string; id: string }): Promise<number | null> {
  const steps = (await stepsOf(ctx.db, key)).filter(({ kind }) => moderatedKinds.some((one) => one.steps.includes(kind)));
  if (steps.length === 0 || !mayModerate(ctx.actor)) return null;
  const { waiting, reported, appeals } = await countsOf(ctx, key.organisationId, steps);
  return waiting + reported + appeals;
}

/** Where the next text that waits stands below the desk; null when none is left. */
export async function nextInDesk(ctx: Ctx, consultation: Consultation, current: Subject): Promise<string | null> {
  const steps = await stepsOf(ctx.db, consultation);
  const waiting = await inState(ctx, consultation.organisationId, steps, 'waiting', 1);
  const next = waiting.find(({ kind, subject }) => kind !== current.kind || subject !== current.subject);
  return next ? `/${next.kind}/${encodeURIComponent(next.subject)}` : null;
}
