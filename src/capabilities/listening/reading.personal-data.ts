import type { PersonalDataDeclaration } from '#core/privacy/declaration.ts';

const erased = `'[effacé]'`;
const by = (fr: string, en: string) => ({ label: { fr: `${fr} (identifiant)`, en: `${en} (identifier)` } });
const when = (fr: string, en: string) => ({ fr, en });
const numbered = { fr: 'La décision reste à la structure\u202f; son auteur n’y est qu’un numéro.', en: 'The decision stays with the body; whoever made it is a mere number there.' };

/** What reading mentions holds of persons: who saw, silenced, answered and decided. Figures and words of six or more are of nobody. */
export const listeningReadingPersonalData: PersonalDataDeclaration = {
  part: 'listening',
  activities: [],
  tables: [
    {
      table: 'listening_alert', activity: 'accounts', of: { person: 'seen_by' },
      label: { fr: 'Alertes d’écoute vues', en: 'Alerts of listening that were seen' },
      columns: { seen_by: by('Vue par', 'Seen by') },
      context: { kind: when('Alerte', 'Alert'), seen_at: when('Vue le', 'Seen on') },
      erasure: { how: 'keep', because: numbered },
      retention: [],
    },
    {
      table: 'listening_silence', activity: 'accounts', of: { person: 'made_by' },
      label: { fr: 'Alertes d’écoute en sourdine', en: 'Alerts of listening that were silenced' },
      columns: { made_by: by('Mise en sourdine par', 'Silenced by') },
      context: { until: when('Jusqu’au', 'Until'), made_at: when('Décidé le', 'Decided on') },
      erasure: { how: 'keep', because: numbered },
      retention: [],
    },
    {
      table: 'listening_letter', activity: 'accounts', of: { person: 'person_id' },
      label: { fr: 'Choix de recevoir les alertes d’écoute', en: 'Choice to receive alerts of listening' },
      columns: { person_id: by('Personne', 'Person') },
      context: { wanted: when('Reçoit les alertes', 'Receives alerts'), chosen_at: when('Choisi le', 'Chosen on') },
      erasure: { how: 'delete' },
      retention: [{
        rule: 'account-idle', since: 'chosen_at', how: 'delete',
        only: 'not exists (select from role_grant g where g.person_id = listening_letter.person_id and g.organisation_id = listening_letter.organisation_id and g.revoked_at is null)',
      }],
    },
    {
      table: 'mention_reply', activity: 'listening', of: { person: 'drafted_by' },
      label: { fr: 'Réponses aux publications', en: 'Replies to mentions' },
      columns: {
        words: { label: { fr: 'Réponse', en: 'Reply' }, mentions: true, mask: erased },
        drafted_by: by('Brouillon de', 'Drafted by'), changed_by: by('Changée par', 'Changed by'), sent_by: by('Envoyée par', 'Sent by'), sent_where: { label: { fr: 'Envoyée où', en: 'Sent where' } },
      },
      context: { drafted_at: when('Écrite le', 'Written on'), sent_at: when('Envoyée le', 'Sent on') },
      erasure: { how: 'keep', because: { fr: 'La réponse est celle de la structure et part avec la publication\u202f; son auteur n’y est qu’un numéro.', en: 'The reply is the body’s and goes with the mention; its author is a mere number there.' } },
      retention: [{ rule: 'opinion-text', since: 'drafted_at', how: 'delete' }],
    },
    {
      table: 'listening_proposal_decision', activity: 'accounts', of: { person: 'decided_by' },
      label: { fr: 'Décisions sur ce que l’écoute propose', en: 'Decisions on what listening proposes' },
      columns: { decided_by: by('Décidé par', 'Decided by'), reason: { label: { fr: 'Raison', en: 'Reason' }, mentions: true } },
      context: { decision: when('Décision', 'Decision'), decided_at: when('Décidé le', 'Decided on') },
      erasure: { how: 'keep', because: numbered },
      retention: [],
    },
    {
      table: 'scenario_draft', activity: 'accounts', of: { person: 'made_by' },
      label: { fr: 'Brouillons de scénarios', en: 'Drafts of scenarios' },
      columns: { made_by: by('Écrit par', 'Written by'), changed_by: by('Changé par', 'Changed by') },
      context: { made_at: when('Écrit le', 'Written on'), changed_at: when('Changé le', 'Changed on') },
      erasure: { how: 'keep', because: { fr: 'Le scénario sert à tous\u202f; son auteur n’y est qu’un numéro.', en: 'The scenario serves everybody; its author is a mere number there.' } },
      retention: [],
    },
  ],
  none: {
    mention_flag: 'which mentions a burst or wave holds', listening_board: 'figures, and words of three mentions or more', listening_peers: 'figures of six bodies or more', listening_proposal: 'figures of a body',
    listening_pattern: 'figures and words of six bodies or more', 'listening_proposal.value': 'an answer of the grid', 'listening_proposal_decision.value': 'the same',
  },
};
