import { defineTexts } from '#core/shared/texts.ts';
import type { LegalBasis } from '#core/privacy/declaration.ts';

const fr = {
  bases: {
    contract: 'Contrat', legal_obligation: 'Obligation légale', public_task: 'Mission d’intérêt public', legitimate_interest: 'Intérêt légitime', consent: 'Consentement',
  } satisfies Record<LegalBasis, string>,
  running: 'Données personnelles',
  page: 'Page',
  columns: ['Donnée', 'Valeur'],
  none: 'aucune',
  yes: 'oui',
  no: 'non',
  period: (count: number, unit: 'months' | 'days') => (unit === 'days' ? `${count} jour${count > 1 ? 's' : ''}` : count % 12 === 0 && count >= 24 ? `${count / 12} ans` : `${count} mois`),
  kept: (rule: string, period: string, from: string) => `${rule}\u202f: ${period} ${from}`,

  copyTitle: 'Copie de vos données',
  copyLead: (email: string, date: string) => `Tout ce que Parvis tient sur ${email}, le ${date}.`,
  portableTitle: 'Vos données, à reprendre',
  portableLead: (email: string, date: string) => `Ce que vous avez fourni à Parvis avec l’adresse ${email}, le ${date}.`,
  copyHow: 'Chaque partie dit pourquoi ces données sont tenues, sur quelle base, pour qui et combien de temps. Le même contenu est dans le fichier JSON joint, pour une machine.',
  copyRights: 'Vous pouvez les faire corriger, effacer ou limiter, vous opposer à leur usage, et saisir la CNIL. Elles ne servent à aucune décision automatique.',
  nothing: 'Aucune donnée n’est tenue à cette adresse.',
  why: (purpose: string, basis: string, because: string) => `${purpose} Base\u202f: ${basis.toLowerCase()}. ${because}`,
  forWhom: (recipients: string) => `Destinataires\u202f: ${recipients}.`,
  howLong: (list: string) => `Conservation\u202f: ${list}.`,
  whileNeeded: 'Conservation\u202f: tant que la structure participe ou que la mesure est publiée.',
  mentioned: (count: number) => `Des textes vous nomment dans ${count} ligne(s)\u202f; ils seront nettoyés en cas d’effacement.`,

  registerTitle: 'Registre des activités de traitement',
  registerLead: 'Article 30 du RGPD. Écrit à partir de ce que chaque partie du logiciel déclare tenir.',
  controller: (contact: string) => `Responsable de traitement\u202f: l’opérateur du baromètre. Contact du délégué à la protection des données\u202f: ${contact}.`,
  security: 'Mesures\u202f: rôles et sécurité au niveau des lignes, journal en ajout seul, liens à usage unique gardés sous forme d’empreinte, effacement nocturne consigné. Le logiciel ne transmet rien à un tiers, hors l’envoi des courriels.',
  terms: {
    purpose: 'Finalité', basis: 'Base légale', persons: 'Personnes concernées', data: 'Catégories de données', recipients: 'Destinataires',
    retention: 'Conservation', erasure: 'Effacement sur demande', outOfReach: 'Hors de portée d’une demande', where: 'Où',
  },
  activity: 'Traitement',
  erasures: { delete: 'supprimé', mask: 'rendu anonyme', keep: 'gardé' },
};

const en: typeof fr = {
  bases: { contract: 'Contract', legal_obligation: 'Legal obligation', public_task: 'Public-interest task', legitimate_interest: 'Legitimate interest', consent: 'Consent' },
  running: 'Personal data',
  page: 'Page',
  columns: ['Item', 'Value'],
  none: 'none',
  yes: 'yes',
  no: 'no',
  period: (count: number, unit: 'months' | 'days') => (unit === 'days' ? `${count} day${count > 1 ? 's' : ''}` : count % 12 === 0 && count >= 24 ? `${count / 12} years` : `${count} months`),
  kept: (rule: string, period: string, from: string) => `${rule}: ${period} ${from}`,

  copyTitle: 'Copy of your data',
  copyLead: (email: string, date: string) => `All that Parvis holds about ${email}, on ${date}.`,
  portableTitle: 'Your data, to take along',
  portableLead: (email: string, date: string) => `What you supplied to Parvis with the address ${email}, on ${date}.`,
  copyHow: 'Each part says why these data are held, on which basis, for whom and for how long. The same contents are in the JSON file that comes along, for a machine.',
  copyRights: 'You may have them corrected, erased or restricted, object to their use, and turn to the data protection authority. They serve no automatic decision.',
  nothing: 'No data are held under this address.',
  why: (purpose: string, basis: string, because: string) => `${purpose} Basis: ${basis.toLowerCase()}. ${because}`,
  forWhom: (recipients: string) => `Recipients: ${recipients}.`,
  howLong: (list: string) => `Retention: ${list}.`,
  whileNeeded: 'Retention: as long as the body takes part or the measure is published.',
  mentioned: (count: number) => `Texts name you in ${count} row(s); they will be cleaned in case of erasure.`,

  registerTitle: 'Register of processing activities',
  registerLead: 'Article 30 of the GDPR. Written from what each part of the software declares to hold.',
  controller: (contact: string) => `Controller: the operator of the barometer. Contact of the data protection officer: ${contact}.`,
  security: 'Measures: roles and row-level security, append-only journal, single-use links kept as digests, nightly erasure on record. The software hands nothing to third parties, but for sending mails.',
  terms: {
    purpose: 'Purpose', basis: 'Legal basis', persons: 'Categories of persons', data: 'Categories of data', recipients: 'Recipients',
    retention: 'Retention', erasure: 'Erasure on request', outOfReach: 'Out of reach of a request', where: 'Where',
  },
  activity: 'Processing',
  erasures: { delete: 'deleted', mask: 'made anonymous', keep: 'kept' },
};

/** Words of the register, of the public notice and of the copy handed to a person. */
export const documentTexts = defineTexts({ fr, en });
