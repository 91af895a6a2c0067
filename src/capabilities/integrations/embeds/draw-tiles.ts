import { escapeHtml } from '#core/shared/escape-html.ts';
import { formatInteger, formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { channelTexts } from '#capabilities/grids/index.ts';
import { certainty } from './certainty.ts';
import { embedTexts } from './embed.texts.ts';
import { fitted, svgOf, type Theme } from './svg-frame.ts';
import type { Measured, TileFacts } from './tile.ts';

interface Look {
  locale: Locale;
  theme: Theme;
}

/** A tile that shows something says where it can be checked. */
interface CheckedLook extends Look {
  proof: string;
}

function wordsOf(facts: TileFacts, locale: Locale): { title: string; description: string; lang: string } {
  const t = embedTexts[locale];
  const title = t.of(facts.name, facts.edition[locale]);
  const score = `${t.score(formatScore(facts.global.value, locale))}, ${certainty(facts.global, locale)}`;
  const more = [t.contacts(formatInteger(facts.audits, locale)), ...(facts.simulated ? [t.simulated] : [])];
  return { title, description: `${score}. ${more.join('. ')}.`, lang: locale };
}

const line = (x: number, y: number, size: number, look: string, text: string, weight = 400) =>
  `<text class="${look}" x="${x}" y="${y}" font-size="${size}" font-weight="${weight}">${escapeHtml(text)}</text>`;

/** Who measured, that a click leads to the proof, and what is only simulated. */
function foot(facts: TileFacts, { y, width }: { y: number; width: number }, locale: Locale): string {
  const t = embedTexts[locale];
  const simulated = facts.simulated ? `<text class="s" x="${width - 14}" y="${y + 16}" font-size="11" text-anchor="end">${escapeHtml(t.simulated)}</text>` : '';
  return line(14, y, 11, 's', t.source) + line(14, y + 16, 11, 'm v', t.check, 600) + simulated;
}

/** The score with its edition and its interval in words. */
export function badge(facts: TileFacts, { locale, theme, proof }: CheckedLook): string {
  const t = embedTexts[locale];
  const content = line(14, 24, 12, 's', fitted(facts.name, 44)) + line(14, 40, 12, 's', facts.edition[locale])
    + line(14, 72, 28, 'm', formatScore(facts.global.value, locale), 700) + line(62, 72, 13, 'i', t.outOf)
    + line(14, 92, 12, 'i', certainty(facts.global, locale)) + foot(facts, { y: 114, width: 320 }, locale);
  return svgOf({ width: 320, height: 142 }, wordsOf(facts, locale), { theme, proof }, content);
}

const left = 160;
const scale = 2;
const rowHeight = 30;
const at = (points: number) => Math.round((left + points * scale) * 10) / 10;

/** The channels as points with their intervals on an axis from 0 to 100, each interval also in words. */
export function chart(facts: TileFacts, { locale, theme, proof }: CheckedLook): string {
  const t = embedTexts[locale];
  const bottom = 62 + facts.channels.length * rowHeight;
  const rows = facts.channels.map((figure, i) => row(figure, 70 + i * rowHeight, channelTexts[locale][figure.channel], locale)).join('');
  const words = wordsOf(facts, locale);
  const told = facts.channels.map((figure) => `${channelTexts[locale][figure.channel]} ${formatScore(figure.value, locale)}, ${certainty(figure, locale)}`).join(', ');
  const head = line(14, 24, 13, 'i', fitted(facts.name, 66), 600) + line(14, 42, 12, 's', `${t.channels} – ${facts.edition[locale]}`);
  const content = head + axis(bottom) + rows + line(at(100) + 20, bottom + 16, 11, 's', t.confidence) + foot(facts, { y: bottom + 40, width: 540 }, locale);
  return svgOf({ width: 540, height: bottom + 68 }, { ...words, description: `${words.description} ${told}.` }, { theme, proof }, content);
}

function axis(bottom: number): string {
  return [0, 25, 50, 75, 100].map((points) => `<line class="l" x1="${at(points)}" x2="${at(points)}" y1="54" y2="${bottom}"/>`
    + `<text class="s" x="${at(points)}" y="${bottom + 16}" font-size="11" text-anchor="middle">${points}</text>`).join('');
}

function row(figure: Measured, y: number, label: string, locale: Locale): string {
  const { value, low, high } = figure;
  const t = embedTexts[locale];
  const interval = low === null || high === null ? '' : `<line class="r" x1="${at(low)}" x2="${at(high)}" y1="${y}" y2="${y}"/>`;
  const said = low === null || high === null ? t.indicative : t.range(formatScore(low, locale), formatScore(high, locale));
  return line(14, y + 4, 12, 'i', fitted(label, 22)) + interval + `<circle class="${interval ? 'm' : 'h'}" cx="${at(value)}" cy="${y}" r="5"/>`
    + line(at(100) + 20, y + 4, 13, 'i', formatScore(value, locale), 700) + line(at(100) + 48, y + 4, 12, 's', said);
}

/** What stands where no score may be shown: the same whether the body takes part or not. */
export function noTile({ locale, theme }: Look): string {
  const text = embedTexts[locale].none;
  return svgOf({ width: 320, height: 60 }, { title: text, description: text, lang: locale }, { theme }, line(14, 36, 13, 's', text));
}

/** A tile as a page of its own, for frames. */
export function framePage(svg: string, title: string, locale: Locale): string {
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head><body><main><h1>${svg}</h1></main></body></html>`;
}
