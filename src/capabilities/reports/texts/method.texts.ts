import type { Determinant } from '#core/scoring/index.ts';
import { defineTexts } from '#core/shared/texts.ts';

export const methodTexts = defineTexts({
  fr: {
    title: 'La méthode en une page',
    lead: 'Comment les contacts deviennent un score, et ce que ce score permet d’affirmer.',
    fieldwork: {
      title: 'Le terrain',
      text: (contacts: string, from: string, to: string, cutOff: string) =>
        `Des citoyens-mystère ont pris contact avec vous comme l’aurait fait n’importe qui\u202f: ${contacts} contacts validés, entre le ${from} et le ${to}. Les réponses arrivées jusqu’au ${cutOff} comptent\u202f; les suivantes sont gardées, sans être notées. Chaque contact a été relu avant d’être retenu. Aucun agent n’est nommé, aucun appel n’est enregistré.`,
    },
    score: {
      title: 'Du contact au score',
      items: [
        'Chaque point observé vaut de 0 à 100, par une règle publiée avant l’édition.',
        'Sans réponse, ou quand personne n’a été joint, les points qui en dépendent valent 0\u202f: le citoyen n’a rien obtenu. Ce qui ne s’applique pas sort du calcul.',
        'Les points de même critère, de même étape et de même canal forment une case. Tous les résultats de ce rapport sont des moyennes des mêmes cases\u202f: canaux, étapes, déterminants et critères s’additionnent pour donner le même score global.',
        'Un canal pèse ce que dit le tableau, quel que soit le nombre de contacts\u202f: en faire davantage rend le résultat plus précis, pas plus lourd.',
      ],
    },
    interval: {
      title: 'L’intervalle, en mots',
      text: 'Vos citoyens sont des milliers, nos contacts une poignée. Un autre jour, un autre agent, une autre question auraient donné un autre score. L’intervalle mesure cette part de hasard à partir des différences constatées d’un contact à l’autre. Si l’on refaisait l’enquête cent fois, il contiendrait le niveau réel environ 95 fois. Plus les contacts se ressemblent et plus ils sont nombreux, plus il est étroit.',
    },
    compare: {
      title: 'Comparer sans se tromper',
      items: [
        'Un écart avec les pairs n’est affirmé que si un test l’établit\u202f: au seuil de 5\u202f% pour le score global\u202f; les critères sont jugés ensemble, avec au plus 10\u202f% de fausses alertes attendues (Benjamini et Hochberg).',
        'La moyenne d’un groupe est donnée en points entiers, pour 6 structures au moins\u202f; sa moitié centrale, pour 10 au moins. Jamais de meilleur ni de moins bon.',
        'Un résultat qui repose sur moins de 4 contacts ou de 20 réponses est indicatif\u202f: il oriente, il ne prouve pas.',
        'Aucune évolution n’est affichée\u202f: ce rapport ne connaît pas d’édition antérieure mesurée avec la même grille.',
      ],
    },
    weights: { title: 'Poids des canaux dans votre score', channel: 'Canal', published: 'Poids publié', yours: 'Dans votre score', contacts: 'Contacts' },
    moved: (list: string) => `Poids déplacés\u202f: ${list}. Le poids d’un canal absent va aux autres, en proportion.`,
    notMoved: 'Tous les canaux ont été mesurés\u202f: aucun poids n’a été déplacé.',
    outOfRankings: (names: string) => `Critères hors comparaison, car deux personnes les codent trop différemment\u202f: ${names}.`,
    missing: (percent: string) => `Réponses manquantes dans les contacts retenus\u202f: ${percent}.`,
    versions: (grid: string, method: string) => `Grille ${grid}, méthode ${method}.`,
    glossary: 'Les mots du baromètre',
    terms: [
      { term: 'Canal', text: 'Le moyen par lequel le citoyen prend contact\u202f: téléphone, courriel, courrier, site internet, réseaux sociaux, et le guichet en option.' },
      { term: 'Étape', text: 'Un moment du parcours\u202f: accès, information et orientation, traitement de la demande, réclamations.' },
      { term: 'Critère', text: 'L’une des vingt qualités jugées, de la joignabilité au traitement des réclamations.' },
      { term: 'Déterminant', text: 'Une famille de critères. Il y en a sept.' },
      { term: 'Indicateur', text: 'L’un des 65 résultats publiés du baromètre\u202f: un critère, dans un canal, à une étape.' },
      { term: 'Point observé', text: 'Une question de la grille, à laquelle le citoyen-mystère répond par un fait.' },
      { term: 'Citoyen-mystère', text: 'Une personne formée qui prend contact comme tout le monde et rapporte ce qu’elle constate.' },
      { term: 'Pairs', text: 'Les structures auxquelles vous êtes comparé\u202f: même type et même taille, ou voisines quand elles sont trop peu.' },
      { term: 'Intervalle à 95\u202f%', text: 'Les valeurs entre lesquelles le niveau réel se trouve très probablement.' },
      { term: 'Moitié centrale', text: 'Les valeurs entre lesquelles se situe la moitié des pairs, un quart étant en dessous et un quart au-dessus.' },
      { term: 'Indicatif', text: 'Se dit d’un résultat qui repose sur trop peu de contacts ou de réponses pour être affirmé.' },
      { term: 'Sans objet', text: 'Ce qui n’existe pas chez vous ou ne se présentait pas. Ne compte pas, ni en bien ni en mal.' },
    ],
    determinants: {
      accessibility: 'Trouver où s’adresser, y parvenir, utiliser le service en ligne.',
      waiting_time: 'Attendre peu avant d’être pris en charge, et voir les délais tenus.',
      responsiveness: 'Obtenir une réponse, vite, et qui répond au besoin.',
      transfer: 'Être orienté vers la bonne personne, et pris en charge par elle.',
      courtesy: 'Être reçu avec égards, écoute et discrétion.',
      personalisation: 'Être traité selon sa situation, dans des mots que l’on comprend.',
      claims: 'Pouvoir se plaindre, et voir sa réclamation suivie.',
    } satisfies Record<Determinant, string>,
  },
  en: {
    title: 'The method on one page',
    lead: 'How contacts become a score, and what this score allows anyone to claim.',
    fieldwork: {
      title: 'Fieldwork',
      text: (contacts: string, from: string, to: string, cutOff: string) =>
        `Mystery citizens contacted you as anybody would have: ${contacts} validated contacts, between ${from} and ${to}. Replies that arrived by ${cutOff} count; later ones are kept, not scored. Each contact was read again before it was accepted. No agent is named, no call is recorded.`,
    },
    score: {
      title: 'From contact to score',
      items: [
        'Each point observed is worth 0 to 100, by a rule published before the edition.',
        'Without a reply, or when nobody could be reached, the points that depend on it are worth 0: the citizen obtained nothing. What does not apply leaves the calculation.',
        'The points of one criterion, one step and one channel form a cell. All results in this report are averages of the same cells: channels, steps, determinants and criteria add up to the same overall score.',
        'A channel weighs what the table says, whatever the number of contacts: more of them make the result more precise, not heavier.',
      ],
    },
    interval: {
      title: 'The interval, in words',
      text: 'Your citizens are thousands, our contacts a handful. Another day, another agent, another question would have given another score. The interval measures this part of chance from the differences found from one contact to the next. If the survey were made again a hundred times, it would hold the true level about 95 times. The more alike and the more numerous the contacts, the narrower it is.',
    },
    compare: {
      title: 'Comparing without error',
      items: [
        'A gap with the peers is claimed only if a test establishes it: at 5% for the overall score; the criteria are judged together, with at most 10% of false alarms expected (Benjamini and Hochberg).',
        'The average of a group is given in whole points, for at least 6 bodies; its middle half, for at least 10. Never a best or a worst.',
        'A result resting on fewer than 4 contacts or 20 answers is indicative: it points a way, it does not prove.',
        'No change over time is shown: this report knows of no earlier edition measured with the same grid.',
      ],
    },
    weights: { title: 'Weight of the channels in your score', channel: 'Channel', published: 'Published weight', yours: 'In your score', contacts: 'Contacts' },
    moved: (list: string) => `Weights moved: ${list}. The weight of an absent channel goes to the others, in proportion.`,
    notMoved: 'All channels were measured: no weight was moved.',
    outOfRankings: (names: string) => `Criteria left out of comparison, because two people code them too differently: ${names}.`,
    missing: (percent: string) => `Missing answers in the contacts accepted: ${percent}.`,
    versions: (grid: string, method: string) => `Grid ${grid}, method ${method}.`,
    glossary: 'The words of the barometer',
    terms: [
      { term: 'Channel', text: 'The way a citizen makes contact: telephone, e-mail, letter, website, social networks, and the counter as an option.' },
      { term: 'Step', text: 'A moment of the journey: access, information and orientation, handling of the request, complaints.' },
      { term: 'Criterion', text: 'One of the twenty qualities judged, from reachability to the handling of complaints.' },
      { term: 'Determinant', text: 'A family of criteria. There are seven.' },
      { term: 'Indicator', text: 'One of the 65 published results of the barometer: a criterion, in a channel, at a step.' },
      { term: 'Point observed', text: 'A question of the grid, which the mystery citizen answers with a fact.' },
      { term: 'Mystery citizen', text: 'A trained person who makes contact like anybody else and reports what happens.' },
      { term: 'Peers', text: 'The bodies you are compared with: same kind and size, widened when they are too few.' },
      { term: '95% interval', text: 'The values between which the true level very probably lies.' },
      { term: 'Middle half', text: 'The values between which half of the peers lie, a quarter being below and a quarter above.' },
      { term: 'Indicative', text: 'Said of a result that rests on too few contacts or answers to be claimed.' },
      { term: 'Not applicable', text: 'What does not exist in your body or did not arise. It does not count, for good or ill.' },
    ],
    determinants: {
      accessibility: 'Finding where to turn, getting there, using the service online.',
      waiting_time: 'Waiting little before being attended to, and seeing deadlines kept.',
      responsiveness: 'Obtaining a reply, soon, and one that fits the need.',
      transfer: 'Being directed to the right person, and taken care of by them.',
      courtesy: 'Being received with regard, listening and discretion.',
      personalisation: 'Being treated according to one’s situation, in words one understands.',
      claims: 'Being able to complain, and seeing the complaint followed up.',
    },
  },
});
