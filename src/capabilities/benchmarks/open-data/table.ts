import type { Bilingual } from './bilingual.ts';

/** A column of an open table: its name in the file, the type that Table Schema gives it, and what it holds. */
export interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  readonly about: Bilingual;
  readonly required?: true;
}

/** An open table. An empty cell is null. */
export interface OpenTable {
  readonly name: string;
  readonly title: Bilingual;
  readonly key: readonly string[];
  readonly fields: readonly Field[];
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}

/** Descriptions of the columns of a table, by their names; `!` marks the ones that are never empty. */
export function fieldsOf(described: Readonly<Record<string, readonly [type: Field['type'] | `${Field['type']}!`, fr: string, en: string]>>): Field[] {
  return Object.entries(described).map(([name, [type, fr, en]]) => ({
    name, type: type.replace('!', '') as Field['type'], about: { fr, en }, ...(type.endsWith('!') ? { required: true as const } : {}), // the mark is all that is taken off
  }));
}
