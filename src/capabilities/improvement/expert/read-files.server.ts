import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Recommendation } from '#capabilities/grids/index.ts';
import { listPeople } from '#capabilities/accounts/index.server.ts';
import { panelSites } from '#capabilities/registrations/index.server.ts';
import { localPath } from '#platform/http/locale.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { mayEditPlan } from '../plan/plan.access.ts';
import { calendarFile } from '../plan/calendar-file.ts';
import { agreedActions, agreedCounts, presentations } from './expert.queries.server.ts';
import { expertTexts } from './expert.texts.ts';
import { ownFile } from './keep-file.server.ts';
import { stageOf, type AgreedAction, type FileLine, type Presentation, type PresentationStage } from './presentation.ts';

/** The open files of the expert who asks, the nearest date first. Throws `not_allowed`. */
export async function ownFiles(ctx: Ctx): Promise<FileLine[]> {
  if (!ctx.actor.roles.includes('expert') || !ctx.actor.personId) throw problem('not_allowed');
  return withCounts(ctx, await presentations(ctx.db, { expertId: ctx.actor.personId, open: true }));
}

async function withCounts(ctx: Ctx, files: readonly Presentation[]): Promise<FileLine[]> {
  const counts = await agreedCounts(ctx.db, files.map(({ id }) => id));
  return files.map((file) => ({ ...file, stage: stageOf(file), ...(counts.get(file.id) ?? { agreed: 0, waiting: 0 }) }));
}

export interface FileReading {
  file: Presentation & { stage: PresentationStage };
  agreed: AgreedAction[];
  /** Recommendations of the edition, to agree on one. */
  recommendations: readonly Recommendation[];
  today: string;
}

/** One's own file of a body. Throws `not_allowed`, `not_found`. */
export async function readOwnFile(ctx: Ctx, organisationId: string): Promise<FileReading> {
  return readingOf(ctx, await ownFile(ctx, organisationId));
}

/** What a body sees of its expert's file: the latest one; null without any. */
export async function presentationOf(ctx: Ctx, organisationId: string): Promise<(FileReading & { mayAnswer: boolean }) | null> {
  const files = await presentations(ctx.db, { organisationId });
  const file = files.toSorted((a, b) => b.assignedAt.getTime() - a.assignedAt.getTime())[0];
  return file ? { ...(await readingOf(ctx, file)), mayAnswer: mayEditPlan(ctx.actor) } : null;
}

async function readingOf(ctx: Ctx, file: Presentation): Promise<FileReading> {
  return {
    file: { ...file, stage: stageOf(file) }, agreed: await agreedActions(ctx.db, { organisationId: file.organisationId, presentationId: file.id }),
    recommendations: loadEdition(file.editionId, ctx.settings.dataDir).recommendations, today: ctx.clock.today(),
  };
}

/** The dates of one's presentations as an iCalendar file. Throws `not_allowed`. */
export async function ownPresentationCalendar(ctx: Ctx): Promise<string> {
  const t = expertTexts[ctx.locale];
  const entries = (await ownFiles(ctx)).flatMap(({ id, organisationId, organisationName, plannedOn, plannedAt, place }) => (plannedOn
    ? [{ id, title: t.calendarTitle(organisationName), on: plannedOn, at: plannedAt, detail: place ?? '', url: `${ctx.settings.origin}${localPath(ctx.locale, `/expert/${organisationId}`)}` }]
    : []));
  return calendarFile(entries, { name: t.filesTitle, locale: ctx.locale, now: ctx.clock.now(), origin: ctx.settings.origin });
}

export interface ExpertDesk {
  editionId: string;
  files: FileLine[];
  /** Bodies of the panel without an open file, and experts known. */
  bodies: { id: string; name: string }[];
  experts: { id: string; name: string }[];
  mayAssign: boolean;
}

/** The office's view of an edition: who presents where, and what is left to assign. */
export async function expertDesk(ctx: Ctx, editionId: string): Promise<ExpertDesk> {
  const files = await withCounts(ctx, await presentations(ctx.db, { editionId }));
  const taken = new Set(files.filter(({ stage }) => stage !== 'closed').map(({ organisationId }) => organisationId));
  const bodies = new Map((await panelSites(ctx.db, editionId)).map(({ organisationId, organisationName }) => [organisationId, organisationName]));
  const { people } = await listPeople(ctx, { text: '', role: 'expert', page: 1 });
  return {
    editionId, files, mayAssign: ctx.actor.roles.includes('operator'),
    bodies: [...bodies].filter(([id]) => !taken.has(id)).map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'fr')),
    experts: people.map(({ id, name }) => ({ id, name })),
  };
}
