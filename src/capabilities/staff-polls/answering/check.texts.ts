import { defineTexts } from '#core/shared/texts.ts';

/** Where a receipt is checked, and where agents read what came out. */
export const checkTexts = defineTexts({
  fr: {
    title: 'Vérifier un reçu', lead: 'Collez le numéro de votre reçu, ou tout le texte du fichier. Nous disons s’il est dans la liste, jamais ce que dit un bulletin\u202f: nous ne le savons pas.',
    label: 'Numéro de reçu', go: 'Vérifier', unreadable: 'Il n’y a pas de numéro de reçu dans ce texte. C’est une suite de 64 signes, de 0 à 9 et de a à f.',
    counted: 'Ce jeton est dans l’urne\u202f: un bulletin est venu avec lui.', countedMore: 'La liste complète sera publiée à la fin, avec son empreinte.',
    listed: 'Ce jeton est dans la liste publiée. Un bulletin est venu avec lui, et il a été compté.', absent: 'Ce jeton n’est pas dans la liste. Si vous avez bien copié tout le numéro, dites-le au délégué ou à votre service\u202f: c’est le signe que quelque chose s’est mal passé.',
    proves: 'Ce que cela prouve', provesText: 'Un reçu prouve qu’un bulletin est dans l’urne. Il ne prouve pas ce que vous avez répondu, ni à nous, ni à quelqu’un qui vous le demanderait\u202f: les bulletins ne portent pas ce numéro.',
    list: (n: string) => `Jetons dans la liste\u202f: ${n}`, root: 'Empreinte de la liste', rootText: 'Une seule ligne ôtée, ajoutée ou changée la changerait. Comparez-la à celle affichée par votre délégué.', file: 'Télécharger la liste', back: 'Vers le sondage', promises: 'Ce qui est promis',
    results: 'Ce que répondent les collègues', none: 'Rien ne peut encore être montré', soFar: 'Le sondage est ouvert\u202f: ces chiffres avancent par étapes de cinq bulletins au moins.',
    why: { vote_first: 'Les résultats sont montrés à qui a répondu, pour que personne ne réponde d’après les autres.', at_the_end: 'Les résultats seront montrés à la fin, tous ensemble, à cette adresse.', being_counted: 'Le sondage vient de finir. Les bulletins sont ouverts et mélangés\u202f: revenez dans quelques minutes.' },
    byReceipt: 'J’ai déjà répondu', byReceiptText: 'Votre numéro de reçu ouvre les résultats. Il ne dit pas qui vous êtes.', see: 'Voir les résultats', ballots: (n: string) => `${n} bulletins comptés`, fewest: 'Un chiffre manque quand il permettrait de deviner la réponse d’une personne.',
  },
  en: {
    title: 'Check a receipt', lead: 'Paste the number of your receipt, or the whole text of the file. We say whether it is in the list, never what a ballot says: we do not know.',
    label: 'Receipt number', go: 'Check', unreadable: 'There is no receipt number in this text. It is a row of 64 signs, from 0 to 9 and from a to f.',
    counted: 'This token is in the box: a ballot came with it.', countedMore: 'The whole list is published at the end, with its digest.',
    listed: 'This token is in the published list. A ballot came with it, and it was counted.', absent: 'This token is not in the list. If you copied the whole number, tell the delegate or your service: it is the sign that something went wrong.',
    proves: 'What this proves', provesText: 'A receipt proves that a ballot is in the box. It does not prove what you answered, neither to us nor to anybody who would ask you: ballots do not bear this number.',
    list: (n: string) => `Tokens in the list: ${n}`, root: 'Digest of the list', rootText: 'A single line taken out, added or changed would change it. Compare it with the one that your delegate puts up.', file: 'Download the list', back: 'To the poll', promises: 'What is promised',
    results: 'What colleagues answer', none: 'Nothing can be shown yet', soFar: 'The poll is open: these figures move in steps of five ballots or more.',
    why: { vote_first: 'Results are shown to whoever has answered, so that nobody answers after the others.', at_the_end: 'Results will be shown at the end, all together, at this address.', being_counted: 'The poll has just ended. Ballots are being opened and shuffled: come back in a few minutes.' },
    byReceipt: 'I have answered', byReceiptText: 'Your receipt number opens the results. It does not say who you are.', see: 'See the results', ballots: (n: string) => `${n} ballots counted`, fewest: 'A figure is missing where it would let somebody guess the answer of one person.',
  },
});
