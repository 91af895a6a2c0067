import type { PersonalDataDeclaration } from '#core/privacy/declaration.ts';

const erased = `'[effacé]'`;
const by = (fr: string, en: string) => ({ label: { fr: `${fr} (identifiant)`, en: `${en} (identifier)` } });
const when = (fr: string, en: string) => ({ fr, en });

/** What arguments, comments and their moderation hold of persons: words in which somebody may be named, and who decided. */
export const debatesPersonalData: PersonalDataDeclaration = {
  part: 'consultations',
  activities: [],
  tables: [
    {
      table: 'debate_text', activity: 'consultations', of: { person: 'made_by' },
      label: { fr: 'Arguments et commentaires publiés', en: 'Arguments and comments as published' },
      columns: { body: { label: { fr: 'Texte publié', en: 'Text as published' }, mentions: true, mask: erased }, made_by: by('Écrit pour la structure par', 'Written for the body by') },
      context: { published_at: when('Publié le', 'Published on'), service: when('Service', 'Service') },
      erasure: { how: 'keep', because: { fr: 'Ce que la structure a répondu reste public\u202f; son auteur n’y est qu’un numéro.', en: 'What the body answered stays public; its author is a mere number there.' } },
      retention: [{ rule: 'consultation-text', since: 'published_at', how: 'mask' }],
    },
    {
      table: 'debate_words', activity: 'consultations', of: {},
      label: { fr: 'Arguments et commentaires tels qu’écrits', en: 'Arguments and comments as written' },
      columns: { body: { label: { fr: 'Texte', en: 'Text' }, given: true, mentions: true, mask: erased } },
      context: { received_at: when('Reçu le', 'Received on') },
      erasure: { how: 'mask' },
      retention: [{ rule: 'opinion-text', since: 'received_at', how: 'delete' }],
    },
    {
      table: 'survey_text_shown', activity: 'consultations', of: {},
      label: { fr: 'Réponses écrites publiées', en: 'Written answers as published' },
      columns: { body: { label: { fr: 'Texte publié', en: 'Text as published' }, mentions: true, mask: erased } },
      context: { decided_at: when('Décidé le', 'Decided on') },
      erasure: { how: 'mask' },
      retention: [{ rule: 'opinion-text', since: 'decided_at', how: 'delete' }],
    },
    {
      table: 'moderation_decision', activity: 'consultations', of: { person: 'made_by' },
      label: { fr: 'Décisions de modération', en: 'Decisions of moderation' },
      columns: { made_by: by('Décidé par', 'Decided by'), words: { label: { fr: 'Explication à l’auteur', en: 'Explanation to the author' }, mentions: true, mask: 'null' } },
      context: { decision: when('Décision', 'Decision'), reason: when('Motif', 'Reason'), made_at: when('Décidé le', 'Decided on') },
      erasure: { how: 'keep', because: { fr: 'Le registre public de modération reste entier\u202f; celui qui a décidé n’y est qu’un numéro.', en: 'The public log of moderation stays whole; whoever decided is a mere number there.' } },
      retention: [{ rule: 'consultation-text', since: 'made_at', how: 'mask' }],
    },
    {
      table: 'moderation_appeal', activity: 'consultations', of: { person: 'decided_by' },
      label: { fr: 'Recours contre une modération', en: 'Appeals against moderation' },
      columns: { body: { label: { fr: 'Recours', en: 'Appeal' }, given: true, mentions: true, mask: erased }, decided_by: by('Décidé par', 'Decided by') },
      context: { made_at: when('Reçu le', 'Received on') },
      erasure: { how: 'keep', because: { fr: 'Le recours appartient à qui l’a écrit\u202f; celui qui l’a lu n’y est qu’un numéro.', en: 'The appeal belongs to who wrote it; whoever read it is a mere number there.' } },
      retention: [{ rule: 'opinion-text', since: 'made_at', how: 'delete' }],
    },
    {
      table: 'moderation_report', activity: 'consultations', of: {},
      label: { fr: 'Signalements de lecteurs', en: 'Reports by readers' },
      columns: { reporter: { label: { fr: 'Trace chiffrée du formulaire', en: 'Keyed digest of the form' }, secret: true } },
      context: { reason: when('Motif', 'Reason'), made_at: when('Reçu le', 'Received on') },
      erasure: { how: 'keep', because: { fr: 'Personne n’y est nommé.', en: 'Nobody is named there.' } },
      retention: [{ rule: 'technical-log', since: 'made_at', how: 'delete' }],
    },
  ],
  none: {
    debate_support: 'that somebody unknown backs a text', participation_mark: 'findings on participations', participation_origin: 'a coarse number of a network on one day, forgotten after nine days',
    'debate_words.text_id': 'id of a text', 'debate_support.text_id': 'the same', 'moderation_decision.subject': 'name of a text', 'moderation_appeal.subject': 'the same', 'moderation_report.subject': 'the same',
  },
};
