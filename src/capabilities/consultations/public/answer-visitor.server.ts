import type { Ctx } from '#platform/context.ts';
import type { Consultation } from '../consultation.ts';
import { documentsOf } from '../documents/documents.queries.server.ts';
import { pageAnswer, type AnyStepKind, type OpenStep, type Typed, type VisitorAnswer, type VisitorForm, type VisitorRequest } from '../steps/step-kind.ts';
import { stepKindOf } from '../steps/step-kinds.server.ts';
import { problem } from '#platform/http/problem.ts';
import { answerAbout, showAbout } from '../population/answer-about.server.ts';
import { noteOrigin } from '../honesty/note-origin.server.ts';
import { readLanguages } from '../versions/languages.server.ts';
import { versionHtml, versionLinks } from '../versions/version-page.ts';
import { tokenFromPoint } from './admit.server.ts';
import { answerAdmission } from './answer-admission.server.ts';
import { answerGate, carryToken, gateAnswer, isAdmitted } from './gate.server.ts';
import { asShown, isOver, openAnnounced, openStep, type OpenConsultation } from './open-consultation.server.ts';
import { wordHtml } from './page-frame.ts';
import { batchToken, markPaper } from './paper-entry.server.ts';
import { showOwnData } from './own-data.server.ts';
import { projectHtml, type ShownProject, type ShownStep } from './project-page.ts';
import { publicTexts } from './public.texts.ts';
import { checkReceipt, listReceipts, withdrawByCode } from './receipts.server.ts';
import { receiptsHtml } from './receipts-page.ts';

/** Answers with a page of the consultation, or asks for an invitation where it is private and none was shown; its links keep what was. */
async function within(ctx: Ctx, { slug, token }: { slug: string; token: string | null }, answer: (opened: OpenConsultation) => Promise<VisitorAnswer>): Promise<VisitorAnswer> {
  const opened = await openAnnounced(ctx, slug);
  if (!isAdmitted(ctx, opened.consultation, token)) return gateAnswer(opened);
  return carryToken(await answer(opened), opened.consultation, token);
}

/** The page of the project, with what came out of its steps once they are over; or another way to `read` it: `easy`, or a language. */
export function showProject(ctx: Ctx, slug: string, token: string | null = null, read: string | null = null): Promise<VisitorAnswer> {
  return within(ctx, { slug, token }, async (opened) => {
    const version = read === null ? null : versionHtml(opened, read, readLanguages(ctx.settings.dataDir));
    return pageAnswer(version ?? projectHtml(opened, await shownProject(ctx, opened)));
  });
}

/** Lets in whoever shows the code of an invitation. */
export async function enterByCode(ctx: Ctx, slug: string, code: string): Promise<VisitorAnswer> {
  return answerGate(ctx, await openAnnounced(ctx, slug), code);
}

/** The project as visitors will see it once it is open, or one of its steps; nothing can be sent from there. Throws `not_found`. */
export async function previewProject(ctx: Ctx, consultation: Consultation, position: number | null): Promise<string> {
  const found = await asShown(ctx, consultation);
  const opened: OpenConsultation = { ...found, state: 'open', steps: found.steps.map(({ step, now }) => ({ step, now: { ...now, now: step.kind === 'text' ? 'reading' : 'open' } })) };
  if (position === null) return asPreview(consultation, projectHtml(opened, { ...(await shownProject(ctx, opened)), preview: true }));
  const { kind, opened: step } = enter(opened, position);
  const blank = { rest: [], query: new URLSearchParams(), token: paperToken(ctx, consultation) };
  return asPreview(consultation, (await kind.show(ctx, step, blank)).html);
}

/** Opens every step, whatever it asks for. */
const paperToken = (ctx: Ctx, { id }: Consultation): string => batchToken(ctx, id, 'preview');

/** Links to steps stay in the preview, all others and the forms do nothing; the token stays here. */
const asPreview = ({ slug }: Consultation, html: string): string => html
  .replaceAll(new RegExp(`href="(?:/en)?/c/${slug}/(\\d+)"`, 'g'), 'href="?step=$1"').replaceAll(new RegExp(`href="(?:/en)?/c/${slug}"`, 'g'), 'href="?"')
  .replaceAll(new RegExp(`(href|action)="(?:/en)?/c/${slug}[^"]*"`, 'g'), '$1="#"').replaceAll('<button', '<button disabled').replaceAll(/(name=k value=")[^"]*/g, '$1');

async function shownProject(ctx: Ctx, opened: OpenConsultation): Promise<ShownProject> {
  return { steps: await shownSteps(ctx, opened), documents: await documentsOf(ctx.db, opened.consultation), versions: versionLinks(opened, readLanguages(ctx.settings.dataDir)) };
}

async function shownSteps(ctx: Ctx, opened: OpenConsultation): Promise<ShownStep[]> {
  const shown: ShownStep[] = [];
  for (const { step } of opened.steps) {
    const kind = stepKindOf(step.kind);
    if (!kind) continue;
    const one = openStep(opened, step.position);
    const isDone = isOver(opened.state) || one.stepNow === 'reading';
    shown.push({ opened: one, box: await kind.box(ctx, one), outcome: isDone ? await kind.outcome(ctx, one) : '' });
  }
  return shown;
}

function enter(whole: OpenConsultation, position: number): { kind: AnyStepKind; opened: OpenStep<unknown> } {
  const opened = openStep(whole, position);
  const kind = stepKindOf(opened.step.kind);
  if (!kind) throw problem('not_found');
  return { kind, opened };
}

/** A page of a step. Throws `not_found`. */
export function showStep(ctx: Ctx, { slug, position }: { slug: string; position: number }, request: VisitorRequest): Promise<VisitorAnswer> {
  const { token } = request;
  return within(ctx, { slug, token }, async (whole) => {
    const { kind, opened } = enter(whole, position);
    if (request.rest[0] === 'about') return showAbout(ctx, opened);
    return markPaper(ctx, opened, { token, isSent: false }, await kind.show(ctx, opened, { ...request, token: token ?? (request.query.get('via') === 'kiosk' ? tokenFromPoint(ctx, opened) : null) }));
  });
}

/** Takes what was sent in a step, or what admits somebody to it. `mayMail`: false where the address typed received enough mails; `address`: of the network it comes from, which is not kept. Throws `not_found`. */
export function answerStep(ctx: Ctx, { slug, position }: { slug: string; position: number }, form: VisitorForm & { mayMail: boolean; address?: string }): Promise<VisitorAnswer> {
  const { token } = form;
  return within(ctx, { slug, token }, async (whole) => {
    const { kind, opened } = enter(whole, position);
    if (form.rest[0] === 'about') return answerAbout(ctx, opened, form.typed);
    const admitted = await answerAdmission(ctx, opened, form);
    if (admitted) return admitted;
    const answer = await kind.take(ctx, opened, form);
    if (answer.status < 400 && !answer.goesOn && form.address !== undefined) await noteOrigin(ctx, opened, { token, address: form.address });
    return markPaper(ctx, opened, { token, isSent: true }, answer);
  });
}

export function showReceipts(ctx: Ctx, slug: string, page: number, token: string | null = null): Promise<VisitorAnswer> {
  return within(ctx, { slug, token }, async (opened) => pageAnswer(receiptsHtml(opened, await listReceipts(ctx, opened, page), null)));
}

/** Checks a receipt or a code; for a code, shows or hands out what was given, or takes it back. */
export function answerReceipts(ctx: Ctx, slug: string, typed: Typed, token: string | null = null): Promise<VisitorAnswer> {
  return within(ctx, { slug, token }, (opened) => receiptsAnswer(ctx, opened, typed));
}

async function receiptsAnswer(ctx: Ctx, opened: OpenConsultation, typed: Typed): Promise<VisitorAnswer> {
  const code = typed.get('withdraw')?.[0];
  if (code !== undefined) {
    await withdrawByCode(ctx, opened, { code, confirmed: typed.get('confirmed')?.[0] === 'yes' });
    const t = publicTexts[opened.locale];
    return pageAnswer(wordHtml(opened, '/receipts', { title: t.withdrawn, text: t.checked.withdrawn }));
  }
  const [own, save] = [typed.get('own')?.[0], typed.get('save')?.[0]];
  if (own !== undefined || save !== undefined) return showOwnData(ctx, opened, own ?? save ?? '', own === undefined ? 'file' : 'page');
  const checked = await checkReceipt(ctx, opened, typed.get('check')?.[0] ?? '');
  return pageAnswer(receiptsHtml(opened, await listReceipts(ctx, opened, 1), checked));
}
