import { createHash } from 'node:crypto';
import { escapeHtml } from '#core/shared/escape-html.ts';

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The surface, ink and accent of the site (src/ui/tokens.css), written out: a tile stands on pages that do not load them. */
const colours = {
  light: '--paper:#fdfcf9;--ink:#16211f;--soft:#4b5753;--line:#d3cfc3;--mark:#0b5c56',
  dark: '--paper:#1a2220;--ink:#eceae2;--soft:#b0b9b4;--line:#35403c;--mark:#74cbbb',
} as const;

const rules = '.p{fill:var(--paper);stroke:var(--line)}.i{fill:var(--ink)}.s{fill:var(--soft)}.m{fill:var(--mark)}.l{stroke:var(--line)}.r{stroke:var(--mark);stroke-width:4;stroke-opacity:.45}.v{text-decoration:underline}a:focus{outline:3px solid var(--mark)}.h{fill:var(--paper);stroke:var(--mark);stroke-width:2}text{font-family:system-ui,sans-serif}body,h1{margin:0;font-weight:400}';

function styleOf(theme: Theme): string {
  if (theme !== 'auto') return `svg{${colours[theme]}}${rules}`;
  return `svg{${colours.light}}@media (prefers-color-scheme:dark){svg{${colours.dark}}}${rules}`;
}

/** The policy under which a tile may be shown: nothing is loaded, its own style alone applies, and any site may frame it. */
export function tilePolicy(theme: Theme): string {
  const digest = createHash('sha256').update(styleOf(theme)).digest('base64');
  return `default-src 'none'; style-src 'sha256-${digest}'; frame-ancestors *; base-uri 'none'; form-action 'none'`;
}

/** A drawing with its title and description for who does not see it; with `proof`, all of it leads to the page that proves it. */
export function svgOf(size: { width: number; height: number }, words: { title: string; description: string; lang: string }, look: { theme: Theme; proof?: string }, content: string): string {
  const { width, height } = size;
  const drawing = `<g role="img" aria-labelledby="t d"><title id="t">${escapeHtml(words.title)}</title><desc id="d">${escapeHtml(words.description)}</desc>`
    + `<rect class="p" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="2"/>${content}</g>`;
  const shown = look.proof === undefined ? drawing : `<a href="${escapeHtml(look.proof)}" target="_top">${drawing}</a>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" lang="${words.lang}"><style>${styleOf(look.theme)}</style>${shown}</svg>`;
}

/** A text cut to what fits a line of about `most` signs; the whole stands in the description. */
export const fitted = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`);
