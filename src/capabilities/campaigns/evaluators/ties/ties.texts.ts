import { defineTexts } from '#core/shared/texts.ts';
import type { TieKind } from './tie-kinds.ts';

export const tieTexts = defineTexts<{
  title: string; lead: string; kinds: Record<TieKind, string>; kindHints: Record<TieKind, string>; current: string; none: string; over: string; overAbout: (body: string) => string; since: (date: string) => string;
  declare: string; search: string; searchHint: string; find: string; found: string; nothing: string; kind: string; note: string; noteHint: string; optional: string; add: string;
  added: string; addedMissions: (n: number) => string; ended: string; statement: string; signed: (date: string) => string; toSign: string; signAgain: string;
  clauses: string; agree: string; name: string; nameHint: (name: string) => string; sign: string; signedNow: string;
}>({
  fr: {
    title: 'Mes liens d’intérêts', lead: 'Dites où vous ne devez pas aller. Un lien compte dès que vous le déclarez, et la structure n’en sait rien.',
    kinds: { employer: 'Employeur ou client', kin: 'Un proche y travaille ou y siège', mandate: 'J’y suis élu ou agent', dispute: 'Plainte ou litige en cours', other: 'Autre lien' },
    kindHints: { employer: 'Aujourd’hui ou dans les trois dernières années.', kin: 'Famille, couple, ami proche.', mandate: 'Mandat, emploi, bénévolat régulier.', dispute: 'Recours, réclamation, contentieux.', other: 'Tout ce qui ferait douter de votre neutralité.' },
    current: 'Liens déclarés', none: 'Aucun lien déclaré. C’est une réponse possible\u202f: vous la confirmez en signant plus bas.', over: 'Ce lien est terminé', overAbout: (body) => `avec ${body}`, since: (date) => `Déclaré le ${date}`,
    declare: 'Déclarer un lien', search: 'Nom de la structure', searchHint: 'Mairie, intercommunalité, département, région\u202f; nom, SIREN ou code postal.', find: 'Chercher', found: 'Laquelle\u202f?', nothing: 'Aucune structure de ce nom. Essayez avec un seul mot ou le code postal.',
    kind: 'Nature du lien', note: 'Précision', noteHint: 'Sans nommer personne.', optional: 'facultatif', add: 'Déclarer ce lien',
    added: 'Lien déclaré\u202f: vous n’irez pas dans cette structure.', addedMissions: (n) => (n === 1 ? 'Une mission prévue là-bas sera confiée à quelqu’un d’autre.' : `${n} missions prévues là-bas seront confiées à quelqu’un d’autre.`), ended: 'C’est noté\u202f: ce lien est terminé.',
    statement: 'Déclaration signée', signed: (date) => `Signée le ${date}.`, toSign: 'À signer avant la première mission de l’édition.', signAgain: 'Signer de nouveau',
    clauses: 'En signant, je déclare\u202f:', agree: 'Tout cela est exact et je m’y engage', name: 'Votre signature', nameHint: (name) => `Écrivez votre nom\u202f: ${name}`, sign: 'Signer la déclaration', signedNow: 'Déclaration signée. Elle est gardée avec sa date et vos liens de ce jour.',
  },
  en: {
    title: 'My interests', lead: 'Say where you must not go. A tie counts as soon as you declare it, and the body knows nothing of it.',
    kinds: { employer: 'Employer or client', kin: 'Family work or hold office there', mandate: 'I hold office or work there', dispute: 'Complaint or dispute under way', other: 'Other tie' },
    kindHints: { employer: 'Now or in the last three years.', kin: 'Family, partner, close friend.', mandate: 'Elected office, employment, regular volunteering.', dispute: 'Appeal, complaint, litigation.', other: 'Whatever would cast doubt on your neutrality.' },
    current: 'Declared ties', none: 'No tie declared. That is a possible answer: you confirm it by signing below.', over: 'This tie is over', overAbout: (body) => `with ${body}`, since: (date) => `Declared on ${date}`,
    declare: 'Declare a tie', search: 'Name of the body', searchHint: 'Town hall, intercommunal body, département, region; name, SIREN or postcode.', find: 'Search', found: 'Which one?', nothing: 'No body of that name. Try one word only, or the postcode.',
    kind: 'Kind of tie', note: 'Detail', noteHint: 'Without naming anybody.', optional: 'optional', add: 'Declare this tie',
    added: 'Tie declared: you will not go to this body.', addedMissions: (n) => (n === 1 ? 'A mission planned there will be given to somebody else.' : `${n} missions planned there will be given to somebody else.`), ended: 'Noted: this tie is over.',
    statement: 'Signed declaration', signed: (date) => `Signed on ${date}.`, toSign: 'To sign before the first mission of the edition.', signAgain: 'Sign again',
    clauses: 'By signing I declare:', agree: 'All this is true and I commit to it', name: 'Your signature', nameHint: (name) => `Write your name: ${name}`, sign: 'Sign the declaration', signedNow: 'Declaration signed. It is kept with its date and your ties of this day.',
  },
});
