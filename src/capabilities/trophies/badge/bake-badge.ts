import { escapeHtml } from '#core/shared/escape-html.ts';

/** What is drawn on a badge. */
export interface BadgeFace {
  organisation: string;
  category: string;
  edition: string;
  winner: string;
}

/** Lines of at most `longest` letters, cut between words. */
function linesOf(text: string, longest: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= longest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length > 3 ? [...lines.slice(0, 2), `${lines[2] ?? ''}…`] : lines;
}

/**
 * The badge as a picture that carries its own signed text ("baked", Open Badges 3.0, 9): programs that read badges find the token in
 * the attribute `verify`; people see who won what.
 */
export function bakeBadge(face: BadgeFace, token: string): string {
  const title = `${face.winner} – ${face.category} – ${face.organisation} – ${face.edition}`;
  const names = linesOf(face.organisation, 26);
  const categories = linesOf(face.category, 32);
  const line = (lines: readonly string[], y: number, step: number, look: string) =>
    lines.map((text, i) => `<text x="240" y="${y + i * step}" ${look}>${escapeHtml(text)}</text>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" viewBox="0 0 480 480" role="img" aria-label="${escapeHtml(title)}" font-family="'Source Sans 3', 'Segoe UI', Arial, sans-serif" text-anchor="middle">
<openbadges:credential verify="${escapeHtml(token)}"/>
<title>${escapeHtml(title)}</title>
<rect width="480" height="480" fill="#f5f3ed"/>
<rect x="16" y="16" width="448" height="448" fill="none" stroke="#0b5c56" stroke-width="4"/>
<rect x="25" y="25" width="430" height="430" fill="none" stroke="#0b5c56"/>
<g transform="translate(195 58) scale(2.8)" fill="#0b5c56">${mark}</g>
${line([face.winner.toLocaleUpperCase('fr')], 196, 0, 'font-size="21" font-weight="600" letter-spacing="3" fill="#9a5a12"')}
${line(names, 246 - (names.length - 1) * 8, 36, 'font-size="31" font-weight="600" fill="#16211f"')}
${line(categories, 346 - (categories.length - 1) * 6, 26, 'font-size="21" fill="#0b5c56"')}
${line([face.edition], 424, 0, 'font-size="17" fill="#4b5753"')}
</svg>
`;
}

const mark = '<path d="M2 2h28v11H19.5V6.5h-7V13H2z"/><path d="M2 14.5h6.9L7.6 18H2zM10.4 14.5h4.9l-.3 3.5H9.2zM16.7 14.5h4.9l1.2 3.5H17zM23.1 14.5H30V18h-5.6zM2 19.5h5L5.4 24H2zM8.7 19.5h6.1L14.5 24H7zM17.2 19.5h6.1L25 24h-7.5zM25 19.5h5V24h-3.4zM2 25.5h2.9L3.3 30H2zM6.5 25.5h7.9l-.4 4.5H4.9zM17.6 25.5h7.9l1.6 4.5H18zM27.1 25.5H30V30h-1.3z"/>';

/** The token that a baked picture carries; null where there is none. */
export function tokenIn(text: string): string | null {
  const found = /<openbadges:credential\s+verify="([^"]+)"/.exec(text)?.[1] ?? text.trim();
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(found) ? found : null;
}
