import { channelTexts, conditionText, unitTexts, type Edition, type GridItem } from '#capabilities/grids/index.ts';
import type { Condition } from '#core/questionnaire/types.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Cell } from '#platform/files/cell.ts';
import type { SheetDraft } from '#platform/files/write-sheet.ts';
import { channelChoices, scenarioChoices } from './contact-choices.ts';
import { columnsOf, helpSheets, sheetNames, templateHeading, type SheetKind } from './import-columns.ts';
import { templateTexts } from './template.texts.ts';

/** What a filled-in template holds: lines of cells by column. */
export type TemplateLines = Partial<Record<SheetKind, readonly Readonly<Record<string, Cell>>[]>>;

/** Columns whose numbers are names: a spreadsheet must not count with them. */
const names = new Set(['code', 'siren', 'insee', 'postcode', 'siret', 'phone', 'number', 'body', 'date', 'time']);

/**
 * The workbook that the import expects, with one column for each question of the edition's grid (or of `items`), empty
 * or filled with `lines`, and two pages that explain it.
 */
export function importTemplate(edition: Edition, locale: Locale, lines: TemplateLines = {}, items: readonly GridItem[] = edition.grid.items): SheetDraft[] {
  const sheets = (['bodies', 'sites', 'audits', 'answers'] as const).map((kind) => sheetOf(kind, edition, locale, lines[kind] ?? [], items));
  return [helpSheet(locale), ...sheets, questionSheet(edition, locale, items)];
}

/** The sheet of audits alone, as a CSV needs it. */
export function auditSheet(edition: Edition, locale: Locale, lines: TemplateLines['audits'] = [], items: readonly GridItem[] = edition.grid.items): SheetDraft {
  return sheetOf('audits', edition, locale, lines, items);
}

function sheetOf(kind: SheetKind, edition: Edition, locale: Locale, lines: readonly Readonly<Record<string, Cell>>[], items: readonly GridItem[]): SheetDraft {
  const columns = columnsOf(kind);
  const asked = kind === 'audits' ? items : [];
  const ids = [...columns.map(({ id }) => id), ...asked.map(({ id }) => id)];
  const headings = [...columns.map(({ id }) => templateHeading(kind, id, locale)), ...asked.map(({ id }) => id)];
  const wording = asked.length > 0 ? [[...columns.map((): Cell => ''), ...asked.map(({ label }) => label[locale])]] : [];
  return {
    name: sheetNames[kind][locale],
    rows: [headings, ...wording, ...lines.map((line) => ids.map((id) => line[id] ?? ''))],
    widths: ids.map((id) => (edition.grid.byId.has(id) ? 22 : widths[id] ?? 15)),
    frozen: { lines: 1 + wording.length, columns: kind === 'audits' ? 2 : 1 },
    bold: [0],
    wrapped: wording.length > 0 ? [1] : [],
    textColumns: ids.flatMap((id, column) => (names.has(id) ? [column] : [])),
    lists: listsOf(kind, edition, locale, 1 + wording.length),
  };
}

const widths: Partial<Record<string, number>> = { name: 34, address: 30, website: 28, email: 28, network1: 28, network2: 28, remarks: 40, scenario: 30, value: 30, note: 40 };

function listsOf(kind: SheetKind, edition: Edition, locale: Locale, from: number): NonNullable<SheetDraft['lists']> {
  const at = (id: string) => columnsOf(kind).findIndex((column) => column.id === id);
  const yesNo = locale === 'fr' ? ['oui', 'non'] : ['yes', 'no'];
  const labels = (choices: readonly { label: { fr: string; en: string } }[]) => choices.map(({ label }) => label[locale]);
  if (kind === 'bodies') {
    return [
      { column: at('kind'), from, values: labels(edition.kinds) },
      { column: at('certified'), from, values: yesNo },
      { column: at('formula'), from, values: locale === 'fr' ? ['gratuite', 'personnalisée', 'professionnelle'] : ['free', 'personalised', 'professional'] },
    ];
  }
  if (kind !== 'audits') return [];
  return [
    { column: at('channel'), from, values: labels(channelChoices) },
    { column: at('scenario'), from, values: labels(scenarioChoices(edition).slice(0, 5)) },
    { column: at('persona'), from, values: labels(edition.personas) },
    { column: at('simulated'), from, values: yesNo },
  ];
}

function helpSheet(locale: Locale): SheetDraft {
  const t = templateTexts[locale];
  const rows: Cell[][] = [...t.intro.map((line) => [line]), [], [...t.helpHeadings]];
  const headingsAt = rows.length - 1;
  for (const kind of ['bodies', 'sites', 'audits', 'answers'] as const) {
    const about: Partial<Record<string, string>> = t.about[kind];
    for (const { id, column } of columnsOf(kind)) rows.push([sheetNames[kind][locale], column[locale], about[id] ?? '', column.needed ? t.needed : '']);
    if (kind === 'audits') rows.push([sheetNames.audits[locale], t.itemColumns, t.itemColumnsAbout, '']);
  }
  return { name: helpSheets[locale][0], rows, widths: [20, 24, 90, 14], frozen: { lines: 0, columns: 0 }, bold: [headingsAt] };
}

function questionSheet(edition: Edition, locale: Locale, items: readonly GridItem[]): SheetDraft {
  const t = templateTexts[locale];
  const named = { items: edition.grid.byId, personas: edition.personas };
  const inWords = (condition: Condition | null) => (condition ? [conditionText(condition, named, locale)] : []);
  const rows = items.map((item) => [
    item.id, channelTexts[locale][item.channel], item.label[locale], answersOf(item, locale), [...inWords(item.applies), ...inWords(item.reachedIf)].join(' + '),
  ]);
  return { name: helpSheets[locale][1], rows: [[...t.questionHeadings], ...rows], widths: [30, 16, 70, 50, 60], frozen: { lines: 1, columns: 1 }, bold: [0] };
}

function answersOf(item: GridItem, locale: Locale): string {
  const t = templateTexts[locale];
  if ('options' in item) return item.options.map(({ label }) => label[locale]).join(' | ');
  if (item.kind === 'yes_no') return locale === 'fr' ? 'oui | non' : 'yes | no';
  if (item.kind === 'date') return t.anyDate;
  return 'unit' in item ? `${t.anyNumber} (${unitWord(item.unit, locale)})` : '';
}

function unitWord(unit: string, locale: Locale): string {
  return Object.entries(unitTexts[locale]).find(([id]) => id === unit)?.[1](2) ?? unit;
}
