import { parseDocument } from 'yaml';
import type { Cell, ItemRow, OptionRow } from './grid-rows.ts';

/** Rows of one workbook, still unchecked: an entry of a grid file for each item, by channel, in their order. */
export type ImportedEntries = ReadonlyMap<string, readonly unknown[]>;

/** The opposite of `itemRow` and `optionRows`. What rows say is only judged by the schema and checks of the grid. */
export function entriesOf(items: readonly ItemRow[], options: readonly OptionRow[]): ImportedEntries {
  const optionsByItem = Map.groupBy(options, ({ item }) => item);
  const entries = new Map<string, unknown[]>();
  for (const row of items) {
    const channel = String(row.channel);
    const own = entries.get(channel) ?? [];
    own.push(entryOf(row, optionsByItem.get(row.id) ?? []));
    entries.set(channel, own);
  }
  return entries;
}

function entryOf(row: ItemRow, options: readonly OptionRow[]): Record<string, unknown> {
  return filled({
    id: row.id,
    indicator: row.indicator,
    step: row.step,
    label: { fr: row.label_fr, en: row.label_en },
    help: pair(row.help_fr, row.help_en),
    kind: row.kind,
    good: row.good,
    unit: row.unit,
    options: options.length > 0 ? options.map(optionOf) : '',
    since: row.kind === 'date' ? 'sent' : '',
    calendar: row.calendar,
    bands: bandsOf(row.bands),
    weight: numberOf(row.weight),
    applies: conditionOf(row.applies),
    reached_if: conditionOf(row.reached_if),
    not_reached: row.not_reached,
    evidence: row.evidence,
    source: filled({ kind: row.source_kind, ref: row.source_ref, note: pair(row.source_note_fr, row.source_note_en) }),
    commitments: listOf(row.commitments),
    recommendation: row.recommendation,
    review_by: row.review_by,
  });
}

const optionOf = ({ id, label_fr, label_en, score }: OptionRow) => ({
  id,
  label: { fr: label_fr, en: label_en },
  score: score === '' ? null : numberOf(score),
});

/** Without the keys whose cell is empty. */
function filled(entry: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== ''));
}

const pair = (fr: Cell, en: Cell) => (fr === '' && en === '' ? '' : { fr, en });

/** A spreadsheet may have turned a number into text, or written it the French way. */
function numberOf(cell: Cell): Cell {
  if (typeof cell === 'number') return cell;
  const number = Number(cell.replace(',', '.'));
  return cell.trim() === '' || Number.isNaN(number) ? cell : number;
}

const listOf = (cell: Cell) =>
  String(cell)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

function bandsOf(cell: Cell): unknown {
  if (cell === '') return '';
  return String(cell)
    .split('|')
    .map((band) => {
      const [upTo = '', score = ''] = band.split(':').map((part) => part.trim());
      return { ...(upTo !== '+' && { up_to: numberOf(upTo) }), score: numberOf(score) };
    });
}

/** Left as text when it cannot be read: the schema then says what a condition looks like. */
function conditionOf(cell: Cell): unknown {
  if (cell === '') return '';
  const document = parseDocument(String(cell));
  const value: unknown = document.errors.length === 0 ? document.toJS({ maxAliasCount: 0 }) : cell;
  return value;
}
