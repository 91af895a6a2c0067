import type { Channel } from '#core/scoring/dimensions.ts';
import type { Edition } from './edition.ts';
import { formQuestions } from './form-questions.ts';
import type { Cell, ItemColumn } from './grid-rows.ts';
import { itemColumns, itemRow, optionColumns, optionRows } from './grid-rows.ts';
import { channelTexts } from './grids.texts.ts';

/** A sheet as rows of cells, the first one its headings. */
export type SheetRows = { readonly name: string; readonly rows: readonly (readonly Cell[])[] };

/** The whole grid in two sheets, for reading and changing it in a spreadsheet. */
export function gridWorkbook({ grid }: Edition): SheetRows[] {
  return [
    {
      name: 'items',
      rows: [itemColumns, ...grid.items.map(itemRow).map((row) => itemColumns.map((column) => row[column]))],
    },
    {
      name: 'options',
      rows: [optionColumns, ...grid.items.flatMap(optionRows).map((row) => optionColumns.map((column) => row[column]))],
    },
  ];
}

/** Headings of an XLSForm which stand for columns of ours. */
export const xlsformHeadings: Readonly<Partial<Record<ItemColumn, string>>> = {
  id: 'name',
  label_fr: 'label::Français (fr)',
  label_en: 'label::English (en)',
  help_fr: 'hint::Français (fr)',
  help_en: 'hint::English (en)',
};

/** What the grid says beside the form; ODK tools ignore these columns, and the import reads them. */
const gridOnly = itemColumns.filter((column) => !(column in xlsformHeadings));
const formHeadings = ['type', ...Object.values(xlsformHeadings), 'relevant', 'constraint'];
const choiceHeadings = ['list_name', 'name', 'label::Français (fr)', 'label::English (en)', 'score'];
const formTypes = { decimal: 'decimal', integer: 'integer', date: 'date', text: 'text' } as const;

/** The questionnaire of one channel as an XLSForm that ODK tools open and `import` reads back without loss. */
export function xlsform(edition: Edition, channel: Channel): SheetRows[] {
  const questions = formQuestions(edition, channel, (id) => `\${${id}}`);
  const survey = questions.map(({ id, type, label, hint, relevant, constraint }) => {
    const item = edition.grid.byId.get(id);
    const row = item && itemRow(item);
    const formType = type === 'choice' ? `select_one ${id}` : formTypes[type];
    const words = [label.fr, label.en, hint?.fr ?? '', hint?.en ?? ''];
    const form = [formType, id, ...words, relevant ?? '', constraint ?? ''];
    return [...form, ...gridOnly.map((column) => row?.[column] ?? '')];
  });
  const choices = questions.flatMap(({ id, choices: list }) =>
    list.map((choice) => [id, choice.id, choice.label.fr, choice.label.en, choice.score ?? '']),
  );
  const title = `Parvis ${edition.id} - ${channelTexts.fr[channel]}`;
  return [
    { name: 'survey', rows: [[...formHeadings, ...gridOnly], ...survey] },
    { name: 'choices', rows: [choiceHeadings, ...choices] },
    {
      name: 'settings',
      rows: [
        ['form_title', 'form_id', 'version', 'default_language'],
        [title, `parvis-${edition.id}-${channel}`, edition.grid.version, 'Français (fr)'],
      ],
    },
  ];
}
