import { createHash } from 'node:crypto';
import { escapeHtml } from '#core/shared/escape-html.ts';
import type { Locale } from '#core/shared/texts.ts';
import { localPath } from '#platform/http/locale.ts';
import { wordsIn } from '../consultation.ts';
import type { OpenConsultation } from './open-consultation.server.ts';
import { pageCss } from './page-css.ts';
import { publicTexts } from './public.texts.ts';
import { stepStyles } from './step-styles.ts';

const styles = [pageCss, ...stepStyles].map((css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`).join(' ');

/** Who may show a page in a frame: nobody, or any site, for the card that is made for it. */
export type Framers = "'none'" | '*';

/** The policy of these pages: their own style, their own forms and pictures; no script at all, but for those that have a small one of ours (`scripted`). */
export const consultationPolicy = (framers: Framers, scripted = false): string =>
  `default-src 'none'; style-src ${styles};${scripted ? " script-src 'self'; connect-src 'self';" : ''} img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors ${framers}`;

/** Address of a page of the consultation in its language. */
export function pathOf({ consultation, locale }: Pick<OpenConsultation, 'consultation' | 'locale'>, below = ''): string {
  return localPath(locale, `/c/${consultation.slug}${below}`);
}

/** A page of a consultation: complete, without cookie or second request. `below`: its place under the consultation; `css`: what it needs besides the common look, one of `stepStyles`. */
export function frameHtml(opened: OpenConsultation, page: { title: string; below: string; body: string; css?: string | undefined }): string {
  const { consultation, locale, body: name } = opened;
  const t = publicTexts[locale];
  const other = locale === 'fr' ? 'en' : 'fr';
  const language = consultation.languages.includes(other) ? `<a href="${pathOf({ consultation, locale: other }, page.below)}" lang=${other} hreflang=${other}>${t.language}</a>` : '';
  const isProject = page.title === wordsIn(consultation, locale).title;
  const links = [...(isProject ? [] : [[pathOf(opened), t.back]]), [pathOf(opened, '/receipts'), t.receipts], [localPath(locale, '/'), t.site]].map(([href, label]) => `<a href="${href}">${label}</a>`).join('');
  const title = isProject ? page.title : `${page.title} – ${wordsIn(consultation, locale).title}`;
  const head = `<link rel=alternate type=application/atom+xml href="${pathOf(opened, '/feed')}">${page.css === undefined ? '' : `<style>${page.css}</style>`}`;
  const body = `<header><div><span>${escapeHtml(t.by(name))}</span>${language}</div></header><main>${page.body}</main><footer>${links}</footer>`;
  return bareHtml(opened, { title, body, head });
}

/** A page without header and footer, for a frame in another site. */
export function bareHtml({ locale }: Pick<OpenConsultation, 'locale'>, page: { title: string; body: string; head?: string }): string {
  return `<!doctype html><html lang=${locale}><meta charset=utf-8><meta name=viewport content="width=device-width,initial-scale=1"><link rel=icon href=data:,><title>${escapeHtml(page.title)} – Parvis</title><style>${pageCss}</style>${page.head ?? ''}${page.body}</html>`;
}

/** A page that says one thing and asks nothing. */
export function wordHtml(opened: OpenConsultation, below: string, { title, text }: { title: string; text: string }): string {
  return frameHtml(opened, { title, below, body: `<h1>${escapeHtml(title)}</h1><p class=l>${escapeHtml(text)}</p><p><a href="${pathOf(opened)}">${publicTexts[opened.locale].back}</a></p>` });
}

/** A refusal met on an address of a consultation, in words: why, and the way on. `sent`: of something that was typed. */
export function refusalHtml(locale: Locale, { title, sent }: { title: string; sent: boolean }): string {
  const t = publicTexts[locale];
  const home = localPath(locale, '/');
  return bareHtml({ locale }, { title, body: `<header><div><span>Parvis</span></div></header><main><h1>${t.refused}</h1><p class=l>${escapeHtml(title)}</p>${sent ? `<p>${t.refusedSent}</p>` : ''}<p><a href="${home}">${t.site}</a></p></main>` });
}
