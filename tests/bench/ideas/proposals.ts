import type { RandomStream } from '#core/shared/random.ts';

/** An idea as somebody would write it; `otherwise`: the same one in other words; `subject`: what makes two of them the same. */
export interface Proposal {
  subject: string;
  title: string;
  body: string;
  otherwise: string | null;
}

// Each: words of the thing wanted, said in two ways.
const wanted = [
  ['des bancs', 'plus de bancs pour s’asseoir'], ['un passage piéton', 'un passage protégé pour les piétons'], ['une piste cyclable', 'pistes cyclables séparées'], ['des arbres', 'planter des arbres pour l’ombre'],
  ['un composteur', 'composteurs collectifs'], ['une aire de jeux', 'des jeux pour les enfants'], ['un éclairage plus faible', 'éclairage moins fort la nuit'], ['des poubelles de tri', 'poubelles pour le tri'],
  ['une fontaine à boire', 'fontaine d’eau potable'], ['un ralentisseur', 'ralentisseurs contre la vitesse'], ['des toilettes publiques', 'toilettes gratuites et propres'], ['un abri de bus', 'abribus contre la pluie'],
  ['des arceaux à vélo', 'arceaux pour attacher les vélos'], ['une boîte à livres', 'boîte pour échanger des livres'], ['un jardin partagé', 'jardins partagés entre voisins'], ['un terrain de pétanque', 'terrains de pétanque'],
] as const;
const places = ['la gare', 'l’école Jean-Moulin', 'la place du Marché', 'le parc', 'la mairie', 'la rue Pasteur', 'le collège', 'le stade', 'la médiathèque', 'l’hôpital', 'le canal', 'la résidence des Tilleuls', 'le cimetière', 'la boulangerie', 'le pont neuf', 'la crèche', 'le gymnase', 'la zone artisanale', 'l’église', 'le quartier des Acacias'];
const reasons = ['Aujourd’hui rien n’est prévu et cela gêne tout le monde.', 'Mes parents âgés n’y vont plus à cause de cela.', 'Les enfants y passent matin et soir.', 'C’est demandé depuis des années par les habitants.', 'Cela coûterait peu et servirait chaque jour.', 'Plusieurs communes voisines l’ont déjà fait.'];
// Nobody of the above speaks of these.
const unheard = ['Un conseil municipal retransmis en direct', 'Une mutuelle communale négociée', 'Parrainer les nouveaux arrivants', 'Apprendre à nager aux adultes', 'Une monnaie locale acceptée par les commerçants', 'Vacciner les chats errants', 'Des ateliers de réparation de téléphones', 'Une recyclerie ouverte le dimanche', 'Un budget réservé aux lycéens', 'Traduire les courriers officiels', 'Baisser le prix du funérarium', 'Raccorder le hameau à la fibre'];

const one = <T>(chance: RandomStream, among: readonly [T, ...T[]] | readonly T[]): T => among[Math.floor(chance.uniform() * among.length)] as T; // never empty

export function aProposal(chance: RandomStream, isNew = false): Proposal {
  if (isNew) return { subject: 'new', title: one(chance, unheard), body: '', otherwise: null };
  const [thing, place] = [one(chance, wanted), one(chance, places)];
  return { subject: `${thing[0]} ${place}`, title: `${thing[0][0]?.toUpperCase() ?? ''}${thing[0].slice(1)} devant ${place}`, body: `${one(chance, reasons)} ${one(chance, reasons)}`, otherwise: `${thing[1]} près de ${place.replace(/^le /, 'du ')}` };
}
