import type { Ctx } from '#platform/context.ts';
import { exportConsultation } from '../results/export-consultation.server.ts';
import { surveyResults } from '../results/results.ts';
import type { Consultation } from '../consultation.ts';
import { makeFormToken, readFormToken, validHours, voterOfForm } from './form-token.ts';
import { asShown, openConsultation, type OpenConsultation } from './open-consultation.server.ts';
import { wordHtml } from './page-frame.ts';
import { projectHtml } from './project-page.ts';
import { publicTexts } from './public.texts.ts';
import { checkReceipt, listReceipts, withdrawByCode } from './receipts.server.ts';
import { receiptsHtml } from './receipts-page.ts';
import { resultsHtml } from './results-section.ts';
import { askAddressHtml, surveyHtml, thanksHtml } from './step-page.ts';
import { mailParticipationLink } from './ask-link.server.ts';
import { takePart, type Typed } from './take-part.server.ts';

export interface VisitorAnswer {
  status: number;
  html: string;
}

const isOver = ({ state }: OpenConsultation): boolean => state === 'closed' || state === 'decided' || state === 'archived';

/** The page of the project, with the counts once it is over. */
export async function showProject(ctx: Ctx, slug: string): Promise<VisitorAnswer> {
  const opened = await openConsultation(ctx, slug);
  return { status: 200, html: projectHtml(opened, { results: isOver(opened) ? await counted(ctx, opened) : '' }) };
}

/** The page of a draft as visitors will see it. */
export async function previewProject(ctx: Ctx, consultation: Consultation): Promise<string> {
  return projectHtml(await asShown(ctx, consultation), { results: '', preview: true });
}

async function counted(ctx: Ctx, opened: OpenConsultation): Promise<string> {
  const { figures } = await exportConsultation(ctx, { ...opened, over: true });
  return resultsHtml(opened, surveyResults(opened.step.questions, figures, opened.locale));
}

/** The open data, once the consultation is over; null before. */
export async function showData(ctx: Ctx, slug: string): Promise<{ name: string; json: string } | null> {
  const opened = await openConsultation(ctx, slug);
  return isOver(opened) ? { name: `${slug}.json`, json: JSON.stringify(await exportConsultation(ctx, { ...opened, over: true })) } : null;
}

/** The form of a step, or the one that asks where to mail its link. `link`: the token of a mailed link. */
export async function showStep(ctx: Ctx, slug: string, link: string | null): Promise<VisitorAnswer> {
  const opened = await openConsultation(ctx, slug);
  const t = publicTexts[opened.locale];
  if (opened.stepNow !== 'open') return closed(opened);
  const blank = { typed: new Map(), faults: {}, alert: null };
  if (opened.step.proof === 'none') return { status: 200, html: surveyHtml(opened, { ...blank, token: newToken(ctx, opened) }) };
  if (link === null) return { status: 200, html: askAddressHtml(opened, { email: '', alert: null, error: null }) };
  const isGood = readFormToken(ctx.settings.secret, opened.step.id, link, ctx.clock.now()) !== null;
  return isGood ? { status: 200, html: surveyHtml(opened, { ...blank, token: link }) } : { status: 403, html: askAddressHtml(opened, { email: '', alert: t.linkExpired, error: null }) };
}

const newToken = (ctx: Ctx, { step }: OpenConsultation): string =>
  makeFormToken(ctx.settings.secret, { stepId: step.id, voter: voterOfForm(), at: ctx.clock.now() }, validHours.none);

function closed(opened: OpenConsultation): VisitorAnswer {
  const t = publicTexts[opened.locale];
  return { status: 403, html: wordHtml(opened, `/${opened.step.position}`, { title: t.notOpen, text: t.notOpenText }) };
}

/** Takes the answers to a step; whatever goes wrong, what was typed comes back. */
export async function answerStep(ctx: Ctx, slug: string, typed: Typed): Promise<VisitorAnswer> {
  const opened = await openConsultation(ctx, slug);
  const { locale, step } = opened;
  const t = publicTexts[locale];
  const taken = await takePart(ctx, opened, typed);
  switch (taken.outcome) {
    case 'counted': return { status: 200, html: thanksHtml(opened, taken.proof) };
    case 'not_open': return closed(opened);
    case 'already': return { status: 409, html: wordHtml(opened, `/${step.position}`, { title: t.already, text: t.alreadyText }) };
    case 'faults': return { status: 422, html: surveyHtml(opened, { token: typed.get('k')?.[0] ?? '', typed, faults: taken.faults, alert: taken.nothing ? t.nothing : t.fix }) };
    case 'expired': return step.proof === 'mail'
      ? { status: 403, html: askAddressHtml(opened, { email: '', alert: t.linkExpired, error: null }) }
      : { status: 422, html: surveyHtml(opened, { token: newToken(ctx, opened), typed, faults: {}, alert: t.expired }) };
  }
}

/** Mails the link to take part. `mayMail`: false where this address received enough of them; the answer is the same. */
export async function answerAddress(ctx: Ctx, slug: string, { email, mayMail }: { email: string; mayMail: boolean }): Promise<VisitorAnswer> {
  const opened = await openConsultation(ctx, slug);
  const t = publicTexts[opened.locale];
  if (opened.stepNow !== 'open' || opened.step.proof !== 'mail') return closed(opened);
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > 254) return { status: 422, html: askAddressHtml(opened, { email, alert: null, error: t.emailBad }) };
  if (mayMail) await mailParticipationLink(ctx, opened, email);
  return { status: 200, html: wordHtml(opened, `/${opened.step.position}`, { title: t.sent, text: t.sentText }) };
}

export async function showReceipts(ctx: Ctx, slug: string, page: number): Promise<VisitorAnswer> {
  const opened = await openConsultation(ctx, slug);
  return { status: 200, html: receiptsHtml(opened, await listReceipts(ctx, opened), { page, checked: null }) };
}

/** Checks a receipt or a code, or takes answers back. */
export async function answerReceipts(ctx: Ctx, slug: string, typed: Typed): Promise<VisitorAnswer> {
  const opened = await openConsultation(ctx, slug);
  const code = typed.get('withdraw')?.[0];
  if (code !== undefined) {
    await withdrawByCode(ctx, opened, { code, confirmed: typed.get('confirmed')?.[0] === 'yes' });
    const t = publicTexts[opened.locale];
    return { status: 200, html: wordHtml(opened, '/receipts', { title: t.withdrawn, text: t.checked.withdrawn }) };
  }
  const checked = await checkReceipt(ctx, opened, typed.get('check')?.[0] ?? '');
  return { status: 200, html: receiptsHtml(opened, await listReceipts(ctx, opened), { page: 1, checked }) };
}
