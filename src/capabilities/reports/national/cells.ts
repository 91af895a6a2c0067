import type { GroupFigure, NationalRelease } from '#capabilities/benchmarks/index.server.ts';

/** A published figure as a document quotes it: `code` stands beside each of its numbers and is listed in the index of cells. */
export interface Quoted {
  figure: GroupFigure;
  code: string;
}

/** A number that is counted, not measured on bodies: contacts, codings. `address` as of a cell: `2026/fieldwork/contacts/phone`. */
export interface Fact {
  address: string;
  value: number;
}

export interface QuotedCell {
  code: string;
  /** `2026/national/channels/phone`: the name of the measure follows it in the names of open data. */
  address: string;
  figure: GroupFigure | null;
  /** Other numbers of the cell, by their names. */
  numbers: readonly { name: string; value: number }[];
}

/** The cells that a document may quote, and those it did. */
export interface Cells {
  /** Null: not published. */
  figure(groupId: string, view: string, key: string): Quoted | null;
  /** Code of a fact; it must be one of the given facts. */
  fact(address: string): string;
  /** Code of the difference of certified bodies, and of the change since the edition before. */
  other(name: 'certified-difference' | 'change'): string;
  /** In the order of their codes. */
  quoted(): QuotedCell[];
}

type Source = Pick<NationalRelease, 'editionId' | 'figures' | 'certified' | 'change'>;

/** Every cell of a release with its code: the same in both languages and in the annex of tables. */
export function codedCells({ editionId, figures, certified, change }: Source, facts: readonly Fact[]): QuotedCell[] {
  const numbers = (from: object, names: readonly string[]) => Object.entries(from).flatMap(([name, value]) => (names.includes(name) && typeof value === 'number' ? [{ name, value }] : []));
  const cells: Omit<QuotedCell, 'code'>[] = [
    ...figures.map((figure) => ({ address: `${editionId}/${figure.groupId}/${figure.view}/${figure.key}`, figure, numbers: [] })),
    ...(certified ? [{ address: `${editionId}/certified-difference`, figure: null, numbers: numbers(certified, ['certified', 'others', 'cells', 'leftOut', 'difference', 'standardError', 'low', 'high']) }] : []),
    ...(change ? [{ address: `${editionId}/change`, figure: null, numbers: numbers(change.released, ['stayed', 'entered', 'gone', 'change']) }] : []),
    ...facts.map(({ address, value }) => ({ address, figure: null, numbers: [{ name: '', value }] })),
  ];
  return cells.map((cell, i) => ({ ...cell, code: `c${i + 1}` }));
}

/** Remembers what is quoted while a document is composed, for the index at its end. */
export function quoteCells(source: Source, facts: readonly Fact[]): Cells {
  const all = codedCells(source, facts);
  const byAddress = new Map(all.map((cell) => [cell.address, cell]));
  const used = new Set<string>();
  const use = (address: string): QuotedCell | undefined => {
    const cell = byAddress.get(address);
    if (cell) used.add(cell.code);
    return cell;
  };
  const must = (address: string): string => {
    const cell = use(address);
    if (!cell) throw new RangeError(`no cell ${address}`);
    return cell.code;
  };
  return {
    figure(groupId, view, key) {
      const cell = use(`${source.editionId}/${groupId}/${view}/${key}`);
      return cell?.figure ? { figure: cell.figure, code: cell.code } : null;
    },
    fact: must,
    other: (name) => must(`${source.editionId}/${name}`),
    quoted: () => all.filter(({ code }) => used.has(code)),
  };
}

/** The mark of a cell after its number; templates print it small. */
export const cellMark = (code: string): string => `\u202f[${code}]`;
export const anyCellMark = /\u202f?\[c\d+\]/g;
