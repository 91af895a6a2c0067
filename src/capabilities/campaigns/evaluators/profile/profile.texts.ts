import { defineTexts } from '#core/shared/texts.ts';
import type { ageBands, genders, languages, networks } from './profile-choices.ts';

type Names<T extends readonly string[]> = Record<T[number], string>;

export const profileTexts = defineTexts<{
  title: string; lead: string; saved: string; home: string; homeIs: (town: string) => string; homeUnknown: string; town: string; townHint: string; townChoice: string;
  work: string; capacity: string; capacityHint: string; languages: string; networks: string; networksHint: string; personas: string; personasHint: string; vehicle: string; travel: string; travelHint: string;
  mix: string; mixWhy: string; gender: string; age: string; unsaid: string; pay: string; iban: string; ibanHint: string; optional: string; save: string;
  genders: Names<typeof genders>; ages: Names<typeof ageBands>; languageNames: Names<typeof languages>; networkNames: Names<typeof networks>;
  availability: string; availabilityLead: string; week: string; weekHint: string; halves: Record<'morning' | 'afternoon', string>; days: string[]; saveWeek: string;
  absences: string; absencesHint: string; from: string; to: string; add: string; remove: string; removeAbout: (days: string) => string; noAbsence: string; between: (from: string, to: string) => string;
}>({
  fr: {
    title: 'Mon profil', lead: 'Ce profil sert à vous confier des missions qui vous conviennent. La structure auditée n’en voit rien.', saved: 'C’est enregistré. La planification en tient compte dès maintenant.',
    home: 'Où vous habitez', homeIs: (town) => `Aujourd’hui\u202f: ${town}`, homeUnknown: 'Commune inconnue\u202f: elle évite les missions chez vous.', town: 'Changer de commune', townHint: 'Nom ou code postal.', townChoice: 'Laquelle de ces communes\u202f?',
    work: 'Ce que vous pouvez faire', capacity: 'Missions par semaine, au plus', capacityHint: 'Zéro pour faire une pause.', languages: 'Langues que vous parlez', networks: 'Réseaux sociaux que vous utilisez', networksHint: 'Pour les contacts par réseau social\u202f; avec un compte à vous, jamais sous un faux nom.',
    personas: 'Profils d’usager que vous pouvez jouer', personasHint: 'Seulement ceux dans lesquels vous seriez crédible.', vehicle: 'J’ai un véhicule', travel: 'Distance au plus pour une visite (km)', travelHint: 'Vide\u202f: pas de limite de votre côté.',
    mix: 'Pour varier les visages', mixWhy: 'Facultatif. Les services reçoivent tout le monde\u202f: il faut donc des femmes et des hommes de tous âges dans chaque structure. Ces réponses ne servent qu’à cela.', gender: 'Genre', age: 'Âge', unsaid: 'Je préfère ne pas le dire',
    pay: 'Paiement', iban: 'IBAN', ibanHint: 'Pour recevoir vos indemnités. Visible de vous et des personnes qui paient.', optional: 'facultatif', save: 'Enregistrer mon profil',
    genders: { woman: 'Femme', man: 'Homme' }, ages: { young: 'Moins de 40 ans', middle: 'De 40 à 59 ans', older: '60 ans et plus' },
    languageNames: { fr: 'Français', en: 'Anglais', es: 'Espagnol', pt: 'Portugais', it: 'Italien', de: 'Allemand', ar: 'Arabe', tr: 'Turc', lsf: 'Langue des signes française' },
    networkNames: { facebook: 'Facebook', instagram: 'Instagram', x: 'X', linkedin: 'LinkedIn', youtube: 'YouTube', whatsapp: 'WhatsApp' },
    availability: 'Mes disponibilités', availabilityLead: 'Les appels et les visites tombent sur vos demi-journées libres. Les courriers et les courriels se font quand vous voulez dans leur semaine.',
    week: 'Semaine ordinaire', weekHint: 'Cochez les demi-journées où vous êtes libre.', halves: { morning: 'Matin', afternoon: 'Après-midi' },
    days: ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi', 'Samedi', 'Dimanche'], saveWeek: 'Enregistrer ma semaine',
    absences: 'Absences', absencesHint: 'Aucun contact ne commencera ces jours-là.', from: 'Du', to: 'Au (inclus)', add: 'Ajouter l’absence', remove: 'Retirer', removeAbout: (days) => `l’absence ${days}`, noAbsence: 'Aucune absence à venir. Ajoutez-en une dès que vous la connaissez.',
    between: (from, to) => (from === to ? `le ${from}` : `du ${from} au ${to}`),
  },
  en: {
    title: 'My profile', lead: 'This profile serves to give you missions that suit you. The audited body sees nothing of it.', saved: 'Saved. Planning takes it into account from now on.',
    home: 'Where you live', homeIs: (town) => `Today: ${town}`, homeUnknown: 'Town unknown: it keeps missions away from your home.', town: 'Change town', townHint: 'Name or postcode.', townChoice: 'Which of these towns?',
    work: 'What you can do', capacity: 'Missions a week, at most', capacityHint: 'Zero to pause.', languages: 'Languages you speak', networks: 'Social networks you use', networksHint: 'For contacts through social networks; with your own account, never under a false name.',
    personas: 'Kinds of user you can play', personasHint: 'Only those in which you would be believed.', vehicle: 'I have a vehicle', travel: 'Furthest distance for a visit (km)', travelHint: 'Empty: no limit on your side.',
    mix: 'To vary the faces', mixWhy: 'Optional. Services receive everybody: each body must meet women and men of all ages. These answers serve for nothing else.', gender: 'Gender', age: 'Age', unsaid: 'I would rather not say',
    pay: 'Payment', iban: 'IBAN', ibanHint: 'To receive your fees. Seen by you and by those who pay.', optional: 'optional', save: 'Save my profile',
    genders: { woman: 'Woman', man: 'Man' }, ages: { young: 'Under 40', middle: '40 to 59', older: '60 and over' },
    languageNames: { fr: 'French', en: 'English', es: 'Spanish', pt: 'Portuguese', it: 'Italian', de: 'German', ar: 'Arabic', tr: 'Turkish', lsf: 'French Sign Language' },
    networkNames: { facebook: 'Facebook', instagram: 'Instagram', x: 'X', linkedin: 'LinkedIn', youtube: 'YouTube', whatsapp: 'WhatsApp' },
    availability: 'My availability', availabilityLead: 'Calls and visits fall on your free half-days. Letters and mails are sent when you like within their week.',
    week: 'Ordinary week', weekHint: 'Tick the half-days on which you are free.', halves: { morning: 'Morning', afternoon: 'Afternoon' },
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'], saveWeek: 'Save my week',
    absences: 'Absences', absencesHint: 'No contact will begin on those days.', from: 'From', to: 'To (included)', add: 'Add the absence', remove: 'Remove', removeAbout: (days) => `the absence ${days}`, noAbsence: 'No absence to come. Add one as soon as you know of it.',
    between: (from, to) => (from === to ? `on ${from}` : `from ${from} to ${to}`),
  },
});
