import { defineTexts } from '#core/shared/texts.ts';

/** What the calendar does not know about the days to plan, and what to do about it. */
export const calendarTexts = defineTexts({
  fr: {
    title: 'Ce que le calendrier ne sait pas',
    school: (until: string) => `Vacances scolaires inconnues après le ${until}\u202f: le plan n’en suppose aucune.`,
    apart: (n: number, shown: string) => (n === 1
      ? 'Un lieu est en Corse ou outre-mer\u202f: ses vacances scolaires, fixées à part, ne sont pas connues ici.'
      : `${shown} lieux sont en Corse ou outre-mer\u202f: leurs vacances scolaires, fixées à part, ne sont pas connues ici.`),
    elections: (until: string) => `Scrutins vérifiés jusqu’au ${until} seulement.`,
    expected: (what: string) => `Attendu dans la période\u202f: ${what}. Aucune pause n’est posée tant que la date n’est pas fixée.`,
    todo: 'À faire\u202f: si un lieu ferme ou réduit ses horaires ces jours-là, inscrivez ses fermetures avant de calculer le plan.',
  },
  en: {
    title: 'What the calendar does not know',
    school: (until: string) => `School holidays unknown after ${until}: the plan assumes none.`,
    apart: (n: number, shown: string) => (n === 1
      ? 'One site is in Corsica or overseas: its school holidays, set apart, are not known here.'
      : `${shown} sites are in Corsica or overseas: their school holidays, set apart, are not known here.`),
    elections: (until: string) => `Elections checked up to ${until} only.`,
    expected: (what: string) => `Expected in the period: ${what}. No pause is set while the date is not fixed.`,
    todo: 'What to do: if a site closes or shortens its hours on those days, enter its closures before computing the plan.',
  },
});
