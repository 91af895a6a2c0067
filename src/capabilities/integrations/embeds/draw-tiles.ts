import { escapeHtml } from '#core/shared/escape-html.ts';
import { formatInteger, formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { channelTexts } from '#capabilities/grids/index.ts';
import { embedTexts } from './embed.texts.ts';
import { fitted, svgOf, type Theme } from './svg-frame.ts';
import type { Measured, TileFacts } from './tile.ts';

interface Look {
  locale: Locale;
  theme: Theme;
}

/** The interval of a figure in words, or that there is none. */
export function certainty({ low, high }: Measured, locale: Locale): string {
  const t = embedTexts[locale];
  return low === null || high === null ? t.indicative : t.between(formatScore(low, locale), formatScore(high, locale));
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

/** The score with its edition and its interval in words. */
export function badge(facts: TileFacts, { locale, theme }: Look): string {
  const t = embedTexts[locale];
  const foot = [t.source, ...(facts.simulated ? [t.simulated] : [])].join(' – ');
  const content = line(14, 24, 12, 's', fitted(facts.name, 44)) + line(14, 40, 12, 's', facts.edition[locale])
    + line(14, 70, 25, 'm', formatScore(facts.global.value, locale), 700) + line(88, 70, 13, 'i', t.outOf)
    + line(14, 90, 12, 'i', certainty(facts.global, locale)) + line(14, 110, 11, 's', foot);
  return svgOf({ width: 320, height: 122 }, wordsOf(facts, locale), theme, content);
}

const left = 150;
const scale = 2.2;
const rowHeight = 30;

/** The channels as points with their intervals, from 0 to 100. */
export function chart(facts: TileFacts, { locale, theme }: Look): string {
  const t = embedTexts[locale];
  const rows = facts.channels.map((figure, i) => row(figure, 62 + i * rowHeight, channelTexts[locale][figure.channel], locale)).join('');
  const height = 80 + facts.channels.length * rowHeight;
  const words = wordsOf(facts, locale);
  const told = facts.channels.map((figure) => `${channelTexts[locale][figure.channel]} ${formatScore(figure.value, locale)}, ${certainty(figure, locale)}`).join(', ');
  const indicative = facts.channels.some(({ low }) => low === null) ? [t.hollow] : [];
  const foot = [t.source, ...(facts.simulated ? [t.simulated] : []), ...indicative].join(' – ');
  const head = line(14, 24, 13, 'i', fitted(facts.name, 52), 600) + line(14, 42, 12, 's', `${t.channels} – ${facts.edition[locale]}`);
  return svgOf({ width: 440, height }, { ...words, description: `${words.description} ${told}.` }, theme, head + rows + line(14, height - 10, 11, 's', foot));
}

function row({ value, low, high }: Measured, y: number, label: string, locale: Locale): string {
  const at = (points: number) => Math.round((left + points * scale) * 10) / 10;
  const interval = low === null || high === null ? '' : `<line class="r" x1="${at(low)}" x2="${at(high)}" y1="${y}" y2="${y}" stroke-width="4" stroke-opacity="0.45"/>`;
  return line(14, y + 4, 12, 'i', fitted(label, 22)) + `<line class="l" x1="${left}" x2="${at(100)}" y1="${y}" y2="${y}"/>${interval}`
    + `<circle class="${interval ? 'm' : 'h'}" cx="${at(value)}" cy="${y}" r="5"/>` + line(at(100) + 12, y + 4, 12, 'i', formatScore(value, locale, 1), 600);
}

/** What stands where no score may be shown: the same whether the body takes part or not. */
export function noTile({ locale, theme }: Look): string {
  const text = embedTexts[locale].none;
  return svgOf({ width: 320, height: 60 }, { title: text, description: text, lang: locale }, theme, line(14, 36, 13, 's', text));
}

/** A tile as a page of its own, for frames. */
export function framePage(svg: string, title: string, locale: Locale): string {
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head><body><main><h1>${svg}</h1></main></body></html>`;
}
