import { defineTexts } from '#core/shared/texts.ts';

/** A question asked elsewhere, to which a point leads whoever has answered its own. */
export interface NextQuestion {
  /** Its address on this site. */
  path: string;
  words: { fr: string; en?: string | undefined };
}

/** How a question after the thanks is announced, and the words of the page where it is chosen. */
export const nextQuestionTexts = defineTexts({
  fr: {
    lead: 'Encore une question, sur un projet', go: 'Répondre',
    title: 'Une question de consultation, après le merci', text: 'Qui vient de donner son avis voit la question d’une consultation ouverte, avec son code à scanner sur les bornes. Ce qui est répondu par là est une participation à la consultation, notée «\u202fvenue d’une borne\u202f».',
    label: 'Question', none: 'Aucune', save: 'Enregistrer', nothing: 'Aucun questionnaire de consultation n’est ouvert à tous sans adresse. Ouvrez-en un dans vos consultations\u202f: il sera proposé ici.', shown: 'Question montrée', over: 'Sa consultation n’est plus ouverte\u202f: elle n’est plus montrée.',
    received: (n: number, figure: string) => `${figure} ${n > 1 ? 'participations venues' : 'participation venue'} d’une borne.`,
  },
  en: {
    lead: 'One more question, about a project', go: 'Answer',
    title: 'A question of a consultation, after the thanks', text: 'Whoever has just given an opinion sees the question of an open consultation, with its code to scan on kiosks. What is answered that way is a participation in the consultation, noted “came from a kiosk”.',
    label: 'Question', none: 'None', save: 'Save', nothing: 'No survey of a consultation is open to everybody without an address. Open one among your consultations: it will be offered here.', shown: 'Question shown', over: 'Its consultation is no longer open: it is not shown any more.',
    received: (n: number, figure: string) => `${figure} ${n > 1 ? 'participations' : 'participation'} from a kiosk.`,
  },
});

/** The address that leads there from a point. */
export const nextAddress = ({ path }: NextQuestion, language: string): string => `${language === 'fr' ? '' : '/en'}${path}?via=kiosk`;

/** What is said in one of the languages of a point: English for all that are not French, where the question has it. */
export function nextWords({ words }: NextQuestion, language: string): { lead: string; question: string; language: 'fr' | 'en' } {
  const said = language === 'fr' || words.en === undefined ? 'fr' : 'en';
  return { lead: nextQuestionTexts[said].lead, question: words[said] ?? words.fr, language: said };
}
