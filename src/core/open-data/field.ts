import type { Bilingual } from '../questionnaire/types.ts';

/** A column of an open table: its name in the file, the type that Table Schema gives it, and what it holds, its unit included. */
export interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  readonly about: Bilingual;
  readonly required?: true;
}

/** What a cell holds; null: nothing. */
export type OpenValue = string | number | boolean | null;

/** Descriptions of the columns of a table, by their names; `!` marks the ones that are never empty. */
export function fieldsOf(described: Readonly<Record<string, readonly [type: Field['type'] | `${Field['type']}!`, fr: string, en: string]>>): Field[] {
  return Object.entries(described).map(([name, [type, fr, en]]) => ({
    name, type: type.replace('!', '') as Field['type'], about: { fr, en }, ...(type.endsWith('!') ? { required: true as const } : {}), // the mark is all that is taken off
  }));
}

interface Described {
  readonly name: string;
  readonly fields: readonly Field[];
}

/** The data dictionary of some tables, itself a table. */
export const dictionaryTable = {
  name: 'dictionary', title: { fr: 'Dictionnaire des données', en: 'Data dictionary' },
  fields: fieldsOf({
    table: ['string!', 'Table', 'Table'], field: ['string!', 'Colonne', 'Column'], type: ['string!', 'Type (Table Schema)', 'Type (Table Schema)'],
    required: ['boolean!', 'Vrai si la colonne n’est jamais vide', 'True if the column is never empty'],
    fr: ['string!', 'Ce que la colonne contient', 'What the column holds, in French'], en: ['string!', 'Ce que la colonne contient, en anglais', 'What the column holds'],
  }),
  rowsOf: (tables: readonly Described[]): OpenValue[][] =>
    tables.flatMap(({ name, fields }) => fields.map((field) => [name, field.name, field.type, field.required === true, field.about.fr, field.about.en])),
};
