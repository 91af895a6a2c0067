import { fold } from '../../opinions/moderation/fold.ts';
import type { Span } from '../mention.ts';

/** A word as the model reads it, and where it stands in the text. Marks and faces are words too. */
export interface Token extends Span {
  readonly word: string;
}

const piece = /[a-z]+(?:-[a-z]+)*|\d+(?:[.,]\d+)?|[!?]|\.{2,}|…|[,;:]|\p{Extended_Pictographic}|[:;]-?[()/|]/gu;

/** As people type on telephones, and what they mean. */
const typed: Readonly<Record<string, string>> = {
  pr: 'pour', tjr: 'toujours', tjrs: 'toujours', tjs: 'toujours', tt: 'tout', ts: 'tous', rdv: 'rendez-vous', tel: 'telephone', rep: 'reponse', bjr: 'bonjour', qqn: 'quelqu un', qqun: 'quelqu un', bcp: 'beaucoup', pb: 'probleme', pbs: 'problemes',
  mtn: 'maintenant', svp: 's il vous plait', stp: 's il te plait', ct: 'c etait', cest: 'c est', jai: 'j ai', jsuis: 'je suis', jpp: 'j en peux plus', vrmt: 'vraiment', nvl: 'nouvelle', nvx: 'nouveau', ds: 'dans', ki: 'qui', ke: 'que', koi: 'quoi',
  pk: 'pourquoi', msg: 'message', mails: 'mail', email: 'mail', emails: 'mail', courriel: 'mail', courriels: 'mail', mel: 'mail', asap: 'vite', jms: 'jamais', ya: 'il y a', yavait: 'il y avait', jte: 'je te', jle: 'je le', jme: 'je me', pjs: 'pieces', appt: 'appartement',
  sem: 'semaines', nrv: 'enerve', dsl: 'desole', hs: 'hors service', etu: 'etudiant', ns: 'nous', vs: 'vous', qd: 'quand', ms: 'mais', pcq: 'parce que', dispo: 'disponible', mn: 'minutes', min: 'minutes',
};

/**
 * The words of a text without accents, capitals, elisions ("l'accueil" is "l" and "accueil") and letters held down ("merciiii"). What is typed short is
 * written out. Places are those of the text itself.
 */
export function tokensOf(text: string): Token[] {
  const { text: plain, at } = fold(text);
  const tokens: Token[] = [];
  for (const found of plain.matchAll(piece)) {
    const from = at[found.index] ?? 0;
    const to = at[found.index + found[0].length] ?? text.length;
    for (const word of written(found[0])) tokens.push({ word, from, to });
  }
  return tokens;
}

function written(raw: string): string[] {
  const word = raw.replace(/([a-z])\1{2,}/g, '$1');
  const meant = Object.hasOwn(typed, word) ? (typed[word] ?? word) : word;
  if (/^(?:\.{2,}|…)$/u.test(word)) return ['...'];
  // "dites-le", "est-il": what is joined by a hyphen is read apart, except what is one word.
  return meant === 'rendez-vous' ? [meant] : meant.split(/[ -]/).filter((part) => part !== '');
}

const endings = /(?:issements?|issements|ements?|ations?|ateurs?|atrices?|ismes?|istes?|ables?|ibles?|ites?|euses?|eux|ives?|ifs?|antes?|ants?|entes?|ents?|ees?|es|er|ez|ait|aient|ais|ons|e|s|x)$/;

/** Words of one family under one form: endings taken off while four letters are left. Rough on purpose: the model weighs what remains. */
export function stemOf(word: string): string {
  if (word.length < 5) return word.replace(/(?<=..)s$/, '');
  const cut = word.replace(endings, '');
  return cut.length >= 4 ? cut : word.replace(/(?:es|s|e|x)$/, '');
}
