import type { RandomStream } from '../../shared/random.ts';

/** What honest people write, in pieces: invented sentences, some of which sound like a complaint and are none. */
const beginnings = [
  'Accueil calme', 'Décroché après deux essais', 'La personne s’est présentée', 'Message clair dès l’ouverture', 'Voix posée, débit lent', 'Réponse reçue dans la matinée',
  'Page trouvée par le moteur du site', 'Service identifié sans difficulté', 'Interlocutrice pressée mais polie', 'Ligne occupée une première fois',
];
const middles = [
  'les pièces à fournir ont été énumérées une à une', 'le tarif donné est celui de la délibération affichée', 'il a fallu rappeler le numéro du dossier', 'un second service a été consulté avant de répondre',
  'les horaires du samedi ont été précisés', 'le formulaire était joint au format modifiable', 'un rendez-vous a été proposé pour la semaine suivante', 'la démarche en ligne a été conseillée, sans l’imposer',
  'une adresse directe figurait en bas de page', 'les délais annoncés étaient prudents', 'la question a été reformulée avant toute réponse', 'le lien envoyé menait à la bonne rubrique',
];
const ends = [
  'Rien d’autre à ajouter', 'Attente d’environ une minute au total', 'Aucune erreur relevée', 'Conversation terminée par un au revoir', 'Informations vérifiées le soir même',
  'Bruit de fond assez présent', 'Ton égal du début à la fin', 'Signature complète avec fonction', 'Dernier point confirmé par écrit', 'Le message suivant est arrivé le lendemain',
];
/** Said with a good grade by honest people as well: a rule that reads words is wrong here. */
const asides = [
  'petite erreur de civilité aussitôt corrigée', 'première personne : ne savait pas, a passé la bonne collègue', 'appel coupé, elle avait raccroché par mégarde et a rappelé', 'ancien tarif faux encore en cache, corrigé de vive voix',
];

export function honestText(random: RandomStream): string {
  const pieces = [random.pick(beginnings), random.pick(middles), random.pick(middles), random.pick(ends)];
  return `${pieces.join(', ')} (${random.integer(58) + 2} s, dossier ${random.integer(9000) + 1000}).`;
}

export const shortText = (random: RandomStream): string => random.pick(['RAS', 'Rien à signaler', 'Conforme', 'Vu', 'Néant']);

export const aside = (random: RandomStream): string => random.pick(asides);

/** Severe words beside a grade: most in the words that the rules know, some in others. */
export function harshText(random: RandomStream): string {
  return random.pick([
    'L’agent ne savait pas et a raccroché', 'Le tarif donné est faux', 'Aucune réponse à la deuxième question', 'Ton désagréable du début à la fin', 'Information inexacte sur le délai',
    'Jamais rappelé malgré la promesse', 'Renvoyé d’un bureau à l’autre sans résultat', 'On m’a dit de me débrouiller', 'Réponse hors sujet', 'Page introuvable',
  ]);
}

/** A text with part of its words changed: what somebody does who copies and wants it not to show. */
export function reworded(text: string, share: number, random: RandomStream): string {
  return text.split(' ').map((word) => (random.uniform() < share ? random.pick(honestText(random).split(' ')) : word)).join(' ');
}
