import { defineTexts } from '#core/shared/texts.ts';

export const templatesTexts = defineTexts({
  fr: {
    title: 'Préparer une consultation', lead: 'Partez d’un modèle\u202f: tout est écrit, vous complétez quelques mots. Rien n’est public avant que vous l’ouvriez.',
    blank: 'Partir d’une page blanche', blankHint: 'Vous écrivez le projet, puis vous ajoutez les étapes une à une.',
    steps: (n: number) => `${n} étape${n > 1 ? 's' : ''}`, days: (n: number) => `${n} jours`, invited: 'Sur invitation', byMail: 'Par courriel',
    fill: 'Complétez le modèle', fillHint: 'Tout le reste se modifie ensuite, avant d’ouvrir.', example: (text: string) => `Exemple\u202f: ${text}`,
    closesOn: 'Dernier jour pour répondre', closesOnHint: 'Vous pourrez changer cette date à tout moment.', make: 'Créer le brouillon', other: 'Choisir un autre modèle',
    whatItAsks: 'Ce que ce modèle contient',
  },
  en: {
    title: 'Prepare a consultation', lead: 'Start from a template: everything is written, you complete some words. Nothing is public before you open it.',
    blank: 'Start from a blank page', blankHint: 'You write the project, then add steps one by one.',
    steps: (n) => `${n} step${n > 1 ? 's' : ''}`, days: (n) => `${n} days`, invited: 'By invitation', byMail: 'By mail',
    fill: 'Complete the template', fillHint: 'All the rest can be changed afterwards, before opening.', example: (text) => `Example: ${text}`,
    closesOn: 'Last day to answer', closesOnHint: 'You will be able to change this date at any time.', make: 'Make the draft', other: 'Choose another template',
    whatItAsks: 'What this template holds',
  },
});
