import { redirect, type RequestEvent } from '@sveltejs/kit';
import { adaptMail, endAdaptation, openMailKind, packDraft, previewMail, testMail } from '#capabilities/operations/index.server.ts';
import { mailTemplatesTexts } from '#capabilities/operations/index.ts';
import type { Ctx } from '#platform/context.ts';
import { action, page, typedValues } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { askedWords } from './asked.server.ts';

export const load = page(async (ctx, event) => {
  const asked = askedWords(ctx, event);
  const kind = await openMailKind(ctx, asked);
  const { subject, paragraphs } = kind.words;
  const typed = { subject, text: paragraphs.join('\n\n') };
  return {
    kind, editionId: asked.editionId, language: asked.locale, draft: packDraft(typed), sample: previewMail(ctx, asked, typed).text,
    done: event.url.searchParams.get('done'), email: ctx.actor.email ?? '',
    breadcrumb: [{ label: mailTemplatesTexts[ctx.locale].title, href: localPath(ctx.locale, `/office/mail-templates?edition=${asked.editionId}`) }, { label: kind.name[ctx.locale] }],
  };
});

const typedIn = (form: FormData) => ({ subject: form.get('subject'), text: form.get('text') });
const seenIn = (ctx: Ctx, event: RequestEvent, form: FormData) => ({ ...askedWords(ctx, event), seen: Number(form.get('version')) });

function back(ctx: Ctx, event: RequestEvent, done: string): never {
  const { editionId, locale } = askedWords(ctx, event);
  redirect(303, `${event.url.pathname}?edition=${editionId}&language=${locale}&done=${done}`);
}

export const actions = {
  preview: action(async (ctx, event, form) => {
    const { text } = previewMail(ctx, askedWords(ctx, event), typedIn(form));
    return { draft: packDraft(typedIn(form)), sample: text, values: typedValues(form) };
  }),
  save: action(async (ctx, event, form) => {
    await adaptMail(ctx, seenIn(ctx, event, form), typedIn(form));
    back(ctx, event, 'saved');
  }),
  reset: action(async (ctx, event, form) => {
    await endAdaptation(ctx, seenIn(ctx, event, form));
    back(ctx, event, 'ended');
  }),
  test: action(async (ctx, event, form) => {
    const asked = askedWords(ctx, event);
    await testMail(ctx, asked, typedIn(form), mailTemplatesTexts[asked.locale].testSubject);
    return { tested: true, values: typedValues(form), draft: packDraft(typedIn(form)), sample: previewMail(ctx, asked, typedIn(form)).text };
  }),
};
