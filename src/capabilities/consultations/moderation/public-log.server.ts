import { moderationFigures, refusalReasons, type ModerationFigures } from '#core/consultations/moderation.ts';
import { formatDate, formatInteger } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import { stepHtml } from '../public/step-pages.ts';
import type { OpenStep } from '../steps/step-kind.ts';
import { appealsIn, decisionsCounted, logOf } from './decisions.queries.server.ts';
import { decisionTexts, reasonTexts } from './moderation.texts.ts';
import { publicModerationTexts } from './public-log.texts.ts';

const aPage = 50;

/** The rules of moderation, what they led to in figures, and every decision with its reason; no text, and nobody's name. */
export async function publicModerationHtml(ctx: Ctx, opened: OpenStep<unknown>, { back, query, path }: { back: string; query: URLSearchParams; path: (query: Record<string, string>) => string }): Promise<string> {
  const { locale, step, consultation: { organisationId } } = opened;
  const t = publicModerationTexts[locale];
  const key = { organisationId, stepId: step.id };
  const page = Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1);
  const decisions = await decisionsCounted(ctx.db, key);
  const figures = moderationFigures(decisions, (await appealsIn(ctx.db, organisationId, [step.id])).length);
  const log = await logOf(ctx.db, key, { limit: aPage, offset: (page - 1) * aPage });
  const { names, rules } = reasonTexts[locale];
  const list = refusalReasons.map((reason) => `<li><strong>${names[reason]}</strong><br><span class=q>${rules[reason]}</span></li>`).join('');
  const rows = log.map(({ kind, decision, reason, by, at }) => `<tr><td>${formatDate(at, locale)}</td><td>${t.kinds[kind]}</td><td>${decisionTexts[locale][decision]}${reason ? `<br><span class=q>${names[reason]}</span>` : ''}</td><td>${by === null ? t.by.rule : t.by.person}</td></tr>`).join('');
  const table = log.length === 0 ? `<p>${t.none}</p>` : `<table><thead><tr><th scope=col>${t.day}</th><th scope=col>${t.what}</th><th scope=col>${t.decision}</th><th scope=col>${t.who}</th></tr></thead><tbody>${rows}</tbody></table>`;
  const pages = `${page > 1 ? `<a class=to href="${path({ page: String(page - 1) })}">${t.newer}</a> ` : ''}${decisions.length > page * aPage ? `<a class=to href="${path({ page: String(page + 1) })}">${t.older}</a>` : ''}`;
  const body = `<p><a href="${back}">${t.back}</a></p><h2>${t.rules}</h2><p>${t.rulesText}</p><ul>${list}</ul><p>${t.masks}</p><p>${t.appeal}</p><p>${t.reports}</p><h2>${t.figures}</h2>${figuresHtml(figures, locale)}<h2>${t.log}</h2>${table}<p>${pages}</p>`;
  return stepHtml(opened, { title: t.title, below: '/moderation', body });
}

function figuresHtml(figures: ModerationFigures, locale: Locale): string {
  const t = publicModerationTexts[locale];
  const { medianWait, ...counts } = figures;
  const rows = (Object.keys(counts) as (keyof typeof counts)[]).map((name) => `<tr><th scope=row>${t.counts[name]}</th><td class=n>${formatInteger(counts[name], locale)}</td></tr>`).join(''); // keys of that very object
  return `<table><thead><tr><th scope=col>${t.measure}</th><th scope=col class=n>${t.count}</th></tr></thead><tbody>${rows}<tr><th scope=row>${t.counts.medianWait}</th><td class=n>${waitText(medianWait, locale)}</td></tr></tbody></table>`;
}

/** A wait in the unit in which it is easiest to understand. */
export function waitText(seconds: number | null, locale: Locale): string {
  const t = publicModerationTexts[locale];
  if (seconds === null) return t.noWait;
  if (seconds < 5400) return t.minutes(formatInteger(Math.max(1, Math.round(seconds / 60)), locale));
  return seconds < 2 * 86_400 ? t.hours(formatInteger(Math.round(seconds / 3600), locale)) : t.days(formatInteger(Math.round(seconds / 86_400), locale));
}
