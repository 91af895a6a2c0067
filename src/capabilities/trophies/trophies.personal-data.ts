import type { PersonalDataDeclaration, PersonalTable } from '#core/privacy/declaration.ts';

const proof: PersonalTable['erasure'] = { how: 'keep', because: { fr: 'Preuve de l’acte\u202f; l’auteur n’y est qu’un numéro.', en: 'Proof of the act; its author is a mere number there.' } };
const edition = { edition_id: { fr: 'Édition', en: 'Edition' } };

/** What trophies hold of persons: who fixed finalists, planned a round and decided, as a number. */
export const trophiesPersonalData: PersonalDataDeclaration = {
  part: 'trophies',
  activities: [],
  tables: [
    {
      table: 'trophy_selection', activity: 'journal', of: { person: 'selected_by' }, label: { fr: 'Finalistes des trophées', en: 'Finalists of the trophies' },
      columns: { selected_by: { label: { fr: 'Fixés par (identifiant)', en: 'Fixed by (identifier)' } } },
      context: { ...edition, selected_at: { fr: 'Date', en: 'Date' } }, erasure: proof, retention: [],
    },
    {
      table: 'trophy_second_round', activity: 'journal', of: { person: 'planned_by' }, label: { fr: 'Second tour des trophées', en: 'Second round of the trophies' },
      columns: { planned_by: { label: { fr: 'Planifié par (identifiant)', en: 'Planned by (identifier)' } } },
      context: { ...edition, planned_at: { fr: 'Date', en: 'Date' } }, erasure: proof, retention: [],
    },
    {
      table: 'trophy_decision', activity: 'journal', of: { person: 'decided_by' }, label: { fr: 'Décision d’un trophée', en: 'Decision of a trophy' },
      columns: { decided_by: { label: { fr: 'Décidée par (identifiant)', en: 'Decided by (identifier)' } } },
      context: { ...edition, category_id: { fr: 'Catégorie', en: 'Category' }, decided_at: { fr: 'Date', en: 'Date' }, reason: { fr: 'Motif', en: 'Reason' } }, erasure: proof, retention: [],
    },
  ],
  none: {
    trophy_candidacy: 'a body in a category', 'trophy_candidacy.reasons': 'codes of our list', 'trophy_candidacy.value': 'a figure of a body',
    trophy_final: 'a figure of a body', 'trophy_final.value': 'a figure of a body', trophy_winner: 'a figure of a body', 'trophy_winner.value': 'a figure of a body', trophy_seal: 'a fingerprint',
  },
};
