/** Words of the rules, as `data/moderation.yaml` gives them; names in plain small letters. */
export interface ModerationLists {
  firstNames: readonly string[];
  doubtfulNames: readonly string[];
  noNames: readonly string[];
  places: readonly string[];
  /** By language of the text. */
  insults: Readonly<Record<'fr' | 'en', readonly string[]>>;
  /** Regular expressions over plain small letters. */
  threats: readonly string[];
  emergencies: readonly string[];
}
