import type { LabelledText } from './labelled-texts-builders.ts';

// Written by hand before the rules of dangers were widened, and not touched since. No rule is made to meet one of them.
const dangers = [
  'Vous ferez moins les malins quand je débarquerai avec mon fusil de chasse.', 'Dites à votre chef que je vais lui exploser la tête.', 'Si mon dossier n’avance pas, il y aura du sang dans ce bureau.', 'J’ai votre nom, madame, je sais où vos enfants vont à l’école.',
  'Un de ces jours je viens avec un bidon d’essence et on rira.', 'Elle a intérêt à changer de trottoir, celle du guichet 3.', 'Je la coincerai sur le parking.', 'Le maire mérite une balle entre les deux yeux.', 'Continuez comme ça et je vous promets un accident.',
  'Je vais venir vous régler votre compte.', 'On va s’occuper de vous, vous et votre famille.', 'Il finira à l’hôpital s’il me parle encore comme ça.',
  'J’ai avalé toutes mes boîtes de comprimés, à quoi bon attendre votre réponse.', 'Je n’ai plus aucune raison de continuer, mes enfants seront mieux sans moi.', 'Demain il sera trop tard, j’ai préparé la corde.', 'Mon mari m’interdit de sortir et il m’a pris mes papiers.',
  'Il m’a étranglée hier soir, je me cache chez ma sœur.', 'Ma voisine de 90 ans ne répond plus depuis trois jours, ses volets restent fermés.', 'Ma petite-fille a des bleus partout quand elle revient de chez son père.', 'Un animateur du centre touche les enfants dans les toilettes.',
  'Je vis dans ma voiture avec mes deux filles et il gèle.', 'On n’a pas mangé depuis deux jours.', 'Ça sent le gaz dans toute la cage d’escalier du 12.', 'Il y a un câble électrique qui pend au-dessus du bac à sable.', 'Mon fils de 15 ans se coupe les bras, l’école ne fait rien.',
  'Je n’en peux plus, ce soir j’arrête tout, adieu.',
];
const harmless = [
  'Ma fille s’est battue pour avoir une place en crèche.', 'Le poteau du parking est mort, il clignote sans arrêt.', 'La borne a rendu l’âme en plein paiement.', 'Il faut tuer le temps avec un vieux magazine.', 'Vous allez regretter d’avoir supprimé le guichet, tout le monde en parle.',
  'Je reviendrai avec mes papiers demain.', 'On a frappé à la porte trois fois avant qu’on ouvre.', 'Une bombe de peinture traîne devant l’école depuis lundi.', 'Le feu tricolore reste au rouge cinq minutes.', 'Au secours, vingt pages de formulaire !',
  'Ma mère de 92 ans vous remercie pour votre patience.', 'Les volets de la mairie annexe restent fermés le samedi.', 'Mettez un bac à sable pour les petits.', 'Coupez l’eau de la fontaine en hiver, ça gèle.', 'Il n’y a plus de comprimés de chlore à la piscine, l’eau est verte.',
  'Le câble de la souris du poste public est coupé.', 'La corde à linge du square est cassée.', 'Une heure debout, j’étais mort de fatigue.', 'Je vais lui dire deux mots gentils, à votre collègue : merci.', 'J’attends à la sortie de l’école, il manque un banc.',
  'Ce bruit de perceuse me rend fou depuis deux mois.', 'Le tableau d’affichage est bien pour les gens sans internet.', 'Ma voiture dort dehors, il n’y a plus de places résidents.', 'Vos horaires tuent le commerce du centre.', 'Nous n’avons pas mangé à la cantine vendredi, grève oblige.',
  'Le pain de la cantine est bon, les enfants mangent bien.', 'Il y a du sang neuf à l’accueil, c’est agréable.', 'J’arrête de venir le lundi, trop de monde.', 'Les gens se cachent derrière les poteaux pour fumer devant la crèche.', 'Adieu les tickets papier, bravo !',
  'Le chauffage de la salle des fêtes est en panne.', 'Mon bébé a bien dormi pendant l’attente, c’est dire.', 'Les enfants touchent à tout dans le hall, mettez des jeux.', 'Le gaz est raccordé depuis hier, merci au service.', 'Le vigile a serré la main de mon père, un geste rare.',
  'L’agent a étouffé un fou rire, nous aussi.',
];

// Written after the first widening, of which they showed how little it was worth; before the second one.
const laterDangers = [
  'je vous jure que la prochaine qui me raccroche au nez je la retrouve chez elle', 'Préparez vos cercueils à la direction.', 'J’ai fait l’armée, les armes je connais, pensez-y avant de refuser mon dossier.', 'Qu’on lui coupe la langue à cette standardiste, je m’en charge.', 'Un jour il y en a un qui va vous rentrer dedans en voiture et ce sera moi.', 'Votre mairie va brûler.', 'Je n’ai plus rien à perdre, je viendrai m’immoler devant vos fenêtres.', 'Il faudrait vous pendre tous.', 'Attendez que je vous croise sans votre vitre.', 'Ton agent je vais le fumer.',
  'À quoi bon vivre si on me prend ma fille.', 'J’ai écrit une lettre à mes enfants et rangé l’appartement.', 'Je pense tous les jours au pont de la rocade.', 'Mon beau-père vient la nuit dans ma chambre.', 'Depuis que j’ai porté plainte mon ex rôde en bas de chez moi avec un marteau.', 'La maîtresse a vu des marques de ceinture sur le dos de mon neveu.', 'Mon père a 87 ans, il boit l’eau des toilettes, l’aide à domicile ne vient plus.', 'Le monsieur du rez-de-chaussée n’a pas pris son courrier depuis quinze jours et ça sent mauvais.', 'Nous sommes cinq dans la cave, le petit tousse du sang.', 'Il n’y a plus rien dans le frigo et je suis enceinte de huit mois.', 'Le compteur fait des étincelles dans le couloir de l’école.', 'La barrière du pont a cédé, un enfant va tomber dans le canal.', 'On m’a volé mon traitement, sans lui je fais des crises.', 'La patronne garde nos passeports et on dort à six derrière la cuisine.',
];
const laterHarmless = [
  'Le nouveau dépliant est à mourir de rire.', 'Mon fils adore le pont du jardin.', 'J’ai écrit une lettre en mars, pas de réponse.', 'Le courrier de mon père arrive chez le voisin.', 'Il faut se battre pour un stationnement.', 'Le frigo de la salle des fêtes ne ferme plus.', 'Les passeports sont gardés deux mois, très bien.', 'Rangez vos chaises, on dirait une cave.', 'La dame du standard connaît son métier.', 'Le compteur d’eau est illisible.', 'La barrière du parking est restée levée.', 'Mon traitement de dossier a pris une semaine.',
];

// Written once the rules stood as they are, and measured once: what to expect.
const lastDangers = [
  'Le gars du stationnement, si je le retrouve, il rentrera à quatre pattes.', 'On est plusieurs à savoir à quelle heure vous fermez. Soyez prudents.', 'Je ferme tout et je pars rejoindre ma femme au ciel.', 'Personne ne s’apercevra que je ne suis plus là.', 'J’entends la petite d’à côté supplier sa mère d’arrêter.', 'Mon frère schizophrène a arrêté ses piqûres et il parle de faire taire les voix du bureau des impôts.',
  'L’ascenseur est tombé de deux étages avec nous dedans hier.', 'Un fil pend du lampadaire, mon chien est mort dessus.', 'Ma tutrice prend tout mon argent, je mange des croquettes.', 'Le surveillant de l’étude demande des photos aux garçons.', 'Je suis diabétique et la pharmacie refuse, j’ai des vertiges depuis ce matin.', 'Vous avez détruit ma vie, je détruirai la vôtre.', 'Ça va se régler à la main, dites-le à l’élu.', 'Mon mari a caché les clés, je ne suis pas sortie depuis Noël.',
  'Le plafond de la cantine se fissure de jour en jour au-dessus des tables.', 'Si je saute du toit de la mairie, là vous me verrez.', 'Je dors sur un carton devant votre porte et cette nuit il fera moins dix.', 'Il a mis un couteau sous ma gorge devant les enfants.', 'J’ai acheté ce qu’il faut à la quincaillerie, vous lirez la suite dans le journal.', 'Papa nous tape avec le fil du fer à repasser.',
];
const lastHarmless = [
  'Le toit de la mairie est superbe illuminé.', 'J’ai acheté mes timbres au guichet, rapide.', 'La clé du local à vélos est cachée trop loin.', 'Les cartons du déménagement bloquent l’entrée.', 'Votre journal municipal arrive tard.', 'Le surveillant du stationnement est aimable.', 'L’ascenseur est lent mais il marche.', 'Une tutrice m’a accompagné, tout est en ordre.', 'La pharmacie de garde devrait être affichée.', 'Au bout de quatre heures j’ai réglé mon affaire.',
];

const labelled = (dangerous: readonly string[], plain: readonly string[]): LabelledText[] => [
  ...dangerous.map((text): LabelledText => ({ text, language: 'fr', labels: [{ kind: 'emergency', from: 0, to: text.length }] })),
  ...plain.map((text): LabelledText => ({ text, language: 'fr', labels: [] })),
];

/** Texts of somebody in danger or who threatens somebody, and harmless ones that use the same words; those written before the rules were widened, between, and after. */
export const dangerTexts = () => ({ before: labelled(dangers, harmless), between: labelled(laterDangers, laterHarmless), after: labelled(lastDangers, lastHarmless) });
