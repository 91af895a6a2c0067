import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import { consultationBySlug } from '../consultations.queries.server.ts';
import { carryToken, gateAnswer, isAdmitted } from '../public/gate.server.ts';
import { isOver, openAnnounced, type OpenConsultation } from '../public/open-consultation.server.ts';
import { wordHtml } from '../public/page-frame.ts';
import { pageAnswer, type VisitorAnswer } from '../steps/step-kind.ts';
import { atomFeed } from './atom-feed.ts';
import { countFile, openFile, openTables, type OpenFile } from './open-files.server.ts';
import { makeSynthesis, type Synthesis } from './make-synthesis.server.ts';
import { readOutcomes } from './read-outcomes.server.ts';
import { resultsPageHtml } from './results-page.ts';
import { resultsTexts } from './results.texts.ts';

/** The results of a consultation, once it is over; before, that they are to come. A private one asks for an invitation first. Throws `not_found`. */
export async function showResults(ctx: Ctx, slug: string, token: string | null = null): Promise<VisitorAnswer> {
  const opened = await openAnnounced(ctx, slug);
  if (!isAdmitted(ctx, opened.consultation, token)) return gateAnswer(opened);
  const t = resultsTexts[opened.locale];
  const answer = isOver(opened.state)
    ? pageAnswer(resultsPageHtml(opened, await readOutcomes(ctx, opened), openTables(opened)))
    : pageAnswer(wordHtml(opened, '/results', { title: t.early, text: t.earlyText }), 404);
  return carryToken(answer, opened.consultation, token);
}

/** Sees what a visitor of the consultation sees, in each of its transactions. */
export const asVisitorOf = (run: RunStep, slug: string): RunStep => (step) =>
  run(async (ctx) => {
    await consultationBySlug(ctx.db, slug);
    return step(ctx);
  });

/** A consultation that shows itself to whoever bears that token. Throws `not_found`. */
async function openAdmitted(ctx: Ctx, slug: string, token: string | null): Promise<OpenConsultation> {
  const opened = await openAnnounced(ctx, slug);
  if (!isAdmitted(ctx, opened.consultation, token)) throw problem('not_found');
  return opened;
}

/** The same once it is over. Throws `not_found`. */
async function openResults(ctx: Ctx, slug: string, token: string | null): Promise<OpenConsultation> {
  const opened = await openAdmitted(ctx, slug, token);
  if (!isOver(opened.state)) throw problem('not_found');
  return opened;
}

/** A file of the open data by its name (`1-answers.csv`, `dictionary.xlsx`), sent while it is read. Throws `not_found`. */
export async function showOpenFile(ctx: Ctx, run: RunStep, { slug, fileName, token = null }: { slug: string; fileName: string; token?: string | null }): Promise<OpenFile> {
  return openFile(asVisitorOf(run, slug), await openResults(ctx, slug, token), fileName);
}

/** The file from which anybody counts again. Throws `not_found`. */
export async function showCountFile(ctx: Ctx, run: RunStep, slug: string, token: string | null = null): Promise<OpenFile> {
  return countFile(asVisitorOf(run, slug), await openResults(ctx, slug, token), true);
}

/** The synthesis as a PDF. Throws `not_found`. */
export async function showSynthesis(ctx: Ctx, slug: string, token: string | null = null): Promise<Synthesis> {
  return makeSynthesis(ctx, await openResults(ctx, slug, token));
}

/** News of the consultation, as an Atom feed. Throws `not_found`. */
export async function showFeed(ctx: Ctx, slug: string, token: string | null = null): Promise<string> {
  return atomFeed(await openAdmitted(ctx, slug, token), { origin: ctx.settings.origin, now: ctx.clock.now().toISOString() });
}
