import type { PersonalDataDeclaration } from '#core/privacy/declaration.ts';

const erased = `'[effacé]'`;
const by = (fr: string, en: string) => ({ label: { fr: `${fr} (identifiant)`, en: `${en} (identifier)` } });
const keeps = { fr: 'Ce qui a été répondu aux usagers reste vrai\u202f; son auteur n’y est qu’un numéro.', en: 'What the public was answered stays true; its author is a mere number there.' };

/** What answering ideas holds of persons. Cases, steps and answers go with the text they belong to, when its time is over. */
export const answeringPersonalData: PersonalDataDeclaration = {
  part: 'kiosks',
  activities: [],
  tables: [
    {
      table: 'text_case', activity: 'citizens-words', of: {},
      label: { fr: 'Textes d’usagers publiés', en: 'Texts of the public as published' },
      columns: { shown: { label: { fr: 'Texte publié', en: 'Text as published' }, mentions: true, mask: erased } },
      context: { received_on: { fr: 'Reçu le', en: 'Received on' }, status: { fr: 'État', en: 'State' } },
      erasure: { how: 'mask' },
      retention: [{ rule: 'opinion-text', since: 'received_on', how: 'delete' }],
    },
    {
      table: 'text_step', activity: 'citizens-words', of: { person: 'made_by' },
      label: { fr: 'Décisions sur les textes d’usagers', en: 'Decisions on texts of the public' },
      columns: { made_by: by('Décidé par', 'Decided by'), details: { label: { fr: 'Raison', en: 'Reason' }, mentions: true } },
      context: { kind: { fr: 'Décision', en: 'Decision' }, made_at: { fr: 'Décidé le', en: 'Decided on' } },
      erasure: { how: 'keep', because: keeps },
      retention: [{ rule: 'opinion-text', since: 'made_at', how: 'delete' }],
    },
    {
      table: 'text_reply', activity: 'citizens-words', of: { person: 'made_by' },
      label: { fr: 'Réponses aux usagers', en: 'Answers to the public' },
      columns: { made_by: by('Répondu par', 'Answered by'), body: { label: { fr: 'Réponse', en: 'Answer' }, given: true, mentions: true, mask: erased } },
      context: { made_at: { fr: 'Répondu le', en: 'Answered on' } },
      erasure: { how: 'keep', because: keeps },
      retention: [{ rule: 'opinion-text', since: 'made_at', how: 'delete' }],
    },
    {
      table: 'answering_service', activity: 'citizens-words', of: { email: 'email' },
      label: { fr: 'Services qui répondent', en: 'Services that answer' },
      columns: { name: { label: { fr: 'Service', en: 'Service' } }, email: { label: { fr: 'Boîte du service', en: 'Mailbox of the service' }, identifies: 'email', mask: 'null' } },
      erasure: { how: 'mask' },
      retention: [{ rule: 'opinion-text', since: 'closed_at', how: 'mask' }],
    },
    {
      table: 'opinion_import', activity: 'accounts', of: { person: 'asked_by' },
      label: { fr: 'Reprises d’avis', en: 'Imports of opinions' },
      columns: { asked_by: by('Demandé par', 'Asked by'), undone_by: by('Annulé par', 'Undone by'), file_sha256: { label: { fr: 'Fichier', en: 'File' }, file: true } },
      context: { file_name: { fr: 'Nom du fichier', en: 'Name of the file' }, asked_at: { fr: 'Demandé le', en: 'Asked on' } },
      erasure: { how: 'keep', because: { fr: 'Les avis repris renvoient à cet import\u202f; son auteur n’y est qu’un numéro.', en: 'Opinions taken over refer to this import; its author is a mere number there.' } },
      retention: [],
    },
  ],
  none: {
    text_helped: 'yes or no, of whoever holds a code: nobody known', answer_page: 'address of a public page', 'answer_page.token': 'of a page',
    opinion_import_row: 'ids of opinions that an import brought', opinion_import_mapping: 'which column of a file holds what',
    'opinion_import.text_count': 'a count', 'opinion_import_mapping.kept_at': 'an instant', 'text_case.text_id': 'id of a text', 'text_helped.text_id': 'the same', 'text_reply.text_id': 'the same', 'text_step.text_id': 'the same',
    'opinion_import_row.text': 'whether it is a text', 'opinion_import_mapping.headings_hash': 'of headings of columns',
  },
};
