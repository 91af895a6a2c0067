import { givenNames } from './given-names.ts';
import { plain } from './own-words.ts';

export interface Masking {
  /** The name that the sender shows: masked wherever one of its words stands. */
  senderName: string;
  /** Telephone numbers of the service, as digits: not those of a person. */
  serviceNumbers?: readonly string[];
  /** Words that stay: those of the cover identity, of the body's own name. */
  keep?: readonly string[];
}

export const nameMask = '[nom masqué]';
const addressMask = '[adresse masquée]';

const word = String.raw`\p{Lu}[\p{L}’'-]{1,40}`;
const person = String.raw`(?:${word}|\p{Lu}\.)(?:[ \u00a0\u202f]{1,2}(?:(?:de|du|des|la|le|d’|van|el|ben)[ \u00a0]?)?(?:${word}|\p{Lu}\.)){0,3}`;
const titled = new RegExp(String.raw`\b((?:Mme|Mlle|Melle|MM?\.|Mr\.?|M(?=[ \u00a0]\p{Lu})|Madame|Monsieur|Mademoiselle|Maître|Dr\.?|Docteur|Pr\.?)[ \u00a0\u202f]{1,2})(${person})`, 'gu');
const introduced = new RegExp(String.raw`((?:suivie? par|interlocut(?:eur|rice)|correspondante?|dossier de|je m[’']appelle|je suis|signé|référente?|contacter|demandez|auprès de|adressez-vous à)[ \u00a0]*:?[ \u00a0]*)(${person})`, 'gu');
const twoWords = new RegExp(String.raw`(${word})([ \u00a0\u202f]{1,2})(${word})`, 'gu');
const address = /([\p{L}\d._%+-]{1,64})@([\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5})/gu;
const telephone = /(?<![\d\p{L}])(?:\+33|0033|0)[ .\-\u00a0\u202f]?[1-9](?:[ .\-\u00a0\u202f]?\d{2}){4}(?!\d)/gu;

// What stands before a capitalised word that is no person: a street, a building, a body.
const placeBefore = /(?:rue|place|avenue|av\.|boulevard|bd|allée|allées|impasse|chemin|quai|square|cours|école|collège|lycée|stade|salle|gymnase|médiathèque|bibliothèque|théâtre|centre|espace|maison|hôpital|parc|résidence|parking|pont|université|fondation|ville|mairie|commune) (?:\p{L}{1,3} )?(?:\p{Lu}[\p{L}-]+ )?$/iu;
const titleWords = /^(?:maire|madame|monsieur|messieurs|mesdames|service|direction|directeur|directrice|mairie|ville|accueil|bureau|secretariat|secretaire|bonjour|bonsoir|responsable|chef|cheffe|agent|officier|adjointe?|conseill\w+|presidente?|prefete?|etat|pole|departement|communaute|metropole|agglomeration|hotel|republique|france|centre|hopital|mediatheque|bibliotheque|equipe|pour|le|la|les|un|une|votre|vos|nos|notre|nous|vous|cordialement|bien|salutations|sinceres|tel|telephone|standard|ligne|fax|mobile|courriel|mail|site|horaires|ouvert|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|rue|place|avenue|boulevard|cs|bp|cedex|general\w*|population|urbanisme|scolarite|social\w*|relation\w*|usagers?|qualite)$/;
const closing = /^(?:bien )?(?:cordialement|sinceres salutations|salutations|respectueusement|bien a vous|a votre disposition|restant a votre|bonne (?:journee|reception|soiree|fin)|belle journee|je reste a|cdt|l'officier|p\/o|pour le maire|pour la maire|le maire|la maire|le president|la presidente|le directeur|la directrice|a bientot)/;
const genericParts = new Set('accueil contact mairie info infos courrier etatcivil etat-civil service services secretariat population urbanisme scolaire scolarite direction communication standard mediatheque bibliotheque ccas ne-pas-repondre noreply no-reply nepasrepondre postmaster mailer-daemon usagers relation-usagers dgs cabinet prefecture webmaster dpo reclamation reclamations mediateur social logement'.split(' '));

/**
 * The text without the names of those who wrote it: after a title, in the signature, in the sender's name, beside a common
 * given name, in addresses and telephone numbers. By rule: it masks a little too much rather than too little, and people
 * who see the thread can mask more. Streets, services and the service's own number stay.
 */
export function maskNames(text: string, { senderName, serviceNumbers = [], keep = [] }: Masking): string {
  const kept = new Set(keep.flatMap(wordsOf));
  const known = new Set(wordsOf(senderName).filter((name) => name.length > 2 && !kept.has(name) && !titleWords.test(name) && !genericParts.has(name)));
  const isKept = (name: string) => wordsOf(name).every((one) => kept.has(one) || titleWords.test(one));
  const masked = text
    .replace(address, (whole, local: string, domain: string) => (isGeneric(local, kept) ? whole : `${addressMask}@${domain}`))
    .replace(telephone, (number) => (serviceNumbers.includes(nationalDigits(number)) ? number : maskedNumber(number)))
    .replace(titled, (whole, title: string, name: string) => (isKept(name) ? whole : title + nameMask))
    .replace(introduced, (whole, before: string, name: string) => (isKept(name) || !looksNamed(name) ? whole : before + nameMask))
    .replace(twoWords, (whole, first: string, gap: string, second: string, at: number, all: string) => {
      const given = givenNames.has(plain(first).split('-')[0] ?? '') || /^\p{Lu}{2,}$/u.test(second);
      if (!given || isKept(whole) || titleWords.test(plain(first)) || placeBefore.test(all.slice(Math.max(0, at - 60), at))) return whole;
      return titleWords.test(plain(second)) ? `${nameMask}${gap}${second}` : nameMask;
    });
  return maskKnown(maskSignature(masked, kept), known);
}

function wordsOf(name: string): string[] {
  return plain(name).split(/[^\p{L}]+/u).filter(Boolean);
}

/** "Je suis absente", "contacter le service" name nobody. */
function looksNamed(name: string): boolean {
  return wordsOf(name).some((one) => !titleWords.test(one));
}

function isGeneric(local: string, kept: ReadonlySet<string>): boolean {
  const simple = plain(local);
  return genericParts.has(simple) || wordsOf(simple).every((one) => genericParts.has(one) || kept.has(one));
}

/** Digits of a French number as dialled inside the country. */
export function nationalDigits(number: string): string {
  return number.replace(/\D/g, '').replace(/^(?:0033|33)/, '0');
}

/** "05 61 12 34 56" becomes "05 61 •• •• ••": its form stays, the line does not. */
function maskedNumber(number: string): string {
  let left = number.replace(/\D/g, '').length - 6;
  return number.replace(/\d/g, (digit) => (left-- > 0 ? digit : '•'));
}

/** Lines of one to four capitalised words after a closing formula are who signs. */
function maskSignature(text: string, kept: ReadonlySet<string>): string {
  let since = Infinity;
  return text.split('\n').map((line) => {
    const simple = plain(line).trim();
    if (closing.test(simple)) since = 0;
    else if (simple !== '') since += 1;
    if (since < 1 || since > 4 || !/^[\p{Lu}][\p{L}’'. -]{1,60}(?:,|$)/u.test(line.trim())) return line;
    const [named = '', ...rest] = line.split(',');
    const words = wordsOf(named);
    if (words.length === 0 || words.length > 4 || words.some((one) => titleWords.test(one) || kept.has(one))) return line;
    return [nameMask, ...rest].join(',');
  }).join('\n');
}

/** Every place where a word of the sender's name stands. */
function maskKnown(text: string, known: ReadonlySet<string>): string {
  if (known.size === 0) return text;
  return text.replace(/\p{L}[\p{L}’'-]{2,40}/gu, (one) => (known.has(plain(one)) && /^\p{Lu}/u.test(one) ? nameMask : one));
}
