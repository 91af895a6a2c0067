/** A text in both languages, as files carry it. */
export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}
