import type { PersonalDataDeclaration } from '#core/privacy/declaration.ts';

/** What the directory holds of persons: nothing but what a contact of a place may say. */
export const organisationsPersonalData: PersonalDataDeclaration = {
  part: 'organisations',
  activities: [
    {
      id: 'sites',
      name: { fr: 'Lieux audités', en: 'Audited sites' },
      purpose: { fr: 'Joindre un lieu comme le ferait un usager.', en: 'Reach a site as a member of the public would.' },
      basis: 'contract',
      because: { fr: 'Participation de la structure.', en: 'The body takes part.' },
      persons: { fr: 'Agents dont l’adresse ou le numéro professionnel serait donné pour le lieu', en: 'Staff whose professional address or number would be given for the site' },
      recipients: { fr: 'Opérateur, évaluateur de la mission', en: 'Operator, evaluator of the mission' },
    },
  ],
  tables: [
    {
      table: 'site', activity: 'sites', of: { email: 'email' },
      label: { fr: 'Coordonnées publiques d’un lieu', en: 'Public contact details of a site' },
      columns: {
        phone: { label: { fr: 'Téléphone du lieu', en: 'Telephone of the site' }, rectify: 'phone', mentions: true },
        email: { label: { fr: 'Adresse électronique du lieu', en: 'E-mail address of the site' }, rectify: 'email', mask: 'null' },
        phones: { label: { fr: 'Autres téléphones', en: 'Other telephones' }, mentions: true },
        emails: { label: { fr: 'Autres adresses électroniques', en: 'Other e-mail addresses' }, mentions: true },
        networks: { label: { fr: 'Réseaux sociaux', en: 'Social networks' }, mentions: true },
      },
      context: { name: { fr: 'Lieu', en: 'Site' }, city: { fr: 'Ville', en: 'Town' } },
      erasure: { how: 'mask' },
      retention: [],
    },
    {
      table: 'site_version', activity: 'sites', of: { person: 'changed_by' },
      label: { fr: 'Corrections d’un lieu', en: 'Corrections of a site' },
      columns: {
        changed_by: { label: { fr: 'Corrigé par (identifiant)', en: 'Corrected by (identifier)' } },
        changes: { label: { fr: 'Avant et après', en: 'Before and after' }, mentions: true },
      },
      context: { changed_at: { fr: 'Date', en: 'Date' } },
      erasure: { how: 'keep', because: { fr: 'Histoire d’un lieu\u202f; l’auteur n’y est qu’un numéro, les textes sont nettoyés.', en: 'History of a site; its author is a mere number there, texts are cleaned.' } },
      retention: [{ rule: 'contract', since: 'changed_at', how: 'delete' }],
    },
  ],
  none: {
    organisation: 'public directory of public bodies, from open data of the State',
    'organisation.insee_code': 'code of a town', 'organisation.name': 'name of a public body',
    'site.name': 'name of a place', 'site.address': 'postal address of a public place', 'site.opening_hours': 'hours of a public place',
  },
};
