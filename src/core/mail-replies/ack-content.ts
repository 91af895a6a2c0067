import { ownWords, plain } from './own-words.ts';

/** What the law asks of an acknowledgement (CRPA, art. R. 112-5), and what a promise adds. */
export interface AckContent {
  receivedOn: boolean;
  service: boolean;
  contact: boolean;
  number: boolean;
  replyTime: boolean;
  /** What silence will mean, and how to appeal. */
  silence: boolean;
}

const signs: Readonly<Record<keyof AckContent, RegExp>> = {
  receivedOn: /(?:recue?|enregistree?|parvenue?|prise en compte|reception)[^.\n]{0,60}\ble \d{1,2}(?:er)? ?(?:\/|janv|fevr|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec)/,
  service: /(?:le|la|par le|par la|au|du) (?:service|direction|bureau|pole|departement|cellule) (?:de|des|du|d'|qualite|population|accueil|technique|\p{L}{4,})/u,
  contact: /(?<!\d)0[1-9](?:[ .-]?\d{2}){4}(?!\d)|[a-z\d._-]{1,64}@[a-z\d-]{1,63}\.[a-z]{2,}/,
  number: /(?:numero|n°|n\. ?°|reference|ticket|dossier|demande|suivi) ?:? ?(?:#|n° ?)?[a-z]{0,4}-?\d[\d-]{2,}|#\d{3,}/,
  replyTime: /(?:delai|sous|dans|avant|d'ici|au plus tard|comptez|en)[^.\n]{0,40}(?:\d+ ?(?:h\b|heures|jours?|semaines?|mois)|(?:un|deux|trois|quatre|cinq|dix|quinze) (?:jours?|semaines?|mois)|le \d{1,2})|48 ?h/,
  silence: /(?:en l'absence de|a defaut de|sans) reponse|silence garde|reputee? (?:rejetee?|acceptee?)|tribunal administratif/,
};

/** Which of these an acknowledgement holds: by rule, for a person to confirm. */
export function ackContent(text: string): AckContent {
  const said = plain(ownWords(text.slice(0, 6000)));
  const has = (sign: keyof AckContent) => signs[sign].test(said);
  return { receivedOn: has('receivedOn'), service: has('service'), contact: has('contact'), number: has('number'), replyTime: has('replyTime'), silence: has('silence') };
}
