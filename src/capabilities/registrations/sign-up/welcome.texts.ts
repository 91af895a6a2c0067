import { defineTexts } from '#core/shared/texts.ts';

/** Words of the first page of the sign-up. */
export const welcomeTexts = defineTexts({
  fr: {
    lead: 'En une dizaine de minutes, inscrivez une collectivité ou un service public à l’édition à venir. Sans compte et sans engagement\u202f: vous signez un bon de commande plus tard, s’il y a lieu.',
    dates: (from: string, to: string) => `Inscriptions ouvertes du ${from} au ${to}.`,
    closedTitle: 'Les inscriptions sont fermées',
    closedNext: (from: string) => `Les prochaines ouvriront le ${from}.`,
    closedNone: 'La date des prochaines n’est pas encore fixée.',
    start: 'Commencer l’inscription',
    resume: 'Reprendre mon inscription',
    restart: 'Tout effacer et recommencer',
    resumeTitle: 'Une inscription est en cours sur cet appareil',
    resumeLead: (when: string) => `Modifiée pour la dernière fois le ${when}.`,
    needTitle: 'À préparer',
    need: [
      'Le nom de la structure, ou son numéro SIREN ou SIRET.',
      'Pour chaque lieu à auditer\u202f: adresse, téléphone, courriel, site et réseaux sociaux.',
      'Les coordonnées du référent, qui suivra le baromètre, et du décideur, qui engage la structure.',
    ],
    keepTitle: 'Ce que vous saisissez est gardé',
    keep: (days: number) => `Chaque étape est enregistrée sur notre serveur et se retrouve sur cet appareil. Un brouillon laissé ${days} jours sans y toucher est effacé.`,
    confidentialTitle: 'Vos résultats restent à vous',
    confidential: 'Personne d’autre ne voit vos résultats, ni même que vous participez. Seuls les lauréats des trophées sont nommés, avec leur accord.',
    formulasTitle: 'Les formules',
  },
  en: {
    lead: 'In about ten minutes, sign a local authority or public service up for the coming edition. No account, no commitment: you sign a purchase order later, if one is due.',
    dates: (from: string, to: string) => `Sign-up is open from ${from} to ${to}.`,
    closedTitle: 'Sign-up is closed',
    closedNext: (from: string) => `It opens again on ${from}.`,
    closedNone: 'The next dates are not set yet.',
    start: 'Start signing up',
    resume: 'Resume my registration',
    restart: 'Erase it and start again',
    resumeTitle: 'A registration is in progress on this device',
    resumeLead: (when: string) => `Last changed on ${when}.`,
    needTitle: 'What you need',
    need: [
      'The name of the body, or its SIREN or SIRET number.',
      'For each site to audit: address, phone, e-mail, website and social networks.',
      'Contact details of the referent, who follows the barometer, and of the decision maker, who commits the body.',
    ],
    keepTitle: 'What you type is kept',
    keep: (days: number) => `Each step is saved on our server and found again on this device. A draft left untouched for ${days} days is erased.`,
    confidentialTitle: 'Your results stay yours',
    confidential: 'Nobody else sees your results, nor even that you take part. Only the winners of the trophies are named, with their consent.',
    formulasTitle: 'The formulas',
  },
});

/** Words of its last page. */
export const sentTexts = defineTexts({
  fr: {
    title: 'Inscription envoyée',
    lead: 'Merci. Votre inscription est bien arrivée.',
    reference: 'Numéro de référence',
    referenceNote: 'Gardez-le\u202f: il suffit à retrouver votre dossier.',
    nextTitle: 'Et maintenant',
    next: {
      mail: ['Aujourd’hui', 'Un message de confirmation', 'Il part à l’adresse du référent et du décideur, avec un lien vers le dossier\u202f: le bon de commande, s’il y en a un, s’y télécharge et s’y dépose signé.'],
      decision: ['Ensuite', 'La réponse de l’opérateur', 'Place confirmée, liste d’attente, ou devis à valider. Les places gratuites sont attribuées d’abord aux nouveaux participants.'],
      notice: ['Avant les audits', 'L’information du personnel', 'Vous consultez l’instance compétente et annoncez le nombre de contacts, jamais leurs dates.'],
      fieldwork: ['Les audits', 'Les citoyens-mystère appellent, écrivent et consultent votre site.'],
      results: ['Les résultats', 'Vous les recevez en ligne et en document, vous seul.'],
    },
    fieldworkDates: (from: string, to: string) => `Du ${from} au ${to}`,
    another: 'Inscrire une autre structure',
    home: 'Revenir à l’accueil',
  },
  en: {
    title: 'Registration sent',
    lead: 'Thank you. Your registration has arrived.',
    reference: 'Reference number',
    referenceNote: 'Keep it: it is enough to find your file.',
    nextTitle: 'What happens next',
    next: {
      mail: ['Today', 'A confirmation message', 'It goes to the addresses of the referent and of the decision maker, with a link to the file: the order form, if there is one, is downloaded and sent back signed there.'],
      decision: ['Then', 'The operator’s answer', 'Place confirmed, waiting list, or a quotation to approve. Free places go to newcomers first.'],
      notice: ['Before the audits', 'Telling your staff', 'You consult the staff body and announce the number of contacts, never their dates.'],
      fieldwork: ['The audits', 'Mystery citizens call, write and read your website.'],
      results: ['The results', 'You receive them online and as a document, you alone.'],
    },
    fieldworkDates: (from: string, to: string) => `From ${from} to ${to}`,
    another: 'Sign another body up',
    home: 'Back to the home page',
  },
});
