import { createHash } from 'node:crypto';
import { escapeHtml } from '#core/shared/escape-html.ts';

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const colours = {
  light: '--paper:#fff;--ink:#1b1f2a;--soft:#4a5163;--line:#c9cfdb;--mark:#23408f',
  dark: '--paper:#161a24;--ink:#f1f3f8;--soft:#b9c0d0;--line:#434b5f;--mark:#9db4ff',
} as const;

const rules = '.p{fill:var(--paper);stroke:var(--line)}.i{fill:var(--ink)}.s{fill:var(--soft)}.m{fill:var(--mark)}.l{stroke:var(--line)}.r{stroke:var(--mark)}.h{fill:var(--paper);stroke:var(--mark);stroke-width:2}text{font-family:system-ui,sans-serif}body,h1{margin:0}';

function styleOf(theme: Theme): string {
  if (theme !== 'auto') return `svg{${colours[theme]}}${rules}`;
  return `svg{${colours.light}}@media (prefers-color-scheme:dark){svg{${colours.dark}}}${rules}`;
}

/** The policy under which a tile may be shown: nothing is loaded, its own style alone applies, and any site may frame it. */
export function tilePolicy(theme: Theme): string {
  const digest = createHash('sha256').update(styleOf(theme)).digest('base64');
  return `default-src 'none'; style-src 'sha256-${digest}'; frame-ancestors *; base-uri 'none'; form-action 'none'`;
}

/** A drawing with its title and description for who does not see it. */
export function svgOf(size: { width: number; height: number }, words: { title: string; description: string; lang: string }, theme: Theme, content: string): string {
  const { width, height } = size;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" lang="${words.lang}" aria-labelledby="t d">`
    + `<title id="t">${escapeHtml(words.title)}</title><desc id="d">${escapeHtml(words.description)}</desc><style>${styleOf(theme)}</style>`
    + `<rect class="p" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="6"/>${content}</svg>`;
}

/** A text cut to what fits a line of about `most` signs; the whole stands in the description. */
export const fitted = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`);
