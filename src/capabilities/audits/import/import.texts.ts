import { defineTexts } from '#core/shared/texts.ts';

/** Words of the import itself; faults have theirs in the catalogue of problems. */
export const reasonTexts = defineTexts({
  fr: {
    not_applicable: 'non applicable',
    not_reached: 'non atteint',
    missing: 'manquant',
    list: 'non applicable (NA), non atteint (NR), manquant (?)',
    onlyIf: (condition: string) => `seulement si ${condition}`,
  },
  en: {
    not_applicable: 'not applicable',
    not_reached: 'not reached',
    missing: 'missing',
    list: 'not applicable (NA), not reached (NR), missing (?)',
    onlyIf: (condition: string) => `only if ${condition}`,
  },
});
