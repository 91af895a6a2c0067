import type { Answer } from '#core/questionnaire/types.ts';

/** Answers on which the mystery citizens of the showcase wrote a few words, whatever they wrote elsewhere: `value` null = any. */
const words: readonly { item: string; value: string | number | null; note: string }[] = [
  { item: 'phone-answer-given', value: 'during-call', note: '«\u202fNe quittez pas, je regarde le dossier avec vous\u202f»\u202f: la réponse est venue sans transfert.' },
  { item: 'phone-answer-given', value: 'promised', note: '«\u202fOn vous rappelle dans la journée\u202f»\u202f: personne n’a demandé à quel numéro.' },
  { item: 'phone-answer-given', value: 'elsewhere', note: 'On m’a donné le numéro d’un autre service, sans dire à quelles heures il répond.' },
  { item: 'phone-answer-given', value: 'none', note: '«\u202fJe ne peux pas vous dire, il faudrait passer\u202f»\u202f: l’appel s’est arrêté là.' },
  { item: 'phone-answer-complete', value: 'most', note: 'Les pièces à fournir ont été citées, le délai ne l’a pas été.' },
  { item: 'phone-closed-hours', value: 'yes', note: 'Le message donne les horaires, puis coupe avant la fin de la phrase.' },
  { item: 'phone-complaint-way', value: 'not-told', note: '«\u202fÉcrivez à la mairie\u202f»\u202f: ni adresse ni formulaire n’ont été indiqués.' },
  { item: 'phone-complaint-way', value: 'on-request', note: 'Il a fallu demander deux fois avant d’entendre parler du formulaire.' },
  { item: 'email-answer-correct', value: 'right', note: 'La liste des pièces est juste et le lien de rendez-vous mène à la bonne page.' },
  { item: 'email-answer-correct', value: 'slip', note: 'Le délai annoncé n’est plus celui du site, qui a changé depuis.' },
  { item: 'email-answer-correct', value: 'wrong', note: 'La réponse porte sur le passeport alors que la question était sur la carte d’identité.' },
  { item: 'letter-answer-correct', value: 'right', note: 'Lettre d’une page, signée, qui répond aux deux questions posées.' },
  { item: 'letter-answer-correct', value: 'slip', note: 'La lettre renvoie à une annexe qui n’était pas dans l’enveloppe.' },
  { item: 'website-broken-links', value: null, note: 'Le lien «\u202fprendre rendez-vous\u202f» du pied de page mène à une page vide.' },
  { item: 'counter-received', value: 'yes', note: 'L’agent a quitté son écran des yeux pour saluer, puis a expliqué chaque étape.' },
  { item: 'social-network-1-correct', value: 'right', note: 'Réponse juste, avec le lien vers la démarche.' },
];

/** The answers with the words written on some of them; what is scored stays as it is. */
export function withWords(answers: readonly Answer[]): Answer[] {
  return answers.map((answer) => {
    const said = words.find(({ item, value }) => item === answer.itemId && answer.value !== null && (value === null || value === answer.value));
    return said ? { ...answer, note: said.note } : answer;
  });
}
