import { defineTexts } from '#core/shared/texts.ts';

interface PrivacyTexts {
  title: string;
  lead: string;
  description: string;
  whoTitle: string;
  who: (contact: string) => string[];
  processingTitle: string;
  processingLead: string;
  notTitle: string;
  not: string[];
  cookiesTitle: string;
  cookies: (draftDays: number) => string[];
  retentionTitle: string;
  retention: string;
  rightsTitle: string;
  rights: string[];
  rightsHow: string;
  ask: string;
  write: string;
  cnil: string;
}

const fr: PrivacyTexts = {
  title: 'Données personnelles',
  lead: 'Quelles données Parvis garde, pourquoi, combien de temps, et comment les consulter ou les faire effacer.',
  description: 'Finalités, bases légales, durées de conservation, droits et contact\u202f: ce que Parvis fait des données personnelles.',
  whoTitle: 'Qui en répond',
  who: (contact) => [
    'L’opérateur du baromètre, qui fait fonctionner ce site, est responsable des traitements ci-dessous. Pour les avis qu’une structure ferait recueillir à son propre compte, la structure est responsable et l’opérateur est sous-traitant.',
    `Une question, une demande\u202f? Le délégué à la protection des données répond à ${contact}.`,
  ],
  processingTitle: 'Ce qui est traité',
  processingLead: 'Chaque ligne dit la finalité, la base légale au sens de l’article 6 du RGPD, les données et leur durée.',
  notTitle: 'Ce que Parvis ne fait pas',
  not: [
    'Aucun enregistrement d’appel, aucune image de personne.',
    'Aucune mesure d’audience, aucun traceur, aucun script d’un autre site.',
    'Aucune vente ni cession de données, aucun profil, aucune décision automatique.',
    'Aucun score publié d’où l’on pourrait reconnaître une personne.',
  ],
  cookiesTitle: 'Cookies',
  cookies: (days) => [
    'Deux cookies seulement, nécessaires à ce que vous demandez, et donc sans bandeau\u202f: l’un vous garde connecté quatorze jours, l’autre retrouve votre inscription en cours.',
    `Le second disparaît avec le brouillon\u202f: au plus ${days} jours après votre dernière visite.`,
  ],
  retentionTitle: 'L’effacement',
  retention: 'Chaque nuit, ce qui a été gardé assez longtemps est effacé ou rendu anonyme, et un procès-verbal sans donnée personnelle dit combien de lignes l’ont été. Ouvrir un courriel ne prolonge rien\u202f: seul un geste de votre part compte comme un contact.',
  rightsTitle: 'Vos droits',
  rights: [
    'Consulter vos données et en recevoir une copie.',
    'Les faire corriger ou compléter.',
    'Les faire effacer, quand aucune obligation n’impose de les garder.',
    'Vous opposer à un traitement fondé sur l’intérêt légitime, ou le faire limiter.',
    'Reprendre les données que vous avez fournies, dans un format courant.',
  ],
  rightsHow: 'La réponse vient sous un mois, sans frais. Une pièce d’identité n’est demandée qu’en cas de doute sérieux.',
  ask: 'Exercer mes droits',
  write: 'Écrire au délégué à la protection des données',
  cnil: 'Si la réponse ne vous convient pas, vous pouvez saisir la Commission nationale de l’informatique et des libertés (CNIL).',
};

const en: PrivacyTexts = {
  title: 'Personal data',
  lead: 'Which data Parvis keeps, why, for how long, and how to consult them or have them erased.',
  description: 'Purposes, legal bases, retention, rights and contact: what Parvis does with personal data.',
  whoTitle: 'Who answers for them',
  who: (contact) => [
    'The operator of the barometer, who runs this site, is the controller of the processing below. For opinions that a body would have collected on its own account, the body is the controller and the operator its processor.',
    `A question, a request? The data protection officer answers at ${contact}.`,
  ],
  processingTitle: 'What is processed',
  processingLead: 'Each line gives the purpose, the legal basis under article 6 of the GDPR, the data and how long they are kept.',
  notTitle: 'What Parvis does not do',
  not: [
    'No recording of calls, no picture of a person.',
    'No audience measurement, no tracker, no script of another site.',
    'No sale or transfer of data, no profile, no automatic decision.',
    'No published score from which a person could be recognised.',
  ],
  cookiesTitle: 'Cookies',
  cookies: (days) => [
    'Two cookies only, needed for what you ask, hence no banner: one keeps you signed in for fourteen days, the other finds your registration in progress again.',
    `The second goes away with the draft: at most ${days} days after your last visit.`,
  ],
  retentionTitle: 'Erasure',
  retention: 'Every night, what has been kept long enough is erased or made anonymous, and a record without personal data tells how many rows were. Opening a mail prolongs nothing: only an act of yours counts as a contact.',
  rightsTitle: 'Your rights',
  rights: [
    'Consult your data and receive a copy.',
    'Have them corrected or completed.',
    'Have them erased, where no obligation requires keeping them.',
    'Object to a processing based on legitimate interest, or have it restricted.',
    'Take back the data you supplied, in a common format.',
  ],
  rightsHow: 'The answer comes within a month, free of charge. Proof of identity is asked for only in case of serious doubt.',
  ask: 'Exercise my rights',
  write: 'Write to the data protection officer',
  cnil: 'If the answer does not satisfy you, you may turn to the French data protection authority (CNIL).',
};

/** Words of the page on personal data. */
export const privacyTexts = defineTexts<PrivacyTexts>({ fr, en });
