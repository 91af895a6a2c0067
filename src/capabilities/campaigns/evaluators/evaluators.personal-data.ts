import type { Activity, PersonalTable, Words } from '#core/privacy/declaration.ts';

const w = (fr: string, en: string): Words => ({ fr, en });

/** Processings of the life of mystery citizens, beside the missions themselves. */
export const evaluatorActivities: readonly Activity[] = [
  {
    id: 'recruitment', name: w('Recrutement des citoyens-mystère', 'Recruitment of mystery citizens'),
    purpose: w('Lire les candidatures et y répondre.', 'Read applications and answer them.'),
    basis: 'contract', because: w('Mesures prises à la demande de la personne avant un contrat.', 'Steps taken at the person’s request before a contract.'),
    persons: w('Candidats', 'Applicants'), recipients: w('Opérateur', 'Operator'),
  },
  {
    id: 'fees', name: w('Indemnités et frais', 'Fees and expenses'),
    purpose: w('Calculer, justifier et verser ce qui est dû aux citoyens-mystère.', 'Work out, prove and pay what is due to mystery citizens.'),
    basis: 'contract', because: w('Missions acceptées et frais engagés\u202f; pièces gardées comme le veut le code de commerce.', 'Missions accepted and expenses made; records kept as the commercial code asks.'),
    persons: w('Citoyens-mystère', 'Mystery citizens'), recipients: w('Opérateur, banque', 'Operator, bank'),
  },
];

const gone = "'[effacé]'";
const accounts = { how: 'keep', because: w('Pièce comptable, gardée dix ans.', 'Accounting record, kept ten years.') } as const;

export const evaluatorTables: readonly PersonalTable[] = [
  // What hangs on another row stands before it: each rule does its own work, and no cascade does it first.
  {
    table: 'evaluator_application_decision', activity: 'recruitment',
    of: { sql: 'application_id in (select a.id from evaluator_application a where lower(a.email) = lower(:email))' }, label: w('Réponse à une candidature', 'Answer to an application'),
    columns: { reason: { label: w('Raison', 'Reason'), mentions: true }, decided_by: { label: w('Décidée par (identifiant)', 'Decided by (identifier)') } },
    context: { decision: w('Réponse', 'Answer'), decided_at: w('Le', 'On') },
    erasure: { how: 'delete' }, retention: [{ rule: 'prospect', since: 'decided_at', how: 'delete' }],
  },
  {
    table: 'evaluator_application', activity: 'recruitment', of: { email: 'email' }, label: w('Candidature', 'Application'),
    columns: {
      name: { label: w('Nom', 'Name'), identifies: 'name', rectify: 'text', given: true },
      email: { label: w('Adresse électronique', 'E-mail address'), identifies: 'email', rectify: 'email', given: true },
      home_insee_code: { label: w('Commune', 'Town'), given: true }, home_name: { label: w('Nom de la commune', 'Name of the town'), given: true },
      home_department_code: { label: w('Département', 'Département'), given: true },
      motivation: { label: w('Motivation', 'Motivation'), mentions: true, given: true },
    },
    context: { state: w('État', 'State'), created_at: w('Reçue le', 'Received on') },
    erasure: { how: 'delete' }, retention: [{ rule: 'prospect', since: 'created_at', how: 'delete' }],
  },
  {
    table: 'evaluator_tie', activity: 'evaluators', of: { person: 'person_id' }, label: w('Liens déclarés', 'Declared ties'),
    columns: { person_id: { label: w('Compte', 'Account') }, kind: { label: w('Nature du lien', 'Kind of tie'), given: true }, note: { label: w('Précision', 'Detail'), given: true, mentions: true } },
    context: { organisation_id: w('Structure', 'Body'), declared_at: w('Déclaré le', 'Declared on'), ended_at: w('Terminé le', 'Ended on') },
    erasure: { how: 'delete' }, retention: [{ rule: 'contract', since: 'ended_at', how: 'delete' }],
  },
  {
    table: 'evaluator_declaration', activity: 'evaluators', of: { person: 'person_id' }, label: w('Déclaration signée', 'Signed declaration'),
    columns: {
      person_id: { label: w('Compte', 'Account') }, signed_name: { label: w('Signature', 'Signature'), identifies: 'name', given: true },
      ties: { label: w('Liens au jour de la signature', 'Ties on the day of signing'), given: true },
    },
    context: { edition_id: w('Édition', 'Edition'), text_version: w('Version du texte', 'Version of the text'), signed_at: w('Signée le', 'Signed on') },
    erasure: { how: 'delete' }, retention: [{ rule: 'contract', since: 'signed_at', how: 'delete' }],
  },
  {
    table: 'evaluator_absence', activity: 'evaluators', of: { person: 'person_id' }, label: w('Absences', 'Absences'),
    columns: { person_id: { label: w('Compte', 'Account') }, from_day: { label: w('Du', 'From'), given: true }, to_day: { label: w('Au', 'To'), given: true } },
    erasure: { how: 'delete' }, retention: [{ rule: 'audit-sheet', since: 'to_day::timestamptz', how: 'delete' }],
  },
  {
    table: 'training_result', activity: 'evaluators', of: { person: 'person_id' }, label: w('Formation', 'Training'),
    columns: { person_id: { label: w('Compte', 'Account') }, answers: { label: w('Réponses', 'Answers'), given: true }, share: { label: w('Part de réponses justes', 'Share of right answers') }, ac1: { label: w('Accord avec les experts', 'Agreement with the experts') } },
    context: { edition_id: w('Édition', 'Edition'), kind: w('Épreuve', 'Test'), part: w('Partie', 'Part'), version: w('Version', 'Version'), passed: w('Réussie', 'Passed'), done_at: w('Le', 'On') },
    erasure: { how: 'delete' }, retention: [{ rule: 'contract', since: 'done_at', how: 'delete' }],
  },
  {
    table: 'evaluator_expense_decision', activity: 'fees', of: { sql: 'expense_id in (select e.id from evaluator_expense e where e.person_id = :person)' }, label: w('Réponse à un frais', 'Answer to an expense'),
    columns: { reason: { label: w('Raison', 'Reason'), mentions: true }, decided_by: { label: w('Décidée par (identifiant)', 'Decided by (identifier)') } },
    context: { decision: w('Réponse', 'Answer'), decided_at: w('Le', 'On') },
    erasure: accounts, retention: [{ rule: 'accounting', since: 'decided_at', how: 'delete' }],
  },
  {
    table: 'evaluator_expense', activity: 'fees', of: { person: 'person_id' }, label: w('Frais déclarés', 'Claimed expenses'),
    columns: {
      person_id: { label: w('Compte', 'Account') }, note: { label: w('Objet', 'Subject'), given: true, mentions: true }, proof: { label: w('Justificatif', 'Proof'), given: true, file: true },
      kilometres: { label: w('Kilomètres', 'Kilometres'), given: true },
    },
    context: { kind: w('Nature', 'Kind'), spent_on: w('Date', 'Date'), cents: w('Montant (centimes)', 'Amount (cents)') },
    erasure: accounts, retention: [{ rule: 'accounting', since: 'created_at', how: 'delete', only: 'not exists (select from fee_entry f where f.expense_id = evaluator_expense.id)' }],
  },
  {
    table: 'fee_entry', activity: 'fees', of: { person: 'person_id' }, label: w('Lignes de compte', 'Account lines'),
    columns: { person_id: { label: w('Compte', 'Account') }, note: { label: w('Libellé', 'Label'), mentions: true }, written_by: { label: w('Écrite par (identifiant)', 'Written by (identifier)') } },
    context: { kind: w('Nature', 'Kind'), cents: w('Montant (centimes)', 'Amount (cents)'), due_on: w('Date', 'Date') },
    erasure: accounts, retention: [{ rule: 'accounting', since: 'written_at', how: 'delete', only: 'not exists (select from fee_statement_line l where l.entry_id = fee_entry.id)' }],
  },
  {
    table: 'fee_statement', activity: 'fees', of: { person: 'person_id' }, label: w('Relevés', 'Statements'),
    columns: {
      person_id: { label: w('Compte', 'Account') }, person_name: { label: w('Bénéficiaire', 'Payee'), identifies: 'name', mask: gone },
      closed_by: { label: w('Clos par (identifiant)', 'Closed by (identifier)') },
    },
    context: { month: w('Mois', 'Month'), reference: w('Référence', 'Reference'), total_cents: w('Total (centimes)', 'Total (cents)') },
    erasure: accounts, retention: [{ rule: 'accounting', since: 'closed_at', how: 'mask' }],
  },
  {
    table: 'fee_payment', activity: 'fees', of: { sql: 'statement_id in (select s.id from fee_statement s where s.person_id = :person)' }, label: w('Paiements', 'Payments'),
    columns: { reference: { label: w('Référence du paiement', 'Reference of the payment') }, recorded_by: { label: w('Noté par (identifiant)', 'Recorded by (identifier)') } },
    context: { paid_on: w('Payé le', 'Paid on') },
    erasure: accounts, retention: [],
  },
];

/** Columns of the profile, beside those that campaigns declares. */
export const profileColumns = {
  home_name: { label: w('Nom de la commune', 'Name of the town'), given: true },
  age_band: { label: w('Tranche d’âge', 'Age band'), given: true },
  languages: { label: w('Langues', 'Languages'), given: true },
  networks: { label: w('Réseaux sociaux utilisés', 'Social networks used'), given: true },
  personas: { label: w('Profils que l’on peut jouer', 'Personas one can play'), given: true },
  has_vehicle: { label: w('Véhicule', 'Vehicle'), given: true },
  travel_km: { label: w('Rayon de déplacement', 'Travel radius'), given: true },
  free_half_days: { label: w('Demi-journées libres', 'Free half-days'), given: true },
  iban: { label: w('Compte bancaire', 'Bank account'), given: true },
} as const;
