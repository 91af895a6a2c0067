import { defineTexts } from '#core/shared/texts.ts';

export const freeTexts = defineTexts({
  fr: {
    channels: 'Moyenne par canal et première comparaison',
    reading: 'Comment lire cette synthèse',
    method: 'D’où viennent ces chiffres',
    items: (weights: string) => [
      'Des citoyens-mystère ont pris contact avec vous comme l’aurait fait n’importe qui. Chaque contact a été relu avant d’être retenu.',
      `Le score global est la moyenne des canaux, pondérée par des poids publiés avant l’édition\u202f: ${weights}. Un canal absent rend son poids aux autres.`,
      'L’intervalle dit la part du hasard\u202f: avec d’autres contacts, le score aurait été un peu différent. Si l’on refaisait l’enquête cent fois, il contiendrait le niveau réel environ 95 fois.',
      'La comparaison porte sur le score global. Pour les canaux, la moyenne des pairs est un repère\u202f: aucun écart n’y est affirmé.',
      'Un résultat qui repose sur moins de 4 contacts ou de 20 réponses est indicatif\u202f: il oriente, il ne prouve pas.',
    ],
  },
  en: {
    channels: 'Average per channel and first comparison',
    reading: 'How to read this summary',
    method: 'Where these figures come from',
    items: (weights: string) => [
      'Mystery citizens contacted you as anybody would have. Each contact was read again before it was accepted.',
      `The overall score is the average of the channels, by weights published before the edition: ${weights}. A channel that is absent gives its weight to the others.`,
      'The interval tells the part of chance: other contacts would have given a somewhat different score. If the survey were made again a hundred times, it would hold the true level about 95 times.',
      'The comparison is about the overall score. For the channels, the average of the peers is a landmark: no gap is claimed there.',
      'A result resting on fewer than 4 contacts or 20 answers is indicative: it points a way, it does not prove.',
    ],
  },
});
