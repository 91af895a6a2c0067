import { defineTexts } from '#core/shared/texts.ts';

export const invitationsTexts = defineTexts({
  fr: {
    title: 'Invitations', lead: 'Un code par personne ou par foyer, à imprimer sur un courrier. Chacun sert une fois par étape.',
    made: (n: string) => `${n} invitations préparées`, none: 'Aucune invitation pour l’instant', noneText: 'Dites combien de codes il vous faut, puis téléchargez la liste pour un publipostage.', count: 'Combien de plus\u202f?', countHint: 'De 1 à 50\u202f000.', make: 'Préparer ces invitations',
    list: 'Télécharger les codes', listHint: 'Une ligne par invitation\u202f: numéro, code, adresse à mettre en lien ou en code QR. Nous ne gardons aucune liste de codes\u202f: celle-ci est calculée à chaque téléchargement.', xlsx: 'Tableur (XLSX)', csv: 'CSV',
    secret: 'Qui a un code peut participer à la place de son destinataire. Confiez la liste au seul service qui imprime, puis effacez-la.', useless: 'Cette consultation est ouverte à tout le monde et aucune étape ne demande d’invitation\u202f: les codes ne serviraient pas.', done: 'Les invitations sont prêtes.', back: 'Retour à la consultation',
    number: 'Numéro', code: 'Code', address: 'Adresse', file: 'invitations',
  },
  en: {
    title: 'Invitations', lead: 'A code a person or a household, to print in a letter. Each serves once a step.',
    made: (n) => `${n} invitations prepared`, none: 'No invitation yet', noneText: 'Say how many codes you need, then download the list for a mail merge.', count: 'How many more?', countHint: 'From 1 to 50,000.', make: 'Prepare these invitations',
    list: 'Download the codes', listHint: 'One line an invitation: number, code, address to use as a link or QR code. We keep no list of codes: this one is worked out at each download.', xlsx: 'Spreadsheet (XLSX)', csv: 'CSV',
    secret: 'Whoever has a code can take part instead of its addressee. Give the list only to the service that prints, then erase it.', useless: 'This consultation is open to everybody and no step asks for an invitation: codes would serve nothing.', done: 'The invitations are ready.', back: 'Back to the consultation',
    number: 'Number', code: 'Code', address: 'Address', file: 'invitations',
  },
});
