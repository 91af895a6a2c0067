import { defineTexts } from '#core/shared/texts.ts';

/** Words around the questions, on phones, kiosks and paper. Other languages: data/question-sets/languages. */
export const askingTexts = defineTexts({
  fr: {
    send: 'Envoyer', optional: 'facultatif', why: 'Pourquoi\u202f?', age: 'Votre âge', need: 'Motif de votre visite',
    comment: 'Quelque chose à ajouter\u202f?', idea: 'Une idée pour améliorer\u202f?', anonymous: 'Anonyme. N’écrivez pas de noms.',
    languages: 'Langues', easy: 'Facile à lire', usual: 'Texte habituel', thanks: 'Merci\u202f!', counted: 'Votre avis est enregistré.',
    keepCode: 'Gardez ce code pour lire la réponse', chooseOne: 'Choisissez une réponse pour envoyer.',
    again: 'La page était restée ouverte trop longtemps. Appuyez encore sur Envoyer.',
    notSent: 'L’envoi n’a pas abouti. Ce que vous avez écrit est encore là. Réessayez.',
    firstCounts: 'Vous aviez déjà répondu\u202f: vos premières réponses comptent.', written: 'Ce que vous avez écrit',
    paused: 'Ce point ne recueille pas d’avis en ce moment.', closed: 'Ce point ne recueille plus d’avis.', codePassed: 'Ce code n’est plus valable. Scannez celui de l’écran.',
    invite: 'Votre avis compte', scan: 'Scannez ce code avec votre téléphone', goTo: 'ou allez sur', tick: 'Cochez une case par ligne',
    next: 'Suite', back: 'Retour', skip: 'Passer', listen: 'Écouter', quiet: 'Couper le son', larger: 'Plus grand', contrast: 'Contraste', lower: 'Plus bas', display: 'Affichage',
    stillThere: 'Vous êtes encore là\u202f?', stay: 'Je continue', anew: 'Donner un autre avis', several: 'Plusieurs réponses possibles', byPhone: 'Sur votre téléphone', notKept: 'Cette borne ne peut pas enregistrer. Dites-le à l’accueil.', asleep: 'Cette borne est au repos.',
    yes: 'Oui', no: 'Non', steps3: ['Mal', 'Moyen', 'Bien'], steps4: ['Très mal', 'Plutôt mal', 'Plutôt bien', 'Très bien'], steps5: ['Très mal', 'Mal', 'Moyen', 'Bien', 'Très bien'],
  },
  en: {
    send: 'Send', optional: 'optional', why: 'Why?', age: 'Your age', need: 'Reason for your visit',
    comment: 'Anything to add?', idea: 'An idea to improve?', anonymous: 'Anonymous. Please write no names.',
    languages: 'Languages', easy: 'Easy to read', usual: 'Usual text', thanks: 'Thank you!', counted: 'Your opinion is recorded.',
    keepCode: 'Keep this code to read the answer', chooseOne: 'Choose an answer to send.',
    again: 'The page had been open for too long. Press Send again.',
    notSent: 'It could not be sent. What you wrote is still here. Try again.',
    firstCounts: 'You had answered already: your first answers count.', written: 'What you wrote',
    paused: 'This point does not collect opinions at the moment.', closed: 'This point no longer collects opinions.', codePassed: 'This code is no longer valid. Scan the one on the screen.',
    invite: 'Your opinion counts', scan: 'Scan this code with your phone', goTo: 'or go to', tick: 'Tick one box per line',
    next: 'Next', back: 'Back', skip: 'Skip', listen: 'Listen', quiet: 'Turn sound off', larger: 'Larger', contrast: 'Contrast', lower: 'Lower', display: 'Display',
    stillThere: 'Are you still there?', stay: 'I am going on', anew: 'Give another opinion', several: 'Several answers possible', byPhone: 'On your phone', notKept: 'This kiosk cannot record. Please tell the desk.', asleep: 'This kiosk is at rest.',
    yes: 'Yes', no: 'No', steps3: ['Bad', 'Fair', 'Good'], steps4: ['Very bad', 'Rather bad', 'Rather good', 'Very good'], steps5: ['Very bad', 'Bad', 'Fair', 'Good', 'Very good'],
  },
});

export type AskingWords = (typeof askingTexts)['fr'];
