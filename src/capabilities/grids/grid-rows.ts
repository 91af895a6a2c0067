import type { Band, Condition, Item } from '#core/questionnaire/types.ts';
import { stringify } from 'yaml';
import type { GridItem } from './grid-item.ts';

/** A cell of a spreadsheet; empty ones are `''`. */
export type Cell = string | number;

/** The columns that say everything about an item, for people who work in a spreadsheet. */
export const itemColumns = [
  'channel',
  'id',
  'indicator',
  'step',
  'label_fr',
  'label_en',
  'help_fr',
  'help_en',
  'kind',
  'good',
  'unit',
  'calendar',
  'bands',
  'weight',
  'applies',
  'reached_if',
  'not_reached',
  'evidence',
  'source_kind',
  'source_ref',
  'source_note_fr',
  'source_note_en',
  'commitments',
  'recommendation',
  'review_by',
] as const;
export type ItemColumn = (typeof itemColumns)[number];
export type ItemRow = Record<ItemColumn, Cell>;

export const optionColumns = ['item', 'id', 'label_fr', 'label_en', 'score'] as const;
export type OptionColumn = (typeof optionColumns)[number];
export type OptionRow = Record<OptionColumn, Cell>;

/** An item as a row; `entriesOf` reads it back without loss. Its options are rows of their own. */
export function itemRow(item: GridItem): ItemRow {
  const [, step, name] = item.indicator.split('/');
  return {
    channel: item.channel,
    id: item.id,
    indicator: `${step}/${name}`,
    step: item.step === step ? '' : item.step,
    label_fr: item.label.fr,
    label_en: item.label.en,
    help_fr: item.help?.fr ?? '',
    help_en: item.help?.en ?? '',
    ...answeringCells(item),
    weight: item.weight,
    applies: conditionCell(item.applies),
    reached_if: conditionCell(item.reachedIf),
    not_reached: item.notReached,
    evidence: item.evidence,
    source_kind: item.source.kind,
    source_ref: item.source.ref,
    source_note_fr: item.source.note?.fr ?? '',
    source_note_en: item.source.note?.en ?? '',
    commitments: item.commitments.join(', '),
    recommendation: item.recommendation,
    review_by: item.reviewBy,
  };
}

export function optionRows(item: GridItem): OptionRow[] {
  if (!('options' in item)) return [];
  return item.options.map(({ id, label, score }) => ({
    item: item.id,
    id,
    label_fr: label.fr,
    label_en: label.en,
    score: score ?? '',
  }));
}

type AnsweringCells = Pick<ItemRow, 'kind' | 'good' | 'unit' | 'calendar' | 'bands'>;

function answeringCells(item: Item): AnsweringCells {
  return {
    kind: item.kind,
    good: item.kind === 'yes_no' && item.good === 'no' ? 'no' : '',
    unit: 'unit' in item ? item.unit : '',
    calendar: item.kind === 'date' ? item.calendar : '',
    bands: 'bands' in item ? item.bands.map(bandText).join(' | ') : '',
  };
}

/** `3: 100 | 7: 30 | +: 0`: up to 3 scores 100, up to 7 scores 30, more scores 0. */
const bandText = ({ upTo, score }: Band) => `${upTo ?? '+'}: ${score}`;

/** Written as in the files of the grid, on one line. */
function conditionCell(condition: Condition | null): string {
  if (condition === null) return '';
  return stringify(condition, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}
