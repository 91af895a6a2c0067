import { defineTexts } from '#core/shared/texts.ts';

export const paperTexts = defineTexts({
  fr: {
    title: 'Bulletins papier', lead: 'Ce qui est rempli à la main, en mairie ou sur le marché, compte comme le reste\u202f: recopiez-le lot par lot.',
    how: 'Numérotez chaque lot, recopiez chaque bulletin, notez dessus le reçu affiché. La personne pourra vérifier qu’elle a été comptée.', step: 'Étape', batch: 'Numéro du lot', batchHint: 'Celui écrit sur la chemise. Lettres, chiffres et tirets. Exemple\u202f: MARCHE-3.', open: 'Saisir ce lot', notOpen: 'La saisie est possible tant que la consultation est ouverte. Avant de clore, saisissez tous les lots.',
    batches: 'Lots saisis', none: 'Aucun lot saisi pour l’instant. Le premier apparaîtra ici avec son nombre de bulletins.', forms: 'Bulletins', last: 'Dernière saisie', again: 'Continuer', back: 'Retour à la consultation', nothing: 'Aucune étape ne se répond pour l’instant.',
  },
  en: {
    title: 'Forms on paper', lead: 'What is filled in by hand, at the town hall or at the market, counts like the rest: type it in batch by batch.',
    how: 'Number each batch, copy each form, write the receipt shown on it. The person will be able to check that they were counted.', step: 'Step', batch: 'Number of the batch', batchHint: 'The one written on the folder. Letters, figures and hyphens. Example: MARKET-3.', open: 'Type this batch in', notOpen: 'Forms can be typed in while the consultation is open. Before closing, type in all batches.',
    batches: 'Batches typed in', none: 'No batch typed in yet. The first one will appear here with its number of forms.', forms: 'Forms', last: 'Last typed in', again: 'Continue', back: 'Back to the consultation', nothing: 'No step can be answered yet.',
  },
});
