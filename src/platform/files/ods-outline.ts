/** What an OpenDocument sheet would hold once its repeated rows and cells are written out. */
export interface OdsOutline {
  /** Names of the sheets, in order. */
  names: string[];
  cells: number;
}

const tag = /<(\/?)(?:[\w-]+:)?(table|table-row|table-cell|covered-table-cell)(?=[\s/>])([^>]*?)(\/?)>/g;

/**
 * Names and weight of the sheets of a `content.xml`, without unfolding anything: a few bytes may ask for a thousand
 * million cells ("repeat this row and this cell a million times").
 */
export function odsOutline(xml: string): OdsOutline {
  const names: string[] = [];
  let cells = 0;
  let row = { repeated: 1, width: 0, filled: 0 };
  for (const [, closing, name, attributes = '', empty] of xml.matchAll(tag)) {
    if (closing) {
      if (name === 'table-row') cells += row.repeated * row.filled;
    } else if (name === 'table') {
      names.push(plain(/\btable:name="([^"]*)"/.exec(attributes)?.[1] ?? ''));
    } else if (name === 'table-row') {
      row = { repeated: repeated(attributes, 'rows'), width: 0, filled: 0 };
    } else {
      row.width += repeated(attributes, 'columns');
      if (!empty || attributes.includes('value')) row.filled = row.width;
    }
  }
  return { names, cells };
}

function repeated(attributes: string, what: 'rows' | 'columns'): number {
  const count = Number(new RegExp(`number-${what}-repeated="(\\d+)"`).exec(attributes)?.[1] ?? 1);
  return Math.max(1, count);
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return entities[name ?? ''] ?? whole;
  });
}
