import { escapeHtml } from '#core/shared/escape-html.ts';
import { stepHtml } from '../../public/step-pages.ts';
import type { OpenStep } from '../step-kind.ts';
import { longest, type IdeasContent, type NamedSpot } from './ideas-content.ts';
import type { IdeaFaults, TypedIdea } from './propose-idea.server.ts';
import type { ShownIdea } from './ideas.queries.server.ts';
import { hrefOf, tokenField } from './ideas-address.ts';
import { ideasCss } from './ideas-css.ts';
import { ideasTexts } from './ideas.texts.ts';

export interface ProposeForm {
  token: string;
  typed: TypedIdea;
  faults: IdeaFaults;
  alert: string | null;
  /** Ideas that say the same, perhaps; none were looked for yet, or none were found. */
  similar: readonly ShownIdea[];
  spots: readonly NamedSpot[];
  hadPhoto: boolean;
}

export const blankIdea: TypedIdea = { title: '', body: '', theme: null, spot: null, photoText: '', different: false };

/** The form of an idea; after it was sent once, with the ideas that may say the same first. */
export function proposeHtml(opened: OpenStep<IdeasContent>, form: ProposeForm): string {
  const { locale, step } = opened;
  const t = ideasTexts[locale];
  const isAgain = form.similar.length > 0;
  const rule = `<p class=q>${t[step.content.moderation]}</p>`;
  const own = isAgain ? `<h2>${t.different}</h2><p>${t.differentText}</p>` : '';
  const fields = `${titleField(opened, form)}${bodyField(opened, form)}${themeField(opened, form)}${spotField(opened, form)}${photoField(opened, form)}`;
  const body = `${isAgain ? similarHtml(opened, form) : ''}${own}<form method=post action="${hrefOf(opened, '/new', null)}"${step.content.photos ? ' enctype="multipart/form-data"' : ''}>${tokenField(form.token)}${isAgain ? '<input type=hidden name=different value=yes>' : ''}${fields}${rule}<p><button>${isAgain ? t.send : t.next}</button></p></form><p><a class=to href="${hrefOf(opened, '', form.token)}">← ${t.all}</a></p><script type=module src=/scripts/similar-ideas.js></script>`;
  return stepHtml(opened, { css: ideasCss, title: isAgain ? t.similar : t.formTitle, below: '/new', alert: form.alert, body });
}

/** Each with its own button: supporting it is one touch away. */
function similarHtml(opened: OpenStep<IdeasContent>, { similar, token }: ProposeForm): string {
  const t = ideasTexts[opened.locale];
  const each = similar.map(({ id, title, body }) => `<li><button class=v name=idea value=${id}>${t.support}<span class=h>\u202f: ${escapeHtml(title)}</span></button><div><h2><a href="${hrefOf(opened, `/idea/${id}`, token)}">${escapeHtml(title)}</a></h2>${body === '' ? '' : `<p class=q>${escapeHtml(body.slice(0, 180))}</p>`}</div></li>`).join('');
  return `<p class=l>${t.similarText}</p><form method=post action="${hrefOf(opened, '/support', null)}">${tokenField(token)}<ol class=ids>${each}</ol></form>`;
}

const errorHtml = (id: string, error: string | undefined): string => (error === undefined ? '' : `<p class=err id=${id}-error>${escapeHtml(error)}</p>`);

function titleField(opened: OpenStep<IdeasContent>, { typed, faults, similar }: ProposeForm): string {
  const t = ideasTexts[opened.locale];
  const error = faults.title && t.faults[faults.title];
  // Ideas that are like it are looked for while it is typed, where scripts run; else once it is sent.
  const search = similar.length > 0 ? '' : ` data-similar="${hrefOf(opened, '/similar', null)}" data-label="${escapeHtml(t.typing)}"`;
  return `<fieldset${error ? ' class=bad' : ''}><label for=title><strong>${t.title}</strong></label><p class=q id=title-hint>${t.titleHint}</p>${errorHtml('title', error)}<input type=text id=title name=title maxlength=${longest.title} required autocomplete=off value="${escapeHtml(typed.title)}" aria-describedby="title-hint${error ? ' title-error' : ''}"${search}><div class=sim role=status aria-live=polite></div></fieldset>`;
}

function bodyField({ locale }: OpenStep<IdeasContent>, { typed, faults }: ProposeForm): string {
  const t = ideasTexts[locale];
  const error = faults.body && t.faults[faults.body];
  return `<fieldset${error ? ' class=bad' : ''}><label for=body><strong>${t.body}</strong> <span class=q>(${t.optional})</span></label><p class=q id=body-hint>${t.bodyHint}</p>${errorHtml('body', error)}<textarea id=body name=body rows=6 maxlength=${longest.body} aria-describedby="body-hint${error ? ' body-error' : ''}">\n${escapeHtml(typed.body)}</textarea></fieldset>`;
}

function themeField({ locale, step }: OpenStep<IdeasContent>, { typed }: ProposeForm): string {
  const { themes } = step.content;
  if (themes.length === 0) return '';
  const t = ideasTexts[locale];
  const radio = (id: string, label: string): string => `<label class=o><input type=radio name=theme value="${id}"${(typed.theme ?? '') === id ? ' checked' : ''}><span>${escapeHtml(label)}</span></label>`;
  return `<fieldset><legend>${t.themeAsk}</legend><div>${themes.map(({ id, label }) => radio(id, label[locale])).join('')}${radio('', t.noTheme)}</div></fieldset>`;
}

function spotField({ locale, step }: OpenStep<IdeasContent>, { typed, spots }: ProposeForm): string {
  if (step.content.map.kind === 'none') return '';
  const t = ideasTexts[locale];
  const options = [`<option value="">${t.noSpot}</option>`, ...spots.map(({ name }, i) => `<option value=${i}${typed.spot === i ? ' selected' : ''}>${escapeHtml(name)}</option>`)].join('');
  return `<fieldset><label for=spot><strong>${t.spot}</strong> <span class=q>(${t.optional})</span></label><p class=q id=spot-hint>${t.spotLater}</p><select id=spot name=spot aria-describedby=spot-hint>${options}</select></fieldset>`;
}

function photoField({ locale, step }: OpenStep<IdeasContent>, { typed, faults, hadPhoto }: ProposeForm): string {
  if (!step.content.photos) return '';
  const t = ideasTexts[locale];
  const error = faults.photo && t.faults[faults.photo];
  return `<fieldset${error ? ' class=bad' : ''}><label for=photo><strong>${t.photo}</strong> <span class=q>(${t.optional})</span></label><p class=q id=photo-hint>${hadPhoto && !error ? `<strong>${t.photoAgain}</strong> ` : ''}${t.photoHint}</p>${errorHtml('photo', error)}<input type=file id=photo name=photo accept="image/jpeg,image/png" aria-describedby="photo-hint${error ? ' photo-error' : ''}"><p><label for=photoText>${t.photoAlt} <span class=q>(${t.optional})</span></label><input type=text id=photoText name=photoText maxlength=${longest.photo} value="${escapeHtml(typed.photoText)}"></p></fieldset>`;
}
