/** Words that praise and words that blame, by how they begin; faces; what makes irony likely; what makes stronger. In words as `tokensOf` writes them. */
export const praise = begins(
  'aimab amabil adorab gentil souri agreab charman sympa courtois cordial poli|polie|polis|polies|politesse bienveil chaleur super parfait excellen merci bravo efficac rapid facil|facile|facilement|faciles simple simplement pratique|pratiques clair|claire|clairs|claires|clairement|clarte propre competen impecc nickel satisf '
  + 'ravi|ravie|ravis content|contente|contents recommand patien|patience|patiente|patient attention|attentionne|attentionnee attentif|attentive|attentifs remerci reconnaissan gratitude felicit genial magnifi formidab utile|utiles soulag chapeau reactif|reactive|reactifs disponib accessib commod limpid confort|confortab respectueu humain|humaine|humains '
  + 'resolu regle|reglee|reglé debloq facilite appreci plaisir bonheur soutien precieu impressionn top|tops bien bon|bonne|bons|bonnes beau|belle|beaux mieux heureu enfin douce|douceur incroyab remarquab exemplai perfect carre|easy gere|gerent lumineu moderne|modernes conforme|conformes exact|exacte correct|correcte correctement progres miracle grace rassur sauve|sauvee promptitude celerite pertinen prevenant tact|delicat serviab accueillant reussi|reussie rapidite ponctuel express aussitot immediat brave|braves amour|ange|anges chouette passionn devoue serieux|serieuse|serieusement soigne amelior honnete complet|complete|complets precis|precise prete|pret reconnu|reconnue gratuit',
);
export const blame = begins(
  'desagreab malpol impoli mepris hautain odieu agressi glacial froid|froide|froids sec|seche grossi insult nul|nulle|nuls mauvais pire|pires hont lamentab scandal inadmissib inaccept catastroph deplor decev decu|decue|decus deception fuir|fuyez eviter long|longue|longs|longues lent|lente|lents|lenteur intermin trop retard|retards bug|bugs|bugge plant|plante panne|pannes '
  + 'erreur|erreurs faute|fautes faux|fausse perdu|perdus|perdue egar incomprehens illisib compliq confus obscur injoign impossib diffici sale|sales|salete vetust|vetuste sature rejet|rejete|rejetee refus probleme|problemes|probleme cauchem galere marre inutil incompeten absurd manqu debrouill|demerd abandon insupport excessi infernal penible pourri bidon ridicul indign '
  + 'dommage malheureus hela|helas jamais aucun|aucune rien personne toujours|vide injust errone perim bloqu trou|trous raccroch impossibilite degrad desastr kafka honteu brusque brutal ignor|ignore|ignoree souffl soupir crie|crier|cria gueul engueul rabrou sourd|sourde mur malgre inaccessib obsolet perdre pleure|pleurer|pleurs abus lunaire aberrant labyrinthe charabia chinois casse|cassee|bouche arrogan dedaign dedain condescend vulgaire brusqu desinvolt desoblig cassant rembarr balade|baladee trimball poireaut traine|trainent inexact contradict vain|vaine muet|muette inaudib minable crasseu moisi glissant gachis marre degout saoul etouff perdent bacle expedi inquiet stress suspendu annule ecoeur epuis decourag triste',
);
export const strong = begins('tres vraiment trop tellement totalement absolument completement extremement particulierement franchement si|tant grave hyper super ultra');

export const gladFaces = new Set('😀😃😄😊🙂☺😍🥰❤💪🙏👍🎉☀🥇💕😁👌🌟⭐✨😇🤗');
export const sadFaces = new Set('😡😠😤😒😞😔😢😭👎💀🤬😩😫💔🤦😕🙁☹🥲😱🤮🐌');
/** Faces and words that often mean the contrary of what is said. */
export const mockingFaces = new Set('🙃🙄🤡😂😏👏🤷');
export const mockingWords = /\b(?:mdr|lol|comme par hasard|comme d habitude|comme toujours|quel(?:le)? (?:rapidite|reactivite|efficacite|plaisir|bonheur|service)|merci (?:pour|a) (?:les? |la )?(?:\d+|deux|trois|quatre|dix|l attente|rien)|bravo (?:les|la|le|continuez)|champions?|classique|kafka|chapeau les|super pour|genial|malin|logique|au revoir|bon courage|vive le service)\b/g;

function begins(list: string): RegExp {
  const parts = list.split(/\s+/).flatMap((entry) => (entry.includes('|') ? entry.split('|').map((word) => `${word}$`) : [entry]));
  return new RegExp(`^(?:${parts.join('|')})`);
}
