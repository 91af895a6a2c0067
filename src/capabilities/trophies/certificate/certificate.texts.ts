import { defineTexts } from '#core/shared/texts.ts';

/** Words of a winner's certificate. */
export const certificateTexts = defineTexts({
  fr: {
    title: (name: string, category: string) => `Certificat de lauréat – ${name} – ${category}`,
    description: (name: string) => `Certificat remis à ${name}, avec le code qui permet de le vérifier`,
    running: 'Trophées de la qualité de l’accueil', page: 'Page', simulated: 'Démonstration', simulatedNote: 'Structure réelle, audits et prix inventés.',
    heading: 'Lauréat', awardedFor: 'reçoit le trophée de la catégorie', jury: 'Le jury',
    facts: { awarded: 'Remis le', valid: 'Valable jusqu’au' },
    verify: 'Vérifiez ce certificat', alt: 'Code à scanner pour vérifier ce certificat',
    file: 'certificat',
  },
  en: {
    title: (name, category) => `Winner’s certificate – ${name} – ${category}`,
    description: (name) => `Certificate awarded to ${name}, with the code by which it is checked`,
    running: 'Trophies for quality of welcome', page: 'Page', simulated: 'Demonstration', simulatedNote: 'Real body, invented audits and prize.',
    heading: 'Winner', awardedFor: 'receives the trophy of the category', jury: 'The jury',
    facts: { awarded: 'Awarded on', valid: 'Valid until' },
    verify: 'Check this certificate', alt: 'Code to scan to check this certificate',
    file: 'certificate',
  },
});
