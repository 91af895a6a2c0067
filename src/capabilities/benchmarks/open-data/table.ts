import type { Field, OpenValue } from '#core/open-data/field.ts';
import type { Bilingual } from './bilingual.ts';

/** An open table. An empty cell is null. */
export interface OpenTable {
  readonly name: string;
  readonly title: Bilingual;
  readonly key: readonly string[];
  readonly fields: readonly Field[];
  readonly rows: readonly (readonly OpenValue[])[];
}
