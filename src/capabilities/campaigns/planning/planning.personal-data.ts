import type { PersonalTable, Words } from '#core/privacy/declaration.ts';

const w = (fr: string, en: string): Words => ({ fr, en });
const who = { label: w('Citoyen-mystère (identifiant)', 'Mystery citizen (identifier)') };

/** What planning holds of persons, beside the missions themselves. */
export const planningTables: readonly PersonalTable[] = [
  {
    table: 'plan_run', activity: 'evaluators', of: { sql: 'asked_by = :person or decided_by = :person' }, label: w('Plans demandés et décisions', 'Plans asked for and decisions'),
    columns: {
      asked_by: { label: w('Demandé par (identifiant)', 'Asked by (identifier)') }, decided_by: { label: w('Décidé par (identifiant)', 'Decided by (identifier)') },
      reason: { label: w('Raison', 'Reason'), mentions: true },
    },
    context: { kind: w('Nature', 'Kind'), edition_id: w('Édition', 'Edition'), asked_at: w('Demandé le', 'Asked on'), state: w('État', 'State') },
    erasure: { how: 'keep', because: w('La mesure repose sur ces plans\u202f; l’auteur n’y est qu’un numéro.', 'The measure rests on these plans; the author is a mere number there.') },
    retention: [{ rule: 'contract', since: 'decided_at', how: 'delete' }],
  },
  {
    table: 'plan_run_mission', activity: 'evaluators', of: { person: 'evaluator_id' }, label: w('Missions proposées', 'Proposed missions'),
    columns: { evaluator_id: who }, context: { organisation_id: w('Structure', 'Body'), window_from: w('Du', 'From'), window_to: w('Au', 'To'), persona: w('Profil joué', 'Persona played') },
    erasure: { how: 'delete' }, retention: [{ rule: 'audit-sheet', since: 'window_to::timestamptz', how: 'delete' }],
  },
  {
    table: 'plan_move', activity: 'evaluators', of: { sql: 'before_evaluator = :person or after_evaluator = :person' }, label: w('Missions déplacées', 'Missions moved'),
    columns: { before_evaluator: who, after_evaluator: who },
    context: {
      cause: w('Cause', 'Cause'), before_from: w('Avant, du', 'Before, from'), before_to: w('Avant, au', 'Before, to'), before_half: w('Avant, demi-journée', 'Before, half-day'),
      after_from: w('Après, du', 'After, from'), after_to: w('Après, au', 'After, to'), after_half: w('Après, demi-journée', 'After, half-day'),
    },
    erasure: { how: 'keep', because: w('L’histoire d’une mission doit rester lisible\u202f; la personne n’y est qu’un numéro.', 'The history of a mission must stay readable; the person is a mere number there.') },
    retention: [{ rule: 'contract', since: 'after_to::timestamptz', how: 'delete' }],
  },
  {
    table: 'mission_refusal', activity: 'evaluators', of: { person: 'evaluator_id' }, label: w('Missions refusées', 'Missions refused'),
    columns: { evaluator_id: who, kind: { label: w('Raison', 'Reason'), given: true }, note: { label: w('Précision', 'Detail'), given: true, mentions: true } },
    context: { organisation_id: w('Structure', 'Body'), mission_id: w('Mission', 'Mission'), refused_at: w('Refusée le', 'Refused on') },
    erasure: { how: 'delete' }, retention: [{ rule: 'audit-sheet', since: 'refused_at', how: 'delete' }],
  },
  {
    table: 'calendar_feed', activity: 'evaluators', of: { person: 'person_id' }, label: w('Adresse de calendrier', 'Calendar address'),
    columns: { person_id: { label: w('Compte', 'Account') }, token_hash: { label: w('Empreinte de l’adresse', 'Digest of the address'), secret: true } },
    context: { created_at: w('Créée le', 'Created on'), revoked_at: w('Retirée le', 'Withdrawn on') },
    erasure: { how: 'delete' }, retention: [{ rule: 'audit-sheet', since: 'revoked_at', how: 'delete' }],
  },
];

export const planningNone: Readonly<Record<string, string>> = {
  'plan_run.title': 'name of a campaign', 'plan_run.window_from': 'dates of fieldwork',
};
