import { defineTexts } from '#core/shared/texts.ts';

/** Words of the page where whoever has a code sees what they gave. */
export const ownDataTexts = defineTexts({
  fr: {
    title: 'Ce que vous avez donné', see: 'Voir ce que j’ai donné', lead: 'Voici tout ce qui est gardé de cette participation. Votre adresse n’y est pas.', receivedOn: (day: string) => `Reçue le ${day}`, nothing: 'Il n’en reste rien\u202f: tout a été retiré.', elsewhere: 'Le détail se voit en reprenant votre participation.',
    resume: 'Reprendre ma participation', resumeText: 'Pour corriger ou retirer une partie de ce que vous avez donné, ou suivre ce que cela devient.', correct: 'Corriger mes réponses', correctText: 'Le questionnaire s’ouvre avec vos réponses\u202f: les nouvelles les remplacent, la participation compte toujours une fois.',
    save: 'Télécharger (JSON)', back: 'Les reçus des participations', step: 'Étape', state: { waiting: 'en attente de lecture', published: 'publié', refused: 'non publié', withdrawn: 'retiré' }, supports: 'Textes soutenus', corrected: 'Vos réponses sont corrigées', correctedText: 'Elles remplacent les précédentes. Votre reçu et votre code ne changent pas.',
  },
  en: {
    title: 'What you gave', see: 'See what I gave', lead: 'Here is all that is kept of this participation. Your address is not there.', receivedOn: (day) => `Received on ${day}`, nothing: 'Nothing is left of it: all was taken back.', elsewhere: 'You see the detail by taking up your participation again.',
    resume: 'Take up my participation', resumeText: 'To correct or take back a part of what you gave, or to follow what becomes of it.', correct: 'Correct my answers', correctText: 'The survey opens with your answers: the new ones replace them, and the participation still counts once.',
    save: 'Download (JSON)', back: 'Receipts of participations', step: 'Step', state: { waiting: 'waiting to be read', published: 'published', refused: 'not published', withdrawn: 'taken back' }, supports: 'Texts you support', corrected: 'Your answers are corrected', correctedText: 'They replace the former ones. Your receipt and code stay the same.',
  },
});
