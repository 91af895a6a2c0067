const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', rsquo: '’', lsquo: '‘', laquo: '«', raquo: '»', hellip: '…', euro: '€', ndash: '–', mdash: '—', eacute: 'é', egrave: 'è', agrave: 'à', ccedil: 'ç', ecirc: 'ê', ocirc: 'ô', ucirc: 'û', icirc: 'î', acirc: 'â', ugrave: 'ù', oelig: 'œ' };

/** The words of a piece of HTML as feeds and networks give it: marks left out, ends of paragraphs kept. It is text afterwards, and never shown as HTML. */
export function textOfHtml(html: string): string {
  return html.replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ').replaceAll(/<br\s*\/?>|<\/(?:p|div|li|h\d|blockquote)>/gi, '\n').replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal?: string, hexadecimal?: string, name?: string) => letterOf(decimal, hexadecimal) ?? named[name?.toLowerCase() ?? ''] ?? whole)
    .replaceAll(/[^\S\n]+/g, ' ').replaceAll(/ ?\n ?/g, '\n').replaceAll(/\n{2,}/g, '\n').trim();
}

function letterOf(decimal: string | undefined, hexadecimal: string | undefined): string | null {
  if (decimal === undefined && hexadecimal === undefined) return null;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' ';
}
