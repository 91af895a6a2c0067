import type { PlanGapReason } from '#core/planning/plan-types.ts';
import { defineTexts } from '#core/shared/texts.ts';
import type { MissionState, Urgency } from './mission.ts';

/** Words of missions, shared by the evaluator's, the reviewer's and the office's pages. */
export const missionTexts = defineTexts<{
  states: Record<MissionState, string>;
  urgencies: Record<Urgency, string>;
  halves: Record<string, string>;
  gaps: Record<PlanGapReason, string>;
  unassigned: string;
}>({
  fr: {
    states: { planned: 'À faire', submitted: 'En contrôle', returned: 'À corriger', validated: 'Validée', rejected: 'Refusée', cancelled: 'Annulée' },
    urgencies: { returned: 'À corriger', overdue: 'En retard', this_week: 'Cette semaine', later: 'Plus tard', done: 'Terminées' },
    halves: { morning: 'le matin', afternoon: 'l’après-midi', out_of_hours: 'en dehors des heures d’ouverture' },
    gaps: {
      no_staff_notice: 'Le personnel n’a pas encore été informé\u202f: aucun contact n’est permis.',
      never_closed: 'Le lieu ne ferme jamais à une heure décente\u202f: un appel hors des heures d’ouverture n’a pas de sens.',
      channel_absent: 'La structure n’a pas ce canal\u202f: il ne s’applique pas.',
      network_absent: 'La structure n’a qu’un réseau social\u202f: le second contact ne s’applique pas.',
      no_scenario: 'Aucun scénario ne convient à ce type de structure sur ce canal.',
      no_persona: 'Aucun profil d’usager ne convient à ce scénario sur ce canal.',
      too_few_open_days: 'Pas assez de jours d’ouverture dans la période.',
      no_eligible_evaluator: 'Personne ne peut la faire\u202f: domicile, lien déclaré, éloignement, absence, profil d’usager ou canal sans épreuve réussie.',
      evaluators_full: 'Toutes les personnes possibles ont déjà leur compte de missions.',
    },
    unassigned: 'Personne',
  },
  en: {
    states: { planned: 'To do', submitted: 'Under review', returned: 'To correct', validated: 'Validated', rejected: 'Rejected', cancelled: 'Cancelled' },
    urgencies: { returned: 'To correct', overdue: 'Overdue', this_week: 'This week', later: 'Later', done: 'Done' },
    halves: { morning: 'in the morning', afternoon: 'in the afternoon', out_of_hours: 'outside opening hours' },
    gaps: {
      no_staff_notice: 'The staff has not been told yet: no contact is allowed.',
      never_closed: 'The place never closes at a decent hour: a call out of hours makes no sense.',
      channel_absent: 'The body does not have this channel: it does not apply.',
      network_absent: 'The body has one social network only: the second contact does not apply.',
      no_scenario: 'No scenario suits this kind of body on this channel.',
      no_persona: 'No kind of user suits this scenario on this channel.',
      too_few_open_days: 'Too few open days in the period.',
      no_eligible_evaluator: 'Nobody can make it: home town, declared tie, distance, absence, persona, or test of the channel not passed.',
      evaluators_full: 'Everybody who could go already has their share of missions.',
    },
    unassigned: 'Nobody',
  },
});

export const stateTones = {
  planned: 'neutral', submitted: 'info', returned: 'warning', validated: 'success', rejected: 'danger', cancelled: 'neutral',
} as const satisfies Record<MissionState, string>;
