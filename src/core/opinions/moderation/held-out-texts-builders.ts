import { findingKinds, type TextFinding } from './finding.ts';
import type { LabelledText } from './labelled-texts-builders.ts';

// Written once by hand, after the rules and without their lists at hand, which are never widened for them: «kind:words».
const french = [
  'Le monsieur de l’état civil, «name:Aurélien» je crois, a pris le temps de tout m’expliquer.', 'Madame «name:Vandenbroucke» a perdu mon acte de naissance deux fois.', 'j’ai eu «name:corinne» au téléphone, charmante', 'Un grand bravo à «name:Ludivine» et «name:Patrice» du guichet 2.', '«name:Tiphaine Legrandois» m’a promis un rappel, j’attends encore.', 'Demandez «name:Gérard», c’est le seul qui sait.',
  'L’adjoint, M. «name:Pontchartier», ne reçoit jamais personne.', 'La responsable («name:Mme Abdelkader») a refusé de me voir.', 'C’est «name:Sandrine» qui m’a aidé à remplir la demande.', 'Votre collègue «name:Dylan» m’a mal parlé devant tout le monde.', 'Rendez-vous avec le docteur «name:Quillévéré» annulé sans prévenir.', 'signé «name:Bernadette Roussillon»',
  'Je suis «name:Yannick Abgrall», rappelez-moi au «phone:07 81 22 90 14».', 'Mon portable c’est le «phone:06.55.12.78.03», le matin.', 'Vous pouvez me joindre à «email:lucette.marin@wanadoo.fr».', 'Ma fille habite «address:14 rue du Général Leclerc» et n’a pas de bac.', 'Le trou est devant chez moi, «address:3 bis chemin des Acacias».', 'Un utilitaire immatriculé «plate:GH-482-KL» bloque le trottoir.',
  'Dossier «file_number:75-2026-001834» toujours sans suite.', 'Mon numéro CAF «file_number:4471820» ne marche pas sur la borne.', 'je suis né le «birth:4 février 1951» et on me demande encore mes papiers', 'Née le «birth:17-09-1988», ma carte est arrivée au mauvais nom.', 'Numéro de sécurité sociale «social_security:2 69 05 49 588 157 80», merci de corriger.',
  'Bande de «insult:rigolos», deux heures pour un tampon.', 'Cette «insult:pimbêche» m’a ri au nez.', 'Tous des «insult:parasites» payés par nos impôts.', 'L’accueil est tenu par un «insult:abruti» fini.', 'quel «insult:gros naze» ce vigile', 'Vous êtes «insult:nuls» et «insult:malpolis».', '«insult:Allez vous faire foutre» avec vos formulaires.', 'Service de «insult:merde», comme toujours.', 'La dame est une vraie «insult:peau de vache».',
  '«threat:La prochaine fois je casse tout dans votre hall.»', '«threat:Je connais l’heure à laquelle votre agent sort, il va comprendre.»', '«threat:Méfiez-vous, un jour quelqu’un va prendre une balle.»', '«threat:Je vous attends à la sortie.»', '«emergency:Je ne veux plus vivre depuis qu’on m’a coupé mes droits.»', '«emergency:Mon compagnon me tape et je n’ai nulle part où aller.»', '«emergency:Le petit du troisième hurle tous les soirs, on le bat.»', '«emergency:On n’a plus de chauffage et le bébé est malade, aidez-nous vite.»',
  'Le parking est trop petit le mercredi.', 'Rien à dire, personnel accueillant.', 'Il faudrait que la mairie ouvre le samedi matin.', 'Le jardin Paul Verlaine mérite des jeux pour les petits.', 'Le formulaire 13750 est trop long.', 'Ticket 204, reçu en 12 minutes, parfait.', 'Le lycée Marie Curie envoie tout le monde ici en septembre.', 'Place Gambetta, les pavés sont dangereux en hiver.', 'Cher Monsieur le Maire, pensez aux cyclistes.', 'Un agent du nom de la rue ? non, du service des eaux, très bien.',
  'Le 3e guichet est fermé depuis le 2 novembre.', 'La Poste et la Caf renvoient la balle à la mairie.', 'Votre robot au téléphone me tue à petit feu !', 'Vivement la fin des travaux avenue de Bretagne.', 'Je me suis battu avec le site pendant une heure.', 'Code-barres 3017620422003 illisible sur la borne.', 'Les chaises sont dures, l’éclairage aussi.', 'Madame à l’accueil très douce avec ma mère.', 'Il fait un froid de canard dans l’entrée.', 'Mettez le wifi, même lent.',
];

/** Texts on which the rules were never improved, with what a careful reader finds in them. */
export function heldOutTexts(): LabelledText[] {
  return french.map((marked) => {
    let text = '';
    const labels: TextFinding[] = [];
    for (const [index, part] of marked.split(/[«»]/).entries()) {
      const kind = index % 2 === 1 ? findingKinds.find((one) => part.startsWith(`${one}:`)) : undefined;
      const said = kind ? part.slice(kind.length + 1) : part;
      if (kind) labels.push({ kind, from: text.length, to: text.length + said.length });
      text += said;
    }
    return { text, language: 'fr', labels };
  });
}
