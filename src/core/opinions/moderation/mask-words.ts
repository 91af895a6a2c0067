import type { FindingKind } from './finding.ts';
import { defineTexts } from '../../shared/texts.ts';

/** What stands in a published text in place of what was masked: in its own language, since that is where it is read. */
const maskWords = defineTexts<Record<FindingKind, string>>({
  fr: {
    name: '[nom]', phone: '[téléphone]', email: '[courriel]', address: '[adresse]', plate: '[plaque]', iban: '[compte]', bank_card: '[carte]', social_security: '[numéro]', birth: '[date]', file_number: '[numéro]', insult: '[…]', threat: '[…]', emergency: '[…]',
  },
  en: {
    name: '[name]', phone: '[telephone]', email: '[e-mail]', address: '[address]', plate: '[plate]', iban: '[account]', bank_card: '[card]', social_security: '[number]', birth: '[date]', file_number: '[number]', insult: '[…]', threat: '[…]', emergency: '[…]',
  },
});

export const maskWord = (language: string) => (kind: FindingKind): string => maskWords[language === 'en' ? 'en' : 'fr'][kind];
