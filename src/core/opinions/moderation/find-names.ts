import type { TextFinding } from './finding.ts';
import { foldedWord } from './fold.ts';
import type { ModerationLists } from './lists.ts';

export interface NameRules {
  sure: ReadonlySet<string>;
  doubtful: ReadonlySet<string>;
  none: ReadonlySet<string>;
  places: ReadonlySet<string>;
}

export function nameRules({ firstNames, doubtfulNames, noNames, places }: ModerationLists): NameRules {
  return { sure: new Set(firstNames), doubtful: new Set(doubtfulNames), none: new Set(noNames), places: new Set(places) };
}

interface Word {
  text: string;
  plain: string;
  from: number;
  to: number;
  capital: boolean;
  /** A stop stands before it. */
  first: boolean;
}

const titles = new Set(['m', 'mr', 'mme', 'mmes', 'mlle', 'monsieur', 'madame', 'mademoiselle', 'messieurs', 'mesdames', 'mrs', 'ms', 'miss', 'dr', 'docteur', 'maitre']);
/** Titles written in a hurry: a small letter after them may begin a name too. */
const shortTitles = new Set(['m', 'mr', 'mme', 'mlle', 'mrs', 'ms', 'miss', 'dr']);
const particles = new Set(['de', 'du', 'des', 'la', 'le', 'van', 'von', 'ben', 'el', 'al', 'da', 'dos', 'saint', 'mc']);
const announcers = new Set(['nomme', 'nommee', 'prenomme', 'prenommee', 'prenom', "s'appelle", "s'appelait", 'appelle', 'appele', 'appelee', 'agent', 'agente', 'conseiller', 'conseillere', 'collegue', 'hotesse', 'secretaire', 'guichetier', 'guichetiere',
  'certain', 'certaine', 'dame', 'policier', 'policiere', 'directeur', 'directrice', 'adjoint', 'adjointe', 'named', 'called', 'clerk', 'colleague', 'officer', 'manager', 'receptionist', 'name', 'nom', 'badge']);
/** Words between an announcer and the name: "son nom est", "name is". */
const bridges = new Set(['est', 'is', 'was', 'etait', 'de', 'a', 'dit', 'of']);
const thanks = new Set(['a', 'par', 'avec', 'merci', 'bravo', 'et', 'que', 'contre', 'chez', 'by', 'with', 'and', 'to', 'thank', 'thanks', 'ask', 'demande', 'felicitations', 'felicite', 'remercie', 'voir', 'vu', 'saw', 'for', 'pour']);

const thanking = new Set(['merci', 'bravo', 'grace', 'thanks', 'thank', 'recu', 'recue', 'recus', 'accueilli', 'accueillie', 'servi', 'servie', 'helped', 'served', 'felicitations', 'demande', 'demandez', 'ask']);
const links = new Set(['a', 'par', 'to', 'by', 'for', 'you']);

/** Names of persons: after a title, after words that announce one, or a first name of the list. Streets, schools and offices are left out. */
export function findNames(text: string, rules: NameRules): TextFinding[] {
  const words = wordsOf(text);
  const found: TextFinding[] = [];
  for (let place = 0; place < words.length; place += 1) {
    const start = nameStart(words, place, rules);
    if (start === null) continue;
    const last = nameEnd(words, start, rules);
    const [first, end] = [words[start], words[last]];
    if (first && end) found.push({ kind: 'name', from: first.from, to: end.to });
    place = last;
  }
  return found;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}][\p{L}'’]*(?:-\p{L}[\p{L}'’]*)*\.?/gu)].map(({ 0: found, index }) => {
    const elided = /^(?:[dljmnst]|qu)['’](?=\p{L})/iu.exec(found)?.[0].length ?? 0;
    const bare = found.slice(/^s['’]app/i.test(found) ? 0 : elided).replace(/\.$/, '');
    const from = index + (found.replace(/\.$/, '').length - bare.length);
    const before = text.slice(0, index).trimEnd().at(-1) ?? '.';
    return { text: bare, plain: foldedWord(bare), from, to: from + bare.length, capital: /^\p{Lu}/u.test(bare), first: '.!?\n:«"-–'.includes(before) };
  });
}

/** The word at which a name begins, seen from `place`; null where none does. */
function nameStart(words: readonly Word[], place: number, rules: NameRules): number | null {
  const word = words[place];
  if (!word) return null;
  if (titles.has(word.plain)) return afterTitle(words, place, rules);
  if (announcers.has(word.plain)) return announced(words, place, rules);
  return isFirstName(words, place, rules) || isThanked(words, place, rules) || isPair(words, place, rules) ? place : null;
}

function afterTitle(words: readonly Word[], place: number, rules: NameRules): number | null {
  const after = place + 1;
  // "Mme Le Goff", "mme de kerdrel": the particle is part of the name.
  const next = particles.has(words[after]?.plain ?? '') ? after + 1 : after;
  const [title, name] = [words[place], words[next]];
  if (!title || !name || (name.first && !shortTitles.has(title.plain)) || rules.none.has(name.plain) || rules.places.has(name.plain)) return null;
  // "J'ai vu M. dans le hall", "madame je voudrais": only a short title calls for a name in small letters.
  if (name.capital) return after;
  const hurried = shortTitles.has(title.plain) && title.plain !== 'm' && name.plain.length > 2;
  return hurried || rules.sure.has(name.plain) ? after : null;
}

function announced(words: readonly Word[], place: number, rules: NameRules): number | null {
  let next = place + 1;
  while (next < place + 3 && bridges.has(words[next]?.plain ?? '')) next += 1;
  const after = next;
  if (words[next]?.capital && particles.has(words[next]?.plain ?? '')) next += 1;
  const name = words[next];
  if (!name || name.first || titles.has(name.plain) || rules.none.has(name.plain) || rules.places.has(name.plain)) return null;
  return name.capital || rules.sure.has(name.plain) ? after : null;
}

function isFirstName(words: readonly Word[], place: number, { sure, doubtful, none, places }: NameRules): boolean {
  const [before, word, next] = [words[place - 1], words[place], words[place + 1]];
  if (!word || none.has(word.plain) || ofAPlace(words, place, places)) return false;
  const parts = word.plain.split('-');
  const known = sure.has(word.plain) || (parts.length > 1 && parts.every((part) => sure.has(part) || doubtful.has(part)) && parts.some((part) => sure.has(part)));
  const thanked = before !== undefined && !word.first && thanks.has(before.plain);
  if (known) return word.capital || thanked;
  if (!doubtful.has(word.plain) || !word.capital) return false;
  return (thanked && !word.first) || (next !== undefined && next.capital && !next.first && !none.has(next.plain) && next.text.length > 1);
}

/** "Merci à Maïwenn", "reçue par Thuy": whoever is thanked or blamed with a capital. */
function isThanked(words: readonly Word[], place: number, { none, places }: NameRules): boolean {
  const [verb, link, word] = [words[place - 2], words[place - 1], words[place]];
  if (!verb || !link || !word?.capital || word.first || link.first || word.text.length < 3) return false;
  return thanking.has(verb.plain) && links.has(link.plain) && !none.has(word.plain) && !places.has(word.plain);
}

/** Two capitals in a row, which no place or office explains: a first and a family name that no list knows. */
function isPair(words: readonly Word[], place: number, { none, places }: NameRules): boolean {
  const word = words[place];
  const second = particles.has(words[place + 1]?.plain ?? '') ? words[place + 2] : words[place + 1];
  const own = (one: Word | undefined) => one !== undefined && one.capital && one.text.length > 2 && /\p{Ll}/u.test(one.text) && !none.has(one.plain) && !places.has(one.plain) && !places.has(one.plain.split('-')[0] ?? '');
  return own(word) && second !== undefined && !second.first && second.capital && second.text.length > 2 && !none.has(second.plain) && !places.has(second.plain)
    && !particles.has(word?.plain ?? '') && !ofAPlace(words, place, places) && second.from - (word?.to ?? 0) < 5;
}

/** "rue Victor Hugo", "école Jean Jaurès": of a place, whatever stands between. */
function ofAPlace(words: readonly Word[], place: number, places: ReadonlySet<string>): boolean {
  for (let back = place - 1; back >= Math.max(0, place - 3); back -= 1) {
    const word = words[back];
    if (!word || (words[back + 1]?.first ?? false)) return false;
    if (places.has(word.plain)) return true;
    if (!word.capital && !particles.has(word.plain)) return false;
  }
  return false;
}

/** A name goes on with capitals and the particles between them. */
function nameEnd(words: readonly Word[], start: number, rules: NameRules): number {
  let last = start;
  for (let place = start + 1; place <= start + 4; place += 1) {
    const word = words[place];
    if (!word || word.first || word.from - (words[place - 1]?.to ?? 0) > 2 || titles.has(word.plain)) break;
    if (word.capital && !rules.none.has(word.plain)) last = place;
    else if (!particles.has(word.plain)) break;
  }
  return last;
}
