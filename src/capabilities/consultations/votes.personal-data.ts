import type { PersonalDataDeclaration } from '#core/privacy/declaration.ts';

/**
 * What votes hold of persons: what some say of themselves so that one sees who is missing, and who went on with what a rule before
 * an election locks. Votes and ballots are answers of nobody known.
 */
export const votesPersonalData: PersonalDataDeclaration = {
  part: 'consultations',
  activities: [],
  tables: [
    {
      table: 'participation_profile', activity: 'consultations', of: {},
      label: { fr: 'Âge, quartier, logement des participants', en: 'Age, district, tenure of those who took part' },
      columns: { said: { label: { fr: 'Ce que la personne a dit d’elle', en: 'What the person said of themselves' }, given: true } },
      context: { given_on: { fr: 'Dit le', en: 'Said on' } },
      erasure: { how: 'keep', because: { fr: 'Rien ne mène à une personne\u202f; le participant les efface par son code, et elles s’effacent d’elles-mêmes.', en: 'Nothing leads to a person; the participant erases them by their code, and they erase themselves.' } },
      retention: [{ rule: 'consultation-profile', since: 'given_on', how: 'delete' }],
    },
    {
      table: 'election_declaration', activity: 'accounts', of: { person: 'declared_by' },
      label: { fr: 'Déclarations avant une élection', en: 'Declarations before an election' },
      columns: { declared_by: { label: { fr: 'Déclarée par (identifiant)', en: 'Declared by (identifier)' } } },
      context: { declared_at: { fr: 'Déclarée le', en: 'Declared on' } },
      erasure: { how: 'keep', because: { fr: 'Preuve de ce que la structure a déclaré\u202f; son auteur n’y est qu’un numéro.', en: 'Proof of what the body declared; its author is a mere number there.' } },
      retention: [],
    },
    {
      table: 'election_override', activity: 'accounts', of: { person: 'given_by' },
      label: { fr: 'Décisions de passer outre avant une élection', en: 'Decisions to go on before an election' },
      columns: { given_by: { label: { fr: 'Prise par (identifiant)', en: 'Taken by (identifier)' } }, reason: { label: { fr: 'Motif', en: 'Reason' }, given: true, mentions: true } },
      context: { given_at: { fr: 'Prise le', en: 'Taken on' } },
      erasure: { how: 'keep', because: { fr: 'Preuve qui peut être demandée par le juge de l’élection\u202f; son auteur n’y est qu’un numéro.', en: 'Proof that the judge of the election may ask for; its author is a mere number there.' } },
      retention: [],
    },
  ],
  none: {
    statement_vote: 'answers chosen by nobody known', ballot: 'answers chosen by nobody known', step_snapshot: 'figures of five people and more', consultation_population: 'figures of the census',
  },
};
