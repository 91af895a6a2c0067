import { defineTexts, type Locale } from '#core/shared/texts.ts';

/** The rules of a plan, by the sentence under which the recount names them (`core/planning/recount-*.ts`). */
const brokenRuleTexts = defineTexts<Record<string, string>>({
  fr: {
    'once at most on a site and channel': 'Une même personne joint deux fois le même lieu par le même canal.',
    'twice at most with one body': 'Une même personne rencontre la structure plus de deux fois.',
    'weekly capacity': 'La personne dépasse le nombre de missions qu’elle peut faire en une semaine.',
    'one visit at most in a half-day': 'La personne a deux visites dans la même demi-journée.',
    'never one’s own municipality': 'La personne habite cette commune.',
    'never where one has a conflict of interest': 'La personne a un lien déclaré avec la structure, ou l’a déjà rencontrée.',
    'nobody is asked while away': 'La personne est absente à cette date.',
    'calls and visits fall on free half-days': 'La personne n’est pas libre sur cette demi-journée.',
    'one plays the personas one can': 'La personne ne peut pas jouer ce profil d’usager.',
    'one uses the channels one has passed the test of': 'La personne n’a pas réussi l’épreuve de ce canal.',
    'visits are within reach': 'La visite est plus loin que ce que la personne accepte, ou que la règle permet.',
    'two dated contacts of a site keep their distance': 'Deux contacts du lieu tombent trop près l’un de l’autre.',
    'one contact in a half-day': 'Deux contacts du lieu tombent sur la même demi-journée.',
    'letters, and mails, go out in different weeks': 'Deux courriers, ou deux courriels, partent la même semaine.',
    'dates lie in the campaign': 'La date sort de la campagne.',
    'dates are open working days of the site': 'Le lieu est fermé ce jour-là.',
    'letters and mails have a week, other contacts a half-day': 'Un courrier ou un courriel a une semaine entière\u202f; les autres contacts, une demi-journée.',
    'a week lies within one week': 'La période déborde de la semaine.',
    'a dated contact has one day': 'Ce contact doit tenir en un seul jour.',
    'out of hours is for out-of-hours scenarios': 'Hors des heures d’ouverture ne convient qu’aux scénarios faits pour cela.',
    'the site is open on that half-day': 'Le lieu est fermé sur cette demi-journée.',
    'evaluators are those of the request': 'La personne ne peut pas encore être envoyée\u202f: formation ou déclaration manquante.',
  },
  en: {
    'once at most on a site and channel': 'The same person contacts the same site twice by the same channel.',
    'twice at most with one body': 'The same person meets the body more than twice.',
    'weekly capacity': 'The person exceeds the number of missions they can make in a week.',
    'one visit at most in a half-day': 'The person has two visits in the same half-day.',
    'never one’s own municipality': 'The person lives in this municipality.',
    'never where one has a conflict of interest': 'The person has a declared tie with the body, or has met it before.',
    'nobody is asked while away': 'The person is away on this date.',
    'calls and visits fall on free half-days': 'The person is not free in this half-day.',
    'one plays the personas one can': 'The person cannot play this persona.',
    'one uses the channels one has passed the test of': 'The person has not passed the test of this channel.',
    'visits are within reach': 'The visit is farther than the person accepts, or than the rule allows.',
    'two dated contacts of a site keep their distance': 'Two contacts of the site fall too close together.',
    'one contact in a half-day': 'Two contacts of the site fall in the same half-day.',
    'letters, and mails, go out in different weeks': 'Two letters, or two mails, leave in the same week.',
    'dates lie in the campaign': 'The date lies outside the campaign.',
    'dates are open working days of the site': 'The site is closed on that day.',
    'letters and mails have a week, other contacts a half-day': 'A letter or a mail has a whole week; other contacts, a half-day.',
    'a week lies within one week': 'The period runs over the week.',
    'a dated contact has one day': 'This contact must hold in one day.',
    'out of hours is for out-of-hours scenarios': 'Out of hours suits only scenarios made for it.',
    'the site is open on that half-day': 'The site is closed in that half-day.',
    'evaluators are those of the request': 'The person may not be sent yet: training or declaration is missing.',
  },
});

/** A broken rule as a sentence; one that nobody has worded yet in the recount's own words. */
export function brokenRuleSentence(rule: string, locale: Locale): string {
  return brokenRuleTexts[locale][rule] ?? rule;
}
