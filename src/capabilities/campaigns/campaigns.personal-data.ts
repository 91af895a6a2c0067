import type { PersonalDataDeclaration } from '#core/privacy/declaration.ts';
import { planningNone, planningTables } from './planning/planning.personal-data.ts';
import { evaluatorActivities, evaluatorTables, profileColumns } from './evaluators/evaluators.personal-data.ts';

const lastMission = `(select max(greatest(a.assigned_at, a.ended_at)) from mission_assignment a where a.evaluator_id = evaluator_profile.person_id)`;

/** What fieldwork holds of the evaluators. */
export const campaignsPersonalData: PersonalDataDeclaration = {
  part: 'campaigns',
  activities: [
    {
      id: 'evaluators',
      name: { fr: 'Citoyens-mystère', en: 'Mystery citizens' },
      purpose: {
        fr: 'Confier les missions, éviter les conflits d’intérêts, estimer les trajets depuis le centre de la commune de domicile (ni adresse ni coordonnées du domicile ne sont gardées), indemniser.',
        en: 'Entrust missions, avoid conflicts of interest, estimate ways from the middle of the home town (neither address nor coordinates of the home are held), pay allowances.',
      },
      basis: 'contract',
      because: { fr: 'Missions acceptées par la personne.', en: 'Missions accepted by the person.' },
      persons: { fr: 'Évaluateurs', en: 'Evaluators' },
      recipients: { fr: 'Opérateur, contrôleurs\u202f; jamais la structure auditée', en: 'Operator, reviewers; never the audited body' },
    },
    ...evaluatorActivities,
  ],
  tables: [
    {
      table: 'evaluator_profile', activity: 'evaluators', of: { person: 'person_id' },
      label: { fr: 'Profil d’évaluateur', en: 'Profile of an evaluator' },
      columns: {
        person_id: { label: { fr: 'Compte', en: 'Account' } },
        home_insee_code: { label: { fr: 'Commune de domicile', en: 'Home town' }, given: true },
        home_department_code: { label: { fr: 'Département de domicile', en: 'Home département' }, given: true },
        gender: { label: { fr: 'Genre', en: 'Gender' }, given: true },
        ...profileColumns,
      },
      context: { capacity_per_week: { fr: 'Missions par semaine', en: 'Missions a week' } },
      erasure: { how: 'delete' },
      retention: [{ rule: 'contract', since: `greatest(created_at, ${lastMission})`, how: 'delete' }],
    },
    {
      table: 'mission_assignment', activity: 'evaluators', of: { person: 'evaluator_id' },
      label: { fr: 'Missions confiées', en: 'Missions entrusted' },
      columns: { evaluator_id: { label: { fr: 'Évaluateur (identifiant)', en: 'Evaluator (identifier)' } } },
      context: { organisation_id: { fr: 'Structure', en: 'Body' }, mission_id: { fr: 'Mission', en: 'Mission' }, assigned_at: { fr: 'Confiée le', en: 'Entrusted on' }, ended_at: { fr: 'Terminée le', en: 'Ended on' } },
      erasure: {
        how: 'keep',
        because: {
          fr: 'La mesure repose sur ces missions\u202f; l’évaluateur n’y est qu’un numéro, qui ne mène plus à personne une fois le compte effacé.',
          en: 'The measure rests on these missions; the evaluator is a mere number there, which leads to nobody once the account is erased.',
        },
      },
      retention: [],
    },
    ...evaluatorTables,
    ...planningTables,
  ],
  none: {
    ...planningNone,
    fee_statement_line: 'which account line stands in which statement',
    campaign: 'dates and seed of fieldwork', 'campaign.label': 'name of a campaign',
    mission: 'a planned contact with a body; who carries it stands in mission_assignment', 'mission.persona': 'an invented person of the scenarios',
    campaign_gap: 'contacts that could not be planned', 'campaign_gap.reason': 'code of a reason',
  },
};
