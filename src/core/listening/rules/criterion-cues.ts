/**
 * Turns of phrase that speak of a criterion, in words as `tokensOf` writes them, joined by spaces. They are what a person who knows public services
 * would look for first; the model weighs them beside the words it learnt. `docs/method.md` says how far they go alone.
 */
export const criterionCues: Readonly<Record<string, RegExp>> = {
  'contact-details': cue(
    '(?:adresse|mail|telephone|numero|coordonnees)(?: \\w+){0,3} (?:nulle part|introuvables?|cachee?s?|donnee?s?|communiquee?s?|figure|visibles?|en grand|en gros)', 'nulle part (?:\\w+ ){0,4}(?:numero|telephone|adresse|mail)', 'mettre la main sur', 'annuaire', 'ni (?:telephone|mail|numero|adresse)', 'carte de visite', 'comment (?:vous|les) (?:contacter|joindre)',
    'coordonnees?', '(?:pas|aucun|aucune|ni|le|leur|les|quel|un|votre|ou est le|ou trouver l[ea]?) (?:de |d )?(?:numeros?|telephone|mail|adresse (?:mail|postale|electronique|de messagerie))(?: de (?:telephone|contact))?(?: (?:sur|n|ne|nulle|direct))',
    'numero (?:direct|gratuit|affiche|d urgence|d astreinte)', 'ou (?:vous )?(?:telephoner|appeler|ecrire|contacter)', '(?:trouv|cherch|connait)\\w* (?:pas )?(?:l e?|le |leur |son )?(?:mail|numero|tel|telephone|contact)',
  ),
  'contact-consistency': cue(
    '(?:deux|trois|plusieurs) (?:numeros?|adresses?)', '(?:numero|adresse)s? (?:differ\\w+|non attribue\\w*)', 'n est plus (?:attribue|en service|valable)', '(?:dit|disent|indique|affiche|annonce) (?:\\w+ ){0,4}(?:dit|disent|fermee?|ouverte?)', 'ancien numero|ancienne adresse', 'contradict\\w+', 'demenage', 'concordent', '(?:horaires?|heures) (?:\\w+ ){0,4}(?:pas les memes|differ\\w+|varie\\w*|contradict\\w+)',
    '(?:mauvais|fausse?|faux|ancienne?|errone|erronee|perimes?|differente?s?|contradictoires?) (?:\\w+ )?(?:numeros?|adresses?|horaires?)', '(?:numeros?|adresses?|horaires?)(?: \\w+){0,6} (?:faux|fausses?|errones?|anciens?|ancienne|perimes?|differ\\w+|mort|n existe|n est plus|plus le bon|ne corresponde?n?t?|n aboutit)',
    'porte close', 'google', '(?:memes?|bons?) horaires', '(?:affich|indiqu)\\w+ ouvert',
  ),
  reachability: cue(
    'appele?r?', 'j appelle', 'on appelle', 'telephone', 'sonnerie', 'disque', 'musique', 'a l appareil', 'ligne', 'messagerie', 'permanence telephonique', 'abonnes absents', 'du premier coup', 'coupe\\w*', 'allo',
    'injoignables?', 'joignables?', 'joindre', 'decroch\\w+', 'sonne\\w*', 'raccroch\\w+', 'standard', 'serveur vocal', 'repondeur', 'messagerie pleine', 'ligne (?:\\w+ ){0,2}(?:occupee|saturee|encombree)', '(?:toujours|sonne|ligne|conseillers) (?:\\w+ ){0,2}occupee?s?', 'numero vert',
    'telephone (?:\\w+ ){0,2}(?:repond|sature)', 'repond\\w* (?:\\w+ ){0,3}telephone', 'avoir (?:\\w+ ){0,3}(?:telephone|ligne)', '(?:rap)?appel\\w* (?:\\w+ ){0,2}fois', 'bout du fil', 'tapez', 'plateforme telephonique',
  ),
  'premises-access': cue(
    'escaliers?', 'marches?', 'etages?', 'lumineu\\w+', 'vetuste\\w*', 'delabre\\w*', 'moisi\\w*', 'odeurs?', 'pue', 'glacials?|gele\\w*', 'toilettes|wc', 'tables? a langer', 'bancs?', 'plein pied', 'amplitude', 'horaires? (?:\\w+ ){0,2}(?:inadapte\\w*|restreint\\w*|elargi\\w*|pratiques?|pas)', 'fermee?s?', 'ouvert\\w*', 'loin', 'bien (?:situe|place)\\w*', 'proche', 'handicap\\w*', 'bus|tram|metro', 'renove\\w*|refaite?s?',
    'locaux', 'batiments?', 'parking', 'garer', 'stationnement', 'fauteuils?', 'rampe', 'ascenseurs?', 'toilettes', 'chaises?', 'sieges?', 's asseoir', 'assises?', 'chauffage', 'clim\\w*', 'sales?', 'propres?', 'crasseu\\w+', 'panneaux?', 'signal[ei]tique', 'poussettes?',
    'horaires d ouverture', 'ouverte? (?:que|le|seulement|uniquement|au)', 'fermee? (?:le|au|entre|a|tou|deux|trois)', 'salle d attente', 'accessib\\w+', 'trop (?:chaud|froid|petit)', 'il fait', 'bruit', 'plain-pied', 'transports? en commun',
  ),
  'digital-access': cue(
    'formulaire en ligne', 'logiciel', 'informatique', 'serveur', 'se connecter', 'identifiants?', 'sms', 'ecran', 'tactile', 'qr codes?', 'scanner|imprimante', 'telechargement', 'televers\\w+', 'piece jointe|pieces jointes', 'smartphone|mobile', 'simulateur', 'virtuel', 'web',
    'sites?(?: (?:internet|web))?', 'appli(?:cation)?s?', 'en ligne', 'internet', 'bugs?e?', 'plant\\w+', 'connect\\w+', 'mot de passe', 'ordinateurs?', 'portail', 'numerique', 'demateriali\\w+', 'bornes?', 'plateforme', 'teleservice', 'espace (?:personnel|locataire|en ligne)', 'captcha', 'telecharg\\w+', 'compte en ligne', 'code (?:sms|secret)', 'clics?', 'session', 'page d erreur',
  ),
  'findable-information': cue(
    'mise? a jour', 'perime\\w*', 'obsolete\\w*', 'actualise\\w*', 'introuvables?', 'previen\\w*|prevenir', 'averti\\w*', 'signale nulle part', 'nulle part (?:\\w+ ){0,3}(?:ecrit|marque|indique)', 'documentation', 'plaquette|livret|depliant|guide|prospectus', 'actualites?', 'tenue?s? (?:informe\\w*|au courant)', 'on (?:ne )?nous (?:dit|a rien dit|previent)', 'rubrique',
    'infos?(?:rmations?)?', 'a jour', 'affich\\w+', 'panneau', 'prevenus?', 'avertis?', 'brochures?', 'publi\\w+', 'annonc\\w+ (?:a l avance|sur)', 'liste des (?:pieces|documents)', 'trouv\\w+ (?:\\w+ ){0,4}site', 'rien sur (?:le|votre|leur) site', 'faq', 'calendrier', 'communication',
  ),
  'immediate-waiting': cue(
    'attend\\w*', 'attente', 'poireaut\\w+', 'convoque\\w*', 'mon tour|notre tour', 'monde', 'fait passer', 'a l heure', 'ponctuel\\w*', 'en attente', 'appelee?', 'vite (?:recue?|servie?|passee?)', '\\d+ ?(?:mn|min|minutes) (?:chrono|top)?',
    'queues?', 'file(?: d attente)?', 'patient\\w+', 'attent\\w* (?:\\w+ ){0,3}(?:interminable|infernale|trop)', 'd attente', 'l attente', '(?:heures?|\\d+ ?h|minutes?) (?:\\w+ ){0,3}(?:attente|attendre|debout|queue)', 'attendu', 'debout', 'guichets? ouverts?', 'tickets?', '(?:re[cs]u\\w*|passe\\w*|appele\\w*) (?:\\w+ ){0,2}(?:tout de suite|immediatement|direct|a l heure)', 'rapides?', 'brancard', 'urgences?',
  ),
  deadlines: cue(
    '(?:mois|semaines|jours|ans) (?:pour|apres|de)', 'en (?:\\w+ )(?:jours|semaines|mois|ans?)', 'obtenue? en', 'recue? en', 'le jour (?:dit|convenu|prevu|annonce|meme)', 'date (?:prevue|promise|annoncee)', 'a temps', 'dans les delais', 'avance', 'lent\\w*', 'lenteur', 'rendez-vous dans', 'rien (?:touche|recu)', 'payee?', 'patience', 'eternite', 'n avance pas', 'bloque\\w*', 'date en',
    'delais?', 'retards?', '(?:depuis|deja|fait|faut|attend\\w*) (?:\\w+ ){0,4}(?:mois|semaines|ans?|annee)', '(?:mois|semaines|ans|jours) (?:\\w+ ){0,2}(?:pour|d attente|de retard)', 'traine\\w*', 'en cours', 'verse\\w*', 'versement', 'rembours\\w+', 'livre\\w*', 'promise?s?', 'dans les temps', 'toujours pas', 'instrui\\w+', 'report\\w*',
  ),
  'reply-obtained': cue(
    'repon\\w+', 'retour', '(?:ecrit|mails?|messages?|courriers?|lettres?) (?:\\w+ ){0,5}(?:rien|zero|silence|ignore\\w*|sans)', 'signe de vie', 'manifeste\\w*', 'ghost\\w*', 'accuse de reception', 'donne\\w* suite',
    '(?:pas|aucune?|jamais|sans|zero|toujours) (?:\\w+ ){0,3}(?:repon\\w+|retour|suite|nouvelles?)', 'ne (?:\\w+ )?repond\\w* (?:pas|jamais|plus|rien)', 'silence', 'restes? sans', 'lettre morte', 'obtenu (?:une )?reponse', 'repond\\w* (?:toujours|systematiquement|a (?:tous|mes|ma))', 'relances?', 'vu et',
  ),
  'reply-speed': cue(
    '(?:mail|message|courrier|reponse) (?:\\w+ ){0,4}(?:express|immediate?|aussitot|dans la foulee)', 'aussi vite', 'reponse (?:\\w+ ){0,4}(?:tardive|arrivee?|venue)',
    'repon\\w+ (?:\\w+ ){0,6}(?:jours?|heures?|minutes|semaines?|mois|lendemain|rapide\\w*|vite|\\d+ ?h)', '(?:mail|message|lettre|courrier) (?:\\w+ ){0,6}(?:apres|lendemain|meme jour|dans l heure|dans la journee)', 'reacti\\w+', '(?:repon\\w+|retour) (?:\\w+ ){0,3}(?:tard\\w*|lente?)', 'promptitude', 'rapidite de (?:la|votre) reponse', 'retour (?:\\w+ ){0,3}(?:heures?|jours?)',
  ),
  'answer-fitness': cue(
    'avance a rien', 'pertinen\\w+', 'precise?s?', 'vague', 'contredi\\w+', 'contradictoires?', 'me dit (?:oui|non)', 'servi a rien', 'ne (?:\\w+ )?sa(?:it|vent|vaient) (?:pas|rien)', 'erronee?s?', 'inexacte?s?', 'convient', 'besoin', 'tire d affaire|sorti d affaire', 'probleme', 'ma question',
    'solutions?', 'resolu\\w*', 'regle\\w*', 'debloqu\\w+', 'renseign\\w+', 'incompeten\\w+', 'competen\\w+', 'efficaces?', '(?:mauvaise?|fausse) (?:information|info|reponse)', 'conseils?', 'ne correspond\\w* pas', 'pour rien', '(?:repond\\w*|reponse) (?:\\w+ ){0,2}a cote', 'rien a voir', 'versions?', 'differentes? reponses?|reponses? differentes?', 'repondre a (?:ma|mes|nos) questions?', 'utiles?', 'revenir', 'reparti\\w*', 'l un (?:\\w+ ){0,4}l autre',
  ),
  'act-conformity': cue(
    'inexact\\w*', 'manqu\\w* (?:\\w+ ){0,2}(?:page|signature|piece|tampon)', 'orthograph\\w*', 'prenom', 'date de naissance', 'doublon|en double', 'corrige\\w*', 'rectifi\\w+', 'omis\\w*', 'oubli\\w* (?:\\w+ ){0,3}(?:nom|prenom|annees?|trimestres)', 'dispar\\w+', 'a refaire', 'n est pas (?:la|le) (?:mienne?|bon\\w*)', 'd un autre|d une autre',
    'erreurs? (?:\\w+ ){0,2}(?:dans|sur|de)', 'fautes?', 'mal orthographie\\w*', 'perdu (?:\\w+ ){0,2}(?:dossier|papiers?|radio|documents?)', 'egare\\w*', 'mauvais (?:nom|prenom|numero d)', 'conformes?', 'exacte?s?', 'au nom d\\w*', 'incomplete?s?', 'releve\\w*', 'attestations?', 'certificats?', 'facture (?:\\w+ ){0,2}(?:fausse|double|juste)', 'signee?', 'tampon', 'coquille',
  ),
  'orientation-transfer': cue(
    'renvoi\\w* la balle', 'ballot\\w+|trimball\\w+|promen\\w+', 'tourner en rond|tourne en rond', 'aille\\w*rs', 'redirig\\w+', 'pas (?:le bon|la bonne|ici)', 'mauvais (?:service|guichet|bureau)', 'bonne (?:personne|salle|porte|file)', 'a qui s adresser|a quel service', 'indiqu\\w* (?:\\w+ ){0,3}(?:bureau|salle|guichet|porte|service)', 'transmi\\w+', 'je vous passe',
    '(?:envoi\\w*|envoy\\w+|renvoi\\w*|renvoy\\w+) (?:\\w+ ){0,3}(?:service|vers|ailleurs|a la|au|d un)', 'orient\\w+', 'dirig\\w+', 'aiguill\\w+', 'transfer\\w+', 'ping-?pong|ping pong', 'bon (?:service|bureau|guichet|gestionnaire|interlocuteur)', 'balade\\w*', 'de (?:bureau|service|poste|guichet) en', 'd un (?:service|bureau|guichet) a', '(\\w+) dit (?:\\w+ ){1,6}\\1', 'service competent', 'passe\\w* (?:\\w+ )?(?:le|un|la) (?:bon|mauvais|service)', 'guid\\w+',
  ),
  'taking-charge': cue(
    'main', 'disponible', 'livre a', 'seule?', 'personne (?:\\w+ ){0,3}(?:accueil|guichet|comptoir|bureau)', 'guichet vide|bureau vide|comptoir vide', 'creneau\\w*', 'pas a pas', 'de a a z', 'du debut a la fin', 'avec moi|avec nous|pour moi', 'a ma place', 'demarches', 'vide', 'suivi',
    'pris\\w* en (?:charge|main)', 'prise en (?:charge|main)', 'sui(?:vi\\w*|t|vent)', 'accompagn\\w+', 'aide[er]?s?', 'aidee?s?', 's occupe\\w*', 'occupee? de tout', 'referente?', 'interlocut\\w+', 'attitre', 'conseiller attitre', 'personne (?:a l accueil|au guichet|au comptoir|pour)', 'debrouill\\w+', 'rappele\\w*', 'rendez-vous (?:\\w+ ){0,3}(?:facil\\w+|impossible\\w*)', '(?:plus|pas) (?:\\w+ ){0,2}rendez-vous', 'robot', 'gardien', 'humain',
  ),
  courtesy: cue(
    'arrogan\\w+', 'dedaign\\w+', 'condescend\\w+', 'vulgaire\\w*', 'brusqu\\w+', 'brutal\\w*', 'cassante?', 'seche?', 'glacial\\w*', 'froide?s?', 'tact', 'prevenante?s?', 'delicat\\w*', 'humour', 'chouette', 'au top', 'cordial\\w*', 'amour', 'ange', 'perles?', 'gueule|tete', 'soupi\\w+', 'rembarr\\w+|rabrou\\w+', 'engueul\\w+', 'pris\\w* de haut', 'desinvolt\\w+', 'desoblig\\w+', 'envoye\\w* (?:balader|promener|paitre|sur les roses|chier)', 'comme (?:un chien|une enfant|une gamine|un gamin|une merde|du betail)', 'patiente?s?', 'merci madame|s il vous plait', 'serviable\\w*', 'attentionne\\w*', 'accueillante?s?', 'accueil', 'correcte?s?', 'regard',
    'aimab\\w+', 'amabil\\w+', 'agreab\\w+', 'desagreab\\w+', 'souri\\w+', 'gentil\\w*', 'charmante?s?', 'sympa\\w*', 'poli(?:e|s|es|ment|tesse)?', 'impoli\\w*', 'malpoli\\w*', 'courtois\\w*', 'mepris\\w*', 'hautain\\w*', 'odieu\\w+', 'agressi\\w+', 'respect\\w*', 'insult\\w+', 'grossi\\w+', 'accueil (?:\\w+ )?(?:froid|glacial|chaleureux|nul|deplorable)', 'chaleureu\\w+', 'bienveillan\\w+', 'adorab\\w+', 'ton', 'bonjour', 'bien (?:recue?s?|accueilli\\w*)', 'mal (?:recue?s?|parle|accueilli\\w*)', 'humaine?s?', 'douce?u?r?', 'mal lune\\w*', 'dedain', 'cri\\w* dessus', 'crier', 'delicatesse', 'empathie',
  ),
  listening: cue(
    'attenti(?:f|ve|fs|ves|vement)', 'discretion', 'exprimer', 'vider mon sac', 'interromp\\w+', 'coupe\\w* (?:\\w+ )?parole', 'oreilles?', 'prise?s? en compte', 'sourde?', 'comprise', 'a huis clos|porte fermee|bureau ferme', 'vie privee', 'consult\\w+ (?:les|la)',
    'ecout\\w*', 'enten(?:d|du|due|dus|dent|dre|ds)', 'confidenti\\w+', 'intimite', 'coup\\w+ la parole', 'laisse\\w* parler', 'devant (?:tout le monde|les autres|tous|toute)', 'voix haute|haute voix', 'dans le vide', 'un mur', 'concert\\w+', 'remarques?', 'jug\\w+',
  ),
  personalisation: cue(
    'individuel\\w*', 'special\\w*', 'particulier|particuliere', 'a la chaine', 'standardis\\w+', 'robot', 'automatique', 'generique', 'exception', 'selon (?:mes|nos|mon)', 'se souv\\w+|se rappel\\w+', 'connai\\w+ (?:par|votre|mon)', 'cases?', 'comme un (?:dossier|numero)', 'expres',
    'personnalis\\w+', 'individualis\\w+', 'cas par cas', 'sur mesure', 'numeros? (?:parmi|et)', '(?:est|sommes|etes) des numeros', 'un numero', 'matricule', '(?:lettre|courrier|reponse|modele)s? (?:type|standard|automatique|toute faite|generee)s?', 'copi\\w* coll\\w*', 'adapt\\w+', 'mon cas', '(?:ma|notre) situation', 'cher (?:usager|client)', 'tient compte', 'tenu compte', 'par (?:mon|son|votre) (?:nom|prenom)', 'pareil pour tous|pour tout le monde|memes? (?:\\w+ )?pour tou\\w+', 'impersonnel',
  ),
  clarity: cue(
    'intelligib\\w*', 'pedagog\\w*', 'precisions?', 'detaill\\w+', 'embrouill\\w+', 'technique', 'chinois', 'comprend\\w*', 'saisi[rst]*', 'mots', 'langage', 'francais', 'facile a lire', 'rien (?:capte|compris|pige)', 'lisible\\w*', 'schema|exemple',
    'claire?s?', 'clairement', 'clarte', 'expli(?:qu|c)\\w+', 'compren\\w+', 'compri\\w*', 'incomprehensib\\w*', 'jargon', 'sigles', 'obscurs?', 'illisib\\w*', 'limpides?', 'confus\\w*', 'simples? a comprendre', 'mots simples', 'charabia', 'pige\\w*', 'capte', 'traduire', 'compliques?', 'vocabulaire', 'notice',
  ),
  'complaint-scheme': cue(
    's exprimer', 'faire (?:remonter|appel)', 'saisir', 'registre', 'service des reclamations', 'formulaire de (?:plainte|reclamation)', 'suggestions?', 'a qui (?:\\w+ ){0,3}(?:plaindre|dit|dire|adresser)', 'voies? de recours', 'commission de recours',
    'mediat(?:eur|rice)', 'conciliateur', 'reclamer', 'se plaindre', 'donner (?:son|notre|mon|votre) avis', 'avis (?:sur|des|anonyme)', 'questionnaire', 'enquete', 'sondage', 'satisfaction', 'boite a (?:idees|suggestions)', 'livre d or', 'voies? (?:de|ni)', '(?:moyen|endroit|case|page|formulaire|voie) (?:\\w+ ){0,4}(?:reclam\\w+|plaindre|contester|signaler|mecontentement)', 'comment (?:contester|reclamer|faire appel)', 'cahier',
  ),
  'complaint-handling': cue(
    'signalements?', 'reclamations?', 'plaintes?', 'contestations?', 'rien (?:n a )?(?:ete )?(?:fait|change|bouge)\\w*', 'regrets', 'pris\\w* au serieux', 'aucun effet', 'aucune suite', 'corrige\\w* (?:\\w+ ){0,2}(?:suite|apres)', 'annule\\w*', 'dedommag\\w+|indemnis\\w+', 'rale\\w*',
    '(?:ma|mes|nos|notre|la|suite a|apres|une) (?:reclamations?|plaintes?|contestations?|signalements?|recours|petition)', 'signale\\w*', 'recours', 'conteste\\w*', 'excuses?', 'reconnu (?:l|leur|son|votre) erreur', 'classee? sans suite', 'rembourse\\w* apres', 'geste commercial', 'donne raison', 'rejet\\w*',
  ),
};

function cue(...turns: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${turns.join('|')})\\b`, 'g');
}
