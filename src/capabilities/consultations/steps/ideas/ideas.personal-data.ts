import type { PersonalDataDeclaration } from '#core/privacy/declaration.ts';

/** What ideas hold of persons: words in which somebody may be named, pictures, and the digest under which a voter counts once. */
export const ideasPersonalData: PersonalDataDeclaration = {
  part: 'consultations',
  activities: [],
  tables: [
    {
      table: 'idea', activity: 'consultations', of: {},
      label: { fr: 'Idées publiées', en: 'Published ideas' },
      columns: {
        title: { label: { fr: 'L’idée', en: 'The idea' }, given: true, mentions: true, mask: `case when title is not null then '[effacé]' end` },
        body: { label: { fr: 'Son explication', en: 'Its explanation' }, given: true, mentions: true, mask: `case when body is not null then '' end` },
      },
      context: { received_at: { fr: 'Reçue le', en: 'Received on' } },
      erasure: { how: 'mask' },
      retention: [{ rule: 'consultation-text', since: 'published_at', how: 'mask' }],
    },
    {
      table: 'idea_words', activity: 'consultations', of: {},
      label: { fr: 'Idées telles qu’écrites', en: 'Ideas as written' },
      columns: {
        voter: { label: { fr: 'Trace chiffrée de l’adresse ou du formulaire', en: 'Keyed digest of the address or of the form' }, secret: true },
        title: { label: { fr: 'L’idée', en: 'The idea' }, given: true, mentions: true, mask: `'[effacé]'` },
        body: { label: { fr: 'Son explication', en: 'Its explanation' }, given: true, mentions: true, mask: `''` },
      },
      context: { received_at: { fr: 'Reçue le', en: 'Received on' } },
      erasure: { how: 'mask' },
      retention: [{ rule: 'opinion-text', since: 'received_at', how: 'delete' }],
    },
    {
      table: 'idea_photo', activity: 'consultations', of: {},
      label: { fr: 'Photos jointes aux idées', en: 'Photos attached to ideas' },
      columns: {
        sha256: { label: { fr: 'Photo (fichier)', en: 'Photo (file)' }, file: true },
        description: { label: { fr: 'Ce qu’elle montre', en: 'What it shows' }, given: true, mentions: true, mask: `''` },
      },
      context: { received_at: { fr: 'Reçue le', en: 'Received on' } },
      erasure: { how: 'mask' },
      retention: [{ rule: 'opinion-text', since: 'received_at', how: 'delete' }],
    },
    {
      table: 'idea_support', activity: 'consultations', of: {},
      label: { fr: 'Soutiens donnés aux idées', en: 'Supports given to ideas' },
      columns: { voter: { label: { fr: 'Trace chiffrée de l’adresse ou du formulaire', en: 'Keyed digest of the address or of the form' }, secret: true } },
      context: { given_at: { fr: 'Donné le', en: 'Given on' } },
      erasure: { how: 'keep', because: { fr: 'Empêche de soutenir deux fois\u202f; rien n’y mène à une personne.', en: 'Prevents supporting twice; nothing there leads to a person.' } },
      retention: [],
    },
    {
      table: 'idea_reply', activity: 'consultations', of: { person: 'made_by' },
      label: { fr: 'Réponses officielles aux idées', en: 'Official replies to ideas' },
      columns: { made_by: { label: { fr: 'Publiée par (identifiant)', en: 'Published by (identifier)' } }, body: { label: { fr: 'Réponse', en: 'Reply' }, given: true } },
      context: { made_at: { fr: 'Publiée le', en: 'Published on' } },
      erasure: { how: 'keep', because: { fr: 'La réponse est celle du service, et reste publique.', en: 'The reply is that of the service, and stays public.' } },
      retention: [],
    },
    {
      table: 'idea_merge', activity: 'accounts', of: { person: 'made_by' },
      label: { fr: 'Regroupements d’idées', en: 'Merges of ideas' },
      columns: { made_by: { label: { fr: 'Regroupées par (identifiant)', en: 'Merged by (identifier)' } }, undone_by: { label: { fr: 'Séparées par (identifiant)', en: 'Separated by (identifier)' } } },
      context: { made_at: { fr: 'Regroupées le', en: 'Merged on' } },
      erasure: { how: 'keep', because: { fr: 'Dit comment les soutiens sont réunis\u202f; son auteur n’y est qu’un numéro.', en: 'Says how supports are united; its author is a mere number there.' } },
      retention: [],
    },
  ],
  none: {},
};
