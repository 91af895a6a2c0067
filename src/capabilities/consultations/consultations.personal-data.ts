import type { PersonalDataDeclaration } from '#core/privacy/declaration.ts';

/**
 * What consultations hold of persons: a keyed digest by which somebody takes part once, and words in which somebody may be
 * named. No address is kept, and answers chosen are published, with nothing that tells whose they are.
 */
export const consultationsPersonalData: PersonalDataDeclaration = {
  part: 'consultations',
  activities: [
    {
      id: 'consultations',
      name: { fr: 'Consultations de la population', en: 'Consultations of the population' },
      purpose: { fr: 'Demander son avis à la population sur un projet, une fois par personne, et compter ce qui est répondu', en: 'To ask the population about a project, once a person, and to count what is answered' },
      basis: 'public_task',
      because: { fr: 'Mission d’intérêt public de participation des habitants\u202f; l’adresse n’est pas gardée', en: 'Public task of involving the inhabitants; the address is not kept' },
      persons: { fr: 'Habitants qui participent, personnes qu’ils nomment', en: 'Inhabitants who take part, persons whom they name' },
      recipients: { fr: 'La structure qui consulte\u202f; le public pour les réponses choisies, sans auteur', en: 'The body that consults; the public for answers chosen, without their author' },
    },
  ],
  tables: [
    {
      table: 'participation', activity: 'consultations', of: {},
      label: { fr: 'Participations', en: 'Participations' },
      columns: { voter: { label: { fr: 'Trace chiffrée de l’adresse ou du formulaire', en: 'Keyed digest of the address or of the form' }, secret: true } },
      context: { received_at: { fr: 'Reçue le', en: 'Received on' } },
      erasure: { how: 'keep', because: { fr: 'Empêche de participer deux fois\u202f; l’adresse n’y est pas, et ne peut en être tirée sans la clé du site.', en: 'Prevents taking part twice; the address is not there, and cannot be found without the key of the site.' } },
      retention: [],
    },
    {
      table: 'survey_text', activity: 'consultations', of: {},
      label: { fr: 'Réponses écrites aux consultations', en: 'Written answers to consultations' },
      columns: { body: { label: { fr: 'Texte', en: 'Text' }, given: true, mentions: true, mask: `'[effacé]'` } },
      context: { received_at: { fr: 'Reçu le', en: 'Received on' } },
      erasure: { how: 'mask' },
      retention: [{ rule: 'opinion-text', since: 'received_at', how: 'delete' }],
    },
    {
      table: 'consultation', activity: 'accounts', of: { person: 'created_by' },
      label: { fr: 'Consultations préparées', en: 'Consultations prepared' },
      columns: { created_by: { label: { fr: 'Préparée par (identifiant)', en: 'Prepared by (identifier)' } }, voter_key: { label: { fr: 'Clé des participations par adresse', en: 'Key of participations by address' }, secret: true, mask: 'null' } },
      context: { created_at: { fr: 'Préparée le', en: 'Prepared on' } },
      erasure: { how: 'keep', because: { fr: 'La consultation reste publique\u202f; son auteur n’y est qu’un numéro.', en: 'The consultation stays public; its author is a mere number there.' } },
      retention: [{ rule: 'consultation-voter', since: 'closes_at', only: `state in ('closed', 'decided', 'archived')`, how: 'mask' }],
    },
  ],
  none: {
    consultation_step: 'questions of a body', consultation_document: 'documents of a body, published', 'consultation_document.title': 'of a document that is published', 'consultation_document.file_name': 'of a document that is published', 'consultation_step.title': 'of a question, published', participation_receipt: 'digests, published, that lead to nobody', survey_response: 'answers chosen by nobody known', participation_withdrawal: 'that answers were taken back',
    'participation_receipt.receipt_hash': 'of a participation and of chance',
  },
};
