import { escapeHtml } from '#core/shared/escape-html.ts';
import type { Ctx } from '#platform/context.ts';
import { wordsIn } from '../consultation.ts';
import { pageAnswer, type VisitorAnswer } from '../steps/step-kind.ts';
import { openConsultation } from './open-consultation.server.ts';
import { bareHtml, pathOf } from './page-frame.ts';
import { whenOf } from './project-page.ts';
import { publicTexts } from './public.texts.ts';

const inCard = 220;

/** A card of a consultation for the body's own site, in a frame: what it is about, until when, and the way to its page. Throws `not_found`. */
export async function embedCard(ctx: Ctx, slug: string): Promise<VisitorAnswer> {
  const opened = await openConsultation(ctx, slug);
  const t = publicTexts[opened.locale];
  const { title, what } = wordsIn(opened.consultation, opened.locale);
  const short = what.length > inCard ? `${what.slice(0, inCard).replace(/\s+\S*$/, '')}…` : what;
  const body = `<main><p><span class="tag ${opened.state}">${t.states[opened.state]}</span> <span class=q>${whenOf(opened)}</span></p><h1>${escapeHtml(title)}</h1><p class=pre>${escapeHtml(short)}</p><p><a class=go href="${pathOf(opened)}" target=_blank rel=noopener>${t.embedOpen}</a></p><p class=q>${escapeHtml(t.by(opened.body))}</p></main>`;
  return pageAnswer(bareHtml(opened, { title, body }));
}
