import { defineTexts } from '#core/shared/texts.ts';
import type { ApplicationState } from './applications.queries.server.ts';

export const applicationTexts = defineTexts<{
  title: string; lead: string; what: string; whatPoints: string[]; formTitle: string; name: string; email: string; emailHint: string; town: string; townHint: string; townChoice: string;
  motivation: string; motivationHint: string; adult: string; trap: string; send: string; doneTitle: string; doneText: string; home: string; payTitle: string; pay: string;
  states: Record<ApplicationState, string>;
}>({
  fr: {
    title: 'Devenir citoyen-mystère',
    lead: 'Appeler une mairie, écrire à un département, pousser la porte d’une médiathèque, puis dire exactement ce qui s’est passé\u202f: c’est ainsi que les services publics apprennent à mieux accueillir.',
    what: 'Ce que vous ferez',
    whatPoints: [
      'Quelques contacts par semaine, quand vous voulez, loin de votre commune et de vos proches.',
      'Une formation en ligne d’une heure environ, un questionnaire et un audit d’entraînement avant la première mission.',
      'Des faits notés sur votre téléphone, relus par un contrôleur\u202f; jamais d’enregistrement, jamais de nom d’agent.',
    ],
    payTitle: 'Ce que vous recevrez',
    pay: 'Une indemnité pour chaque audit validé, vos frais sur justificatif, un relevé par mois.',
    formTitle: 'Votre candidature', name: 'Prénom et nom', email: 'Adresse électronique', emailHint: 'La réponse y sera envoyée.',
    town: 'Commune où vous habitez', townHint: 'Nom ou code postal. Aucune mission ne s’y fera.', townChoice: 'Laquelle de ces communes\u202f?',
    motivation: 'Pourquoi cela vous intéresse', motivationHint: 'Quelques lignes\u202f: ce qui vous attire, le temps dont vous disposez, les langues que vous parlez.',
    adult: 'J’ai 18 ans ou plus', trap: 'Télécopie', send: 'Envoyer ma candidature',
    doneTitle: 'Candidature envoyée', doneText: 'Merci. Un courriel vient de partir vers l’adresse indiquée. Une personne lira votre candidature et vous répondra.', home: 'Revenir à l’accueil',
    states: { received: 'À lire', waiting: 'En attente', accepted: 'Acceptée', declined: 'Refusée' },
  },
  en: {
    title: 'Become a mystery citizen',
    lead: 'Call a town hall, write to a département, step into a library, then say exactly what happened: that is how public services learn to receive people better.',
    what: 'What you will do',
    whatPoints: [
      'A few contacts a week, when you like, away from your town and your family.',
      'An online training of about an hour, a quiz and a practice audit before the first mission.',
      'Facts noted on your telephone, read again by a reviewer; never a recording, never the name of an officer.',
    ],
    payTitle: 'What you will receive',
    pay: 'A fee for each validated audit, your expenses on proof, a statement a month.',
    formTitle: 'Your application', name: 'First and last name', email: 'E-mail address', emailHint: 'The answer will be sent there.',
    town: 'Town where you live', townHint: 'Name or postcode. No mission will take place there.', townChoice: 'Which of these towns?',
    motivation: 'Why it interests you', motivationHint: 'A few lines: what attracts you, the time you have, the languages you speak.',
    adult: 'I am 18 or older', trap: 'Fax', send: 'Send my application',
    doneTitle: 'Application sent', doneText: 'Thank you. A mail has just left for the address given. Somebody will read your application and answer you.', home: 'Back to the home page',
    states: { received: 'To read', waiting: 'On hold', accepted: 'Accepted', declined: 'Declined' },
  },
});
