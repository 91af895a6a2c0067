import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { tokenFor } from '../../public/admit.server.ts';
import { wordHtml } from '../../public/page-frame.ts';
import { askAdmission, closedAnswer, stepHtml } from '../../public/step-pages.ts';
import { pageAnswer, seeOther, type OpenStep, type VisitorAnswer, type VisitorForm } from '../step-kind.ts';
import { mostIdeas, type IdeasContent } from './ideas-content.ts';
import { hrefOf, placeOf, queryOf, viewIn } from './ideas-address.ts';
import { ideasCss } from './ideas-css.ts';
import { mapBaseOf } from './ideas-map-base.server.ts';
import { ideasTexts } from './ideas.texts.ts';
import { voterOf } from './own-gifts.server.ts';
import { placeIdea } from './place-idea.server.ts';
import { proposeIdea, readIdea, type Proposed } from './propose-idea.server.ts';
import { proposeHtml } from './propose-page.ts';
import { supportIdea } from './support-idea.server.ts';

type Opened = OpenStep<IdeasContent>;

/** What is sent to a step of ideas: an idea, a support, a place. Throws `not_found`. */
export async function takeIdeas(ctx: Ctx, opened: Opened, form: VisitorForm): Promise<VisitorAnswer> {
  const [page, id = ''] = form.rest;
  if (page === 'new') return takeIdea(ctx, opened, form);
  if (page === 'support') return takeSupport(ctx, opened, form);
  if (page === 'place') return takePlace(ctx, opened, form, id);
  throw problem('not_found');
}

async function takeIdea(ctx: Ctx, opened: Opened, form: VisitorForm): Promise<VisitorAnswer> {
  const t = ideasTexts[opened.locale];
  const spots = (await mapBaseOf(ctx, opened))?.spots ?? [];
  const typed = readIdea(form, opened.step.content);
  const photo = opened.step.content.photos ? form.photo : null;
  const taken = await proposeIdea(ctx, opened, { ...form, photo }, typed, spots);
  const again = (status: number, more: Partial<Parameters<typeof proposeHtml>[1]>, token = form.token ?? ''): VisitorAnswer =>
    ({ ...pageAnswer(proposeHtml(opened, { token, typed, faults: {}, alert: null, similar: [], spots, hadPhoto: photo !== null, ...more }), status), scripted: true });
  switch (taken.outcome) {
    case 'taken': return thanks(ctx, opened, taken, form.token ?? '');
    case 'similar': return again(200, { similar: taken.similar });
    case 'faults': return again(422, { faults: taken.faults, alert: t.fix });
    case 'expired': {
      const token = tokenFor(ctx, opened, null);
      return token === null ? pageAnswer(askAdmission(opened, { alert: t.needLink }), 403) : again(422, { alert: t.expired }, token);
    }
    default: return refusal(opened, taken.outcome);
  }
}

async function thanks(ctx: Ctx, opened: Opened, { id, published }: Extract<Proposed, { outcome: 'taken' }>, token: string): Promise<VisitorAnswer> {
  const t = ideasTexts[opened.locale];
  const { own } = await voterOf(ctx, opened, token);
  const see = published ? `<p><a class=go href="${hrefOf(opened, `/idea/${id}`, token)}">${t.seeIt}</a></p>` : '';
  const place = opened.step.content.map.kind === 'none' ? '' : `<p><a class="go alt" href="${hrefOf(opened, `/place/${id}`, token)}">${t.mapPlace}</a></p>`;
  const back = `<section><h2>${t.ownLink}</h2><p>${t.ownLinkText}</p><p><a class=to href="${hrefOf(opened, '', token)}">${t.all}</a></p></section>`;
  return pageAnswer(stepHtml(opened, { css: ideasCss, title: t.thanks, below: '/new', body: `<p class=l>${published ? t.thanksPublished : t.thanksWaiting}</p>${see}${place}${own}${back}` }));
}

function refusal(opened: Opened, why: 'not_open' | 'withdrawn' | 'too_many'): VisitorAnswer {
  const t = ideasTexts[opened.locale];
  if (why === 'not_open') return closedAnswer(opened);
  const words = why === 'too_many' ? { title: t.tooMany, text: t.tooManyText(mostIdeas) } : { title: t.takenBack, text: t.takenBackText };
  return pageAnswer(wordHtml(opened, `/${opened.step.position}`, words), 409);
}

async function takeSupport(ctx: Ctx, opened: Opened, { typed, token }: VisitorForm): Promise<VisitorAnswer> {
  const text = (name: string): string => typed.get(name)?.[0] ?? '';
  const wanted = text('back') === '';
  const ideaId = wanted ? text('idea') : text('back');
  const taken = await supportIdea(ctx, opened, { ideaId, token: token ?? '', wanted });
  if (taken.outcome === 'expired') {
    const fresh = tokenFor(ctx, opened, null);
    return fresh === null ? pageAnswer(askAdmission(opened, { alert: ideasTexts[opened.locale].needLink }), 403) : seeOther(placeOf(opened, `/idea/${ideaId}`, fresh));
  }
  if (taken.outcome === 'not_open' || taken.outcome === 'withdrawn') return refusal(opened, taken.outcome);
  const done = wanted ? 'given' : 'taken';
  if (text('here') !== '') return seeOther(placeOf(opened, `/idea/${ideaId}`, token, { done }));
  const view = queryOf(viewIn(new URLSearchParams(text('at')), opened.step.content));
  return seeOther(placeOf(opened, `#i-${ideaId}`, token, { ...view, done }));
}

async function takePlace(ctx: Ctx, opened: Opened, { typed, token }: VisitorForm, id: string): Promise<VisitorAnswer> {
  const base = await mapBaseOf(ctx, opened);
  if (!base) throw problem('not_found');
  const isPlaced = await placeIdea(ctx, opened, { typed, token, id }, base);
  return seeOther(placeOf(opened, `/place/${id}`, token, { done: isPlaced ? 'placed' : 'unplaced' }));
}
