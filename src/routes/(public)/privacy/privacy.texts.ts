import { defineTexts } from '#core/shared/texts.ts';

/** One processing of personal data: what for, on which legal basis, which data, how long. */
export interface Processing {
  name: string;
  purpose: string;
  basis: string;
  data: string;
  kept: string;
}

interface PrivacyTexts {
  title: string;
  lead: string;
  description: string;
  whoTitle: string;
  who: (contact: string) => string[];
  processingTitle: string;
  processingLead: string;
  columns: { name: string; purpose: string; basis: string; data: string; kept: string };
  processings: (draftDays: number) => Processing[];
  notTitle: string;
  not: string[];
  cookiesTitle: string;
  cookies: (draftDays: number) => string[];
  retentionTitle: string;
  retention: (draftDays: number) => string;
  rightsTitle: string;
  rights: string[];
  rightsHow: string;
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
    `Une question, une demande\u202f? Écrivez à ${contact}.`,
  ],
  processingTitle: 'Ce qui est traité',
  processingLead: 'Chaque ligne dit la finalité, la base légale au sens de l’article 6 du RGPD, les données et leur durée.',
  columns: { name: 'Traitement', purpose: 'Finalité', basis: 'Base légale', data: 'Données', kept: 'Conservation' },
  processings: (days) => [
    {
      name: 'Inscription d’une structure', purpose: 'Instruire la demande, établir le prix, tenir la liste des participants.', basis: 'Contrat avec la structure\u202f; intérêt légitime pour ses contacts',
      data: 'Nom, fonction, courriel et téléphone du référent et du décideur.', kept: `Brouillon\u202f: ${days} jours sans activité. Contrat\u202f: 5 ans après sa fin. Pièces comptables\u202f: 10 ans.`,
    },
    {
      name: 'Comptes et connexion', purpose: 'Ouvrir à chacun ce que son rôle permet, et rien d’autre.', basis: 'Intérêt légitime (sécurité) et contrat',
      data: 'Nom, courriel, langue, rôles, appareils connectés.', kept: '2 ans après la dernière connexion. Une session dure 14 jours.',
    },
    {
      name: 'Citoyens-mystère', purpose: 'Confier les missions, éviter les conflits d’intérêts, indemniser.', basis: 'Contrat avec la personne',
      data: 'Nom, courriel, commune et département de domicile, disponibilités, conflits déclarés, missions.', kept: '5 ans après la dernière mission.',
    },
    {
      name: 'Audits mystère', purpose: 'Mesurer l’accueil et la réponse d’un service.', basis: 'Intérêt légitime, après information des agents',
      data: 'Réponses et notes factuelles. Aucun nom d’agent\u202f: seule la mention qu’un nom a été donné.', kept: 'Notes et preuves\u202f: 60 jours au moins, 1 an au plus. Réponses sans nom\u202f: durée de l’observatoire.',
    },
    {
      name: 'Journal', purpose: 'Savoir qui a fait quoi, pour la sécurité et la preuve.', basis: 'Intérêt légitime (sécurité, preuve)',
      data: 'Personne, fait, date. Ni contenu, ni adresse de réseau.', kept: '5 ans.',
    },
    {
      name: 'Courriels envoyés', purpose: 'Confirmer une inscription, inviter, connecter.', basis: 'Contrat et intérêt légitime',
      data: 'Adresse, objet et texte.', kept: '1 an.',
    },
  ],
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
  retentionTitle: 'L’effacement, aujourd’hui',
  retention: (days) => `Les brouillons d’inscription sont effacés d’eux-mêmes après ${days} jours. Les autres durées sont, dans cette version, appliquées par l’opérateur\u202f: l’effacement automatique et son procès-verbal sont en préparation.`,
  rightsTitle: 'Vos droits',
  rights: [
    'Consulter vos données et en recevoir une copie.',
    'Les faire corriger ou compléter.',
    'Les faire effacer, quand aucune obligation n’impose de les garder.',
    'Vous opposer à un traitement fondé sur l’intérêt légitime, ou le faire limiter.',
    'Reprendre les données que vous avez fournies, dans un format courant.',
  ],
  rightsHow: 'La réponse vient sous un mois, sans frais. Une pièce d’identité n’est demandée qu’en cas de doute sérieux.',
  write: 'Écrire au sujet de mes données',
  cnil: 'Si la réponse ne vous convient pas, vous pouvez saisir la Commission nationale de l’informatique et des libertés (CNIL).',
};

const en: PrivacyTexts = {
  title: 'Personal data',
  lead: 'Which data Parvis keeps, why, for how long, and how to consult them or have them erased.',
  description: 'Purposes, legal bases, retention, rights and contact: what Parvis does with personal data.',
  whoTitle: 'Who answers for them',
  who: (contact) => [
    'The operator of the barometer, who runs this site, is the controller of the processing below. For opinions that a body would have collected on its own account, the body is the controller and the operator its processor.',
    `A question, a request? Write to ${contact}.`,
  ],
  processingTitle: 'What is processed',
  processingLead: 'Each line gives the purpose, the legal basis under article 6 of the GDPR, the data and how long they are kept.',
  columns: { name: 'Processing', purpose: 'Purpose', basis: 'Legal basis', data: 'Data', kept: 'Retention' },
  processings: (days) => [
    {
      name: 'Sign-up of a body', purpose: 'Handle the request, set the price, keep the list of participants.', basis: 'Contract with the body; legitimate interest for its contacts',
      data: 'Name, function, e-mail and telephone of the referent and of the decision maker.', kept: `Draft: ${days} days without activity. Contract: 5 years after its end. Accounting records: 10 years.`,
    },
    {
      name: 'Accounts and sign-in', purpose: 'Open to each person what their role allows, and nothing else.', basis: 'Legitimate interest (security) and contract',
      data: 'Name, e-mail, language, roles, signed-in devices.', kept: '2 years after the last sign-in. A session lasts 14 days.',
    },
    {
      name: 'Mystery citizens', purpose: 'Entrust missions, avoid conflicts of interest, pay allowances.', basis: 'Contract with the person',
      data: 'Name, e-mail, home town and département, availability, declared conflicts, missions.', kept: '5 years after the last mission.',
    },
    {
      name: 'Mystery audits', purpose: 'Measure how a service receives and answers.', basis: 'Legitimate interest, after notice to staff',
      data: 'Answers and factual notes. No name of staff: only whether a name was given.', kept: 'Notes and evidence: at least 60 days, at most 1 year. Answers without names: as long as the observatory.',
    },
    {
      name: 'Journal', purpose: 'Know who did what, for security and proof.', basis: 'Legitimate interest (security, proof)',
      data: 'Person, fact, date. Neither contents nor network address.', kept: '5 years.',
    },
    {
      name: 'Mails sent', purpose: 'Confirm a registration, invite, sign in.', basis: 'Contract and legitimate interest',
      data: 'Address, subject and text.', kept: '1 year.',
    },
  ],
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
  retentionTitle: 'Erasure, today',
  retention: (days) => `Drafts of registrations are erased by themselves after ${days} days. The other periods are, in this version, applied by the operator: automatic erasure and its record are in preparation.`,
  rightsTitle: 'Your rights',
  rights: [
    'Consult your data and receive a copy.',
    'Have them corrected or completed.',
    'Have them erased, where no obligation requires keeping them.',
    'Object to a processing based on legitimate interest, or have it restricted.',
    'Take back the data you supplied, in a common format.',
  ],
  rightsHow: 'The answer comes within a month, free of charge. Proof of identity is asked for only in case of serious doubt.',
  write: 'Write about my data',
  cnil: 'If the answer does not satisfy you, you may turn to the French data protection authority (CNIL).',
};

/** Words of the page on personal data. */
export const privacyTexts = defineTexts<PrivacyTexts>({ fr, en });
