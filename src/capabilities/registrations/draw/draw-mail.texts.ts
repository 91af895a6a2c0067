import { defineTexts } from '#core/shared/texts.ts';

/** Words of the mails of the draw: the number before it, the answer after it. */
export const drawMailTexts = defineTexts({
  fr: {
    hello: (name: string) => `Bonjour ${name},`,
    reference: (reference: string) => `Numéro de référence\u202f: ${reference}`,
    closing: 'Une question\u202f? Répondez à ce message.',
    look: 'Voir le tirage',
    signIn: 'Se connecter à mon espace',
    number: {
      name: 'Tirage\u202f: numéro de tirage',
      when: 'Quand la liste des candidats est arrêtée',
      subject: (body: string) => `Tirage au sort des places gratuites\u202f: le numéro de ${body}`,
      body: (body: string, edition: string) => `L’inscription gratuite de ${body} à l’édition ${edition} du baromètre participe au tirage au sort.`,
      number: (number: string) => `Votre numéro de tirage\u202f: ${number}. Vous seul le connaissez avec l’opérateur\u202f: la liste publiée ne contient aucun nom.`,
      list: (hash: string) => `La liste des candidats est arrêtée. Son empreinte (SHA-256) est ${hash}\u202f: conservez ce message, il prouve qu’elle n’a pas changé.`,
      next: (beacon: string, date: string) => `Le tirage mêle la graine, engagée d’avance, à une valeur publique\u202f: ${beacon}. La réponse vous sera envoyée le ${date}.`,
    },
    place: {
      name: 'Tirage\u202f: place gratuite',
      when: 'Le jour des réponses, à qui a une place',
      subject: (body: string) => `${body} participe au baromètre`,
      body: (body: string, edition: string) => `Le tirage au sort a donné à ${body} une place gratuite dans l’édition ${edition} du baromètre\u202f: l’inscription est acceptée.`,
      next: [
        'Avant les audits, informez votre personnel\u202f: consultez l’instance compétente, puis annoncez l’objet du baromètre et le nombre de contacts, jamais leurs dates. Transmettez ensuite à l’opérateur la date de cette information et le nom de l’instance.',
        'Votre espace est ouvert\u202f: connectez-vous avec cette adresse, sans mot de passe.',
      ],
    },
    waiting: {
      name: 'Tirage\u202f: liste d’attente',
      when: 'Le jour des réponses, à qui n’a pas de place',
      subject: (body: string) => `Inscription de ${body}\u202f: liste d’attente`,
      body: (body: string, edition: string) => `Le tirage au sort n’a pas donné de place gratuite à ${body} dans l’édition ${edition} du baromètre.`,
      rank: (rank: string) => `Rang sur la liste d’attente au jour du tirage\u202f: ${rank}.`,
      next: ['Toute place rendue va à la première structure de cette liste. Vous serez prévenu\u202f: vous n’avez rien à faire. Une participation payante reste possible tant que les inscriptions sont ouvertes.'],
    },
    verify: (number: string, page: string) => `Votre numéro de tirage\u202f: ${number}. La graine et le résultat sont publiés\u202f: chacun peut refaire le tirage, sur ${page}`,
  },
  en: {
    hello: (name: string) => `Hello ${name},`,
    reference: (reference: string) => `Reference number: ${reference}`,
    closing: 'A question? Answer this message.',
    look: 'See the draw',
    signIn: 'Sign in to my space',
    number: {
      name: 'Draw: draw number',
      when: 'When the list of candidates is frozen',
      subject: (body: string) => `Draw of the free places: the number of ${body}`,
      body: (body: string, edition: string) => `The free registration of ${body} for the ${edition} edition of the barometer takes part in the draw.`,
      number: (number: string) => `Your draw number: ${number}. Only you and the operator know it: the published list contains no name.`,
      list: (hash: string) => `The list of candidates is frozen. Its fingerprint (SHA-256) is ${hash}: keep this message, it proves that the list has not changed.`,
      next: (beacon: string, date: string) => `The draw mixes the seed, committed to in advance, with a public value: ${beacon}. You will be answered on ${date}.`,
    },
    place: {
      name: 'Draw: free place',
      when: 'On the day of the answers, to those with a place',
      subject: (body: string) => `${body} takes part in the barometer`,
      body: (body: string, edition: string) => `The draw gave ${body} a free place in the ${edition} edition of the barometer: the registration is accepted.`,
      next: [
        'Before the audits, tell your staff: consult the competent body, then announce the purpose of the barometer and the number of contacts, never their dates. Then give the operator the date of this notice and the name of the body consulted.',
        'Your space is open: sign in with this address, without a password.',
      ],
    },
    waiting: {
      name: 'Draw: waiting list',
      when: 'On the day of the answers, to those without a place',
      subject: (body: string) => `Registration of ${body}: waiting list`,
      body: (body: string, edition: string) => `The draw did not give ${body} a free place in the ${edition} edition of the barometer.`,
      rank: (rank: string) => `Rank on the waiting list on the day of the draw: ${rank}.`,
      next: ['Any place given back goes to the first body of this list. You will be told: there is nothing to do. A paid participation remains possible while sign-up is open.'],
    },
    verify: (number: string, page: string) => `Your draw number: ${number}. The seed and the result are published: anybody can draw again, on ${page}`,
  },
});
