import { matches, type TextFinding } from './finding.ts';
import { cardHolds, ibanHolds, socialSecurityHolds } from './key-digits.ts';

const phone = /(?<![\d/])(?:(?:\+|00)\s?33\s?(?:\(0\)\s?)?|0)[1-9](?:[\s./_-]{0,2}\d{2}){4}(?!\d)|(?<!\d)\+(?!33)\d{1,3}(?:[\s.-]?\d{2,4}){2,5}(?!\d)|(?<!\d)0\d{3,4}\s\d{3}\s?\d{3,4}(?!\d)/g;
const email = /[\p{L}\d][\p{L}\d._%+-]*\s?(?:@|\[at\]|\(at\)|\sarobase\s|\sat\s(?=[\p{L}\d-]+\sdot\s))\s?[\p{L}\d-]+(?:\s?(?:\.|\(dot\)|\[dot\]|\spoint\s|\sdot\s)\s?[\p{L}\d-]{2,})+/giu;
// Beyond the bank's letters, groups without a figure are words of the sentence.
const iban = /\b[A-Z]{2}\s?\d{2}[\s-]?[A-Z0-9]{4}(?:[\s-]?(?=[A-Z]{0,3}\d)[A-Z0-9]{1,4}){2,7}\b/gi;
const card = /(?<!\d)(?:\d[ -]?){12,18}\d(?!\d)/g;
const socialSecurity = /(?<!\d)[12378][\s.]?\d{2}[\s.]?(?:0[1-9]|1[0-2]|[2-9]\d)[\s.]?(?:\d{2}|2[ab])[\s.]?\d{3}[\s.]?\d{3}(?:[\s./]{0,2}\d{2})?(?!\d)/gi;
const newPlate = /(?<![\p{L}\d])[A-HJ-NP-TV-Z]{2}[\s-]?\d{3}[\s-]?[A-HJ-NP-TV-Z]{2}(?![\p{L}\d])|(?<![\p{L}\d])[a-hj-np-tv-z]{2}-\d{3}-[a-hj-np-tv-z]{2}(?![\p{L}\d])/gu;
const oldPlate = /(?<=(?:plaque|immatricul\p{L}*|voiture|v[ée]hicule|camion)[^.!?]{0,30})(?<!\d)\d{1,4}\s?[A-Z]{2,3}\s?(?:\d{2}|2[AB]|97\d)(?!\d)/giu;
const ways = '[Rr]ue|[Aa]venue|[Aa]v\\.?|[Bb]d\\.?|[Bb]oulevard|[Aa]ll[ée]es?|[Cc]hemin|[Ii]mpasse|[Rr]oute|[Qq]uai|[Ss]quare|[Cc]ours|[Pp]assage|[Rr][ée]sidence|[Ll]otissement|[Ss]entier|[Vv]enelle|[Rr]uelle|RUE|AVENUE';
const capital = String.raw`\p{Lu}[\p{L}'’-]+`;
const address = new RegExp(
  String.raw`(?<![\d/])\d{1,4}\s?(?:bis|ter|quater|[a-dA-D](?=[\s,]))?,?\s+(?:(?:${ways})\s+(?:de\s+la\s+|de\s+l['’]|des\s+|du\s+|de\s+|d['’])?|[Pp]lace\s+(?:de\s+la\s+|des\s+|du\s+|de\s+)?(?=\p{Lu}))[\p{L}\d'’-]+(?:\s+(?:(?:de|du|des|la|le)\s+)?${capital}){0,3}`
  + String.raw`|(?<!\d)\d{1,4}\s+(?:${capital}\s+){1,2}(?:Street|Road|Lane|Drive|Close|Avenue|Way)\b|\b(?:[Aa]ppartement|[Aa]ppt|[Aa]pt|[Ff]lat)\.?\s*(?:n°\s*)?\d{1,4}\b`, 'gu');
const months = 'janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[ée]cembre|january|february|march|april|may|june|july|august|september|october|november|december';
const birth = new RegExp(String.raw`(?<=(?<!\p{L})(?:n[ée]e?|naissance|born)(?!\p{L})[^.!?\d]{0,25})\d{1,2}(?:er)?[\s/.-](?:\d{1,2}|${months})[\s/.-]\d{2,4}(?!\d)`, 'giu');
const fileNumber = /(?<=(?<!\p{L})(?:dossier|allocataire|fiscal|demande|carte|passeport|titre|courrier|facture|usager|abonn[ée]|r[ée]f|r[ée]f[ée]rence|file|case|reference|application|passport)(?!\p{L})\.?\s*(?:n°|no\.?|num[ée]ro|number|num\.?|:|#|is|est le|est)*\s*)(?=[\p{L}\d/-]*\d{3})[A-Z\d][A-Z\d/-]{4,}(?![\p{L}\d])/giu;

/**
 * Personal data by their shapes: telephone, mail, bank account (key checked), card (key checked), social security number (key
 * checked where it is given), number plates, postal addresses, dates of birth, numbers of files.
 */
export function findPersonal(text: string): TextFinding[] {
  return [
    ...matches('iban', text, iban, ibanHolds), ...matches('social_security', text, socialSecurity, socialSecurityHolds), ...matches('bank_card', text, card, cardHolds),
    ...matches('phone', text, phone), ...matches('email', text, email), ...matches('plate', text, newPlate), ...matches('plate', text, oldPlate),
    ...matches('address', text, address), ...matches('birth', text, birth), ...matches('file_number', text, fileNumber),
  ];
}
