import type { MailVariable } from '#platform/mail/mail-kind.ts';

/** What every mail about a registration may name. */
export const registrationVariables = {
  contact: { label: { fr: 'Nom du destinataire', en: 'Name of the recipient' }, sample: { fr: 'Anne Le Goff', en: 'Anne Le Goff' } },
  body: { label: { fr: 'Structure', en: 'Body' }, sample: { fr: 'Bruz', en: 'Bruz' } },
  edition: { label: { fr: 'Édition', en: 'Edition' }, sample: { fr: '2027', en: '2027' } },
  reference: { label: { fr: 'Numéro de référence', en: 'Reference number' }, sample: { fr: 'P2027-7F3K-9Q2M', en: 'P2027-7F3K-9Q2M' } },
} satisfies Record<string, MailVariable>;
