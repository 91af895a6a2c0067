import type { PersonalDataDeclaration, PersonalTable } from '#core/privacy/declaration.ts';

const identifier = (fr: string, en: string) => ({ label: { fr: `${fr} (identifiant)`, en: `${en} (identifier)` } });
const ownerName = { label: { fr: 'Responsable', en: 'Owner' }, identifies: 'name', mask: `''` } as const;
const title = { label: { fr: 'Intitulé', en: 'Title' }, mentions: true } as const;
const detail = { label: { fr: 'Précisions', en: 'Detail' }, mentions: true } as const;
const erased = `'[effacé]'`;

const planTables: readonly PersonalTable[] = [
  {
    table: 'plan_action', activity: 'action-plan', of: { email: 'owner_email' },
    label: { fr: 'Actions confiées', en: 'Actions entrusted' },
    columns: {
      owner_name: { ...ownerName, rectify: 'text' }, owner_email: { label: { fr: 'Adresse du responsable', en: 'Address of the owner' }, identifies: 'email', mask: 'null', rectify: 'email' },
      title, detail, created_by: identifier('Auteur', 'Author'),
    },
    context: { organisation_id: { fr: 'Structure', en: 'Body' }, due_on: { fr: 'Échéance', en: 'Due on' } },
    erasure: { how: 'mask' }, retention: [{ rule: 'action-plan', since: 'changed_at', how: 'mask' }],
  },
  {
    table: 'plan_action_version', activity: 'action-plan', of: { person: 'author_id' },
    label: { fr: 'Versions des actions', en: 'Versions of actions' },
    columns: {
      author_id: identifier('Auteur', 'Author'), author_name: { label: { fr: 'Auteur', en: 'Author' }, identifies: 'name', mask: 'null' },
      content: { label: { fr: 'Contenu', en: 'Content' }, mentions: true, mask: `content || '{"ownerName":"","ownerEmail":null}'::jsonb` },
    },
    context: { action_id: { fr: 'Action', en: 'Action' }, written_at: { fr: 'Date', en: 'Date' } },
    erasure: { how: 'mask' }, retention: [{ rule: 'action-plan', since: 'written_at', how: 'mask' }],
  },
  {
    table: 'plan_comment', activity: 'action-plan', of: { person: 'author_id' },
    label: { fr: 'Commentaires du plan', en: 'Comments on the plan' },
    columns: {
      author_id: identifier('Auteur', 'Author'), author_name: { label: { fr: 'Auteur', en: 'Author' }, identifies: 'name', mask: erased },
      text: { label: { fr: 'Commentaire', en: 'Comment' }, given: true, mentions: true, mask: erased },
    },
    context: { action_id: { fr: 'Action', en: 'Action' }, written_at: { fr: 'Date', en: 'Date' } },
    erasure: { how: 'mask' }, retention: [{ rule: 'action-plan', since: 'written_at', how: 'mask' }],
  },
  {
    table: 'improvement_proof', activity: 'action-plan', of: { person: 'added_by' },
    label: { fr: 'Pièces justificatives', en: 'Proofs' },
    columns: {
      title, file_name: { label: { fr: 'Nom du fichier', en: 'Name of the file' }, mentions: true, mask: erased },
      file_sha256: { label: { fr: 'Fichier', en: 'File' }, file: true }, added_by: identifier('Déposée par', 'Added by'),
    },
    context: { added_at: { fr: 'Date', en: 'Date' } },
    erasure: { how: 'keep', because: { fr: 'Pièce de la structure\u202f; qui l’a déposée n’y est qu’un numéro.', en: 'A file of the body; whoever added it is a mere number there.' } },
    retention: [{ rule: 'action-plan', since: 'added_at', how: 'delete' }],
  },
  {
    table: 'plan_feed', activity: 'action-plan', of: { person: 'person_id' },
    label: { fr: 'Adresses secrètes du calendrier du plan', en: 'Secret addresses of the calendar of the plan' },
    columns: { token_hash: { label: { fr: 'Trace de l’adresse', en: 'Trace of the address' }, secret: true }, person_id: identifier('Personne', 'Person') },
    context: { created_at: { fr: 'Créée le', en: 'Created on' }, revoked_at: { fr: 'Retirée le', en: 'Withdrawn on' } },
    erasure: { how: 'delete' }, retention: [{ rule: 'single-use-link', since: 'revoked_at', how: 'delete' }],
  },
];

const expertTables: readonly PersonalTable[] = [
  {
    table: 'presentation', activity: 'action-plan', of: { person: 'expert_id' },
    label: { fr: 'Dossiers d’expert', en: 'Experts’ files' },
    columns: {
      expert_id: identifier('Expert', 'Expert'), expert_name: { label: { fr: 'Nom de l’expert', en: 'Name of the expert' }, identifies: 'name', mask: erased },
      notes: { label: { fr: 'Notes de la présentation', en: 'Notes of the presentation' }, mentions: true, mask: 'null' }, assigned_by: identifier('Confié par', 'Assigned by'),
    },
    context: { organisation_id: { fr: 'Structure', en: 'Body' }, planned_on: { fr: 'Présentation le', en: 'Presentation on' } },
    erasure: { how: 'mask' }, retention: [{ rule: 'action-plan', since: 'coalesce(held_at, assigned_at)', how: 'mask' }],
  },
  {
    table: 'agreed_action', activity: 'action-plan', of: {},
    label: { fr: 'Actions convenues avec l’expert', en: 'Actions agreed with the expert' },
    columns: { owner_name: ownerName, title, detail, answered_by: identifier('Réponse de', 'Answered by') },
    context: { agreed_at: { fr: 'Date', en: 'Date' } },
    erasure: { how: 'mask' }, retention: [{ rule: 'action-plan', since: 'agreed_at', how: 'mask' }],
  },
];

/** What plans of actions and experts' files hold of persons. */
export const improvementPersonalData: PersonalDataDeclaration = {
  part: 'improvement',
  activities: [
    {
      id: 'action-plan',
      name: { fr: 'Plan d’action et restitution', en: 'Action plan and presentation' },
      purpose: { fr: 'Suivre les actions d’une structure, rappeler leurs échéances, préparer la présentation de ses résultats.', en: 'Follow the actions of a body, recall their dates, prepare the presentation of its results.' },
      basis: 'contract',
      because: { fr: 'Service commandé par la structure participante.', en: 'Service ordered by the participating body.' },
      persons: { fr: 'Responsables d’actions, auteurs de commentaires, experts', en: 'Owners of actions, authors of comments, experts' },
      recipients: { fr: 'Personnes de la structure, son expert, l’opérateur', en: 'People of the body, its expert, the operator' },
    },
  ],
  tables: [...planTables, ...expertTables],
  none: {
    plan_reminder: 'that a reminder of an action left', recommendation_effect: 'figures over at least six bodies', 'presentation.prepared': 'ids of a list of ours',
  },
};
