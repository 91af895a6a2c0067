import type { Locale } from '../shared/texts.ts';

/** Words in both languages, beside what they name: a declaration is read by people and by the machine alike. */
export type Words = Readonly<Record<Locale, string>>;

/** Article 6 of the GDPR. */
export type LegalBasis = 'contract' | 'legal_obligation' | 'public_task' | 'legitimate_interest' | 'consent';

/** A processing of the register (article 30): why data are held, about whom, for whom. */
export interface Activity {
  id: string;
  name: Words;
  purpose: Words;
  basis: LegalBasis;
  /** What the basis rests on: the contract, the law, the interest weighed. */
  because: Words;
  persons: Words;
  recipients: Words;
  /** What no request reaches, since nobody can be found in it, and what that is answered with. */
  outOfReach?: Words;
}

/** A column that holds personal data. */
export interface PersonalColumn {
  label: Words;
  /** What identifies the person elsewhere too, and is looked for in free text. */
  identifies?: 'name' | 'email' | 'phone';
  /** SQL expression of what stands in its place once erased; without one the value stays. May name the person, as `of` does. */
  mask?: string;
  /** SQL expression of the person's own part, where the value tells of others too: it alone is handed out. */
  own?: string;
  /** The person may have it corrected; how a new value is checked. */
  rectify?: 'text' | 'email' | 'phone';
  /** Supplied by the person, hence part of a portable copy. */
  given?: true;
  /** Free text or JSON in which somebody may be named: looked through, and cleaned of the person. */
  mentions?: true;
  /** Names files of the store by their SHA-256, alone or inside JSON: a file goes with the last row that refers to it. */
  file?: true;
  /** A key or its trace: never handed out, not even to its owner. */
  secret?: true;
}

/** What erasure does to the rows about the person. `when` is SQL: those rows stay for now, for the reason given. */
export type Erasure =
  | { how: 'delete' | 'mask'; unless?: { when: string; because: Words } }
  | { how: 'keep'; because: Words };

/** A rule of retention.yaml applied to a table: `since` and `only` are SQL over its columns. */
export interface RetentionUse {
  rule: string;
  /** The moment from which the period runs (timestamptz); null = it has not begun. */
  since: string;
  only?: string;
  how: 'delete' | 'mask';
}

/** A table that holds personal data. SQL is written over the table's own name, and names the person `:email`, `:person`. */
export interface PersonalTable {
  table: string;
  activity: string;
  label: Words;
  /** Columns that name the person of a row, or SQL that tells; empty: only found by what its texts mention. */
  of: { person?: string; email?: string; sql?: string };
  columns: Readonly<Record<string, PersonalColumn>>;
  /** Columns that help to understand the row, handed out with it. */
  context?: Readonly<Record<string, Words>>;
  erasure: Erasure;
  retention: readonly RetentionUse[];
}

/** What one part of the product holds of persons. */
export interface PersonalDataDeclaration {
  /** Owner of the tables, as their comments say. */
  part: string;
  activities: readonly Activity[];
  tables: readonly PersonalTable[];
  /** Tables, and columns (`table.column`) that look personal, which hold no personal data: why not. */
  none: Readonly<Record<string, string>>;
}
