import type { ReferenceField } from '#capabilities/organisations/index.ts';
import { defineTexts } from '#core/shared/texts.ts';

/** What stands in the way of a good plan, and what to do about it. */
export const checkTexts = defineTexts<{
  title: string; lead: string; back: string; allClear: string; allClearText: string; noticeTitle: (n: number) => string; noticeText: string; lackTitle: (n: number) => string; lackText: string;
  peopleTitle: (n: number, all: number) => string; peopleText: string; place: string; missing: string; person: string; fields: Record<ReferenceField, string>; steps: Record<'quiz' | 'gold' | 'declaration', string>;
}>({
  fr: {
    title: 'Vérifier avant de planifier',
    lead: 'Ce qui manque encore pour un bon plan, et où le compléter.',
    back: 'Retour à la campagne',
    allClear: 'Tout est prêt',
    allClearText: 'Chaque lieu à planifier est complet, et chaque citoyen-mystère peut être envoyé. Vous pouvez calculer un plan.',
    noticeTitle: (n) => (n === 1 ? 'Une structure n’a pas informé son personnel' : `${n} structures n’ont pas informé leur personnel`),
    noticeText: 'Elles sont laissées hors du plan. À faire\u202f: rappelez-leur la déclaration, ou enregistrez-la dans leur dossier.',
    lackTitle: (n) => (n === 1 ? 'Il manque des coordonnées à un lieu' : `Il manque des coordonnées à ${n} lieux`),
    lackText: 'Sans horaires, le plan suppose une semaine de bureau. Sans téléphone ou sans adresse, la mission ne pourra pas être menée. À faire\u202f: complétez le lieu.',
    peopleTitle: (n, all) => `${n} citoyens-mystère sur ${all} ne peuvent pas encore être envoyés`,
    peopleText: 'Le plan ne leur confie rien. À faire\u202f: rappelez-leur la formation ou la déclaration.',
    place: 'Lieu', missing: 'Ce qui manque', person: 'Citoyen-mystère',
    fields: { phone: 'téléphone', email: 'adresse électronique', address: 'adresse postale', website: 'site internet', networks: 'réseaux sociaux', openingHours: 'horaires' },
    steps: { quiz: 'questionnaire', gold: 'épreuve d’un canal', declaration: 'déclaration d’intérêts' },
  },
  en: {
    title: 'Check before planning',
    lead: 'What is still missing for a good plan, and where to complete it.',
    back: 'Back to the campaign',
    allClear: 'All is ready',
    allClearText: 'Every site to plan is complete, and every mystery citizen may be sent. You can compute a plan.',
    noticeTitle: (n) => (n === 1 ? 'One body has not told its staff' : `${n} bodies have not told their staff`),
    noticeText: 'They are left out of the plan. What to do: remind them of the declaration, or record it in their file.',
    lackTitle: (n) => (n === 1 ? 'One site lacks contact details' : `${n} sites lack contact details`),
    lackText: 'Without hours, the plan assumes an office week. Without a telephone or an address, the mission cannot be made. What to do: complete the site.',
    peopleTitle: (n, all) => `${n} mystery citizens of ${all} may not be sent yet`,
    peopleText: 'The plan gives them nothing. What to do: remind them of the training or the declaration.',
    place: 'Site', missing: 'What is missing', person: 'Mystery citizen',
    fields: { phone: 'telephone', email: 'e-mail address', address: 'postal address', website: 'website', networks: 'social networks', openingHours: 'hours' },
    steps: { quiz: 'quiz', gold: 'test of a channel', declaration: 'declaration of interests' },
  },
});
