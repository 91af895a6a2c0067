import { defineTexts } from '../../shared/texts.ts';
import type { FindingKind } from './finding.ts';

/** What the rules found, as it is told to whoever decides. */
export const findingTexts = defineTexts<Record<FindingKind, string>>({
  fr: {
    name: 'Nom de personne', phone: 'Téléphone', email: 'Courriel', address: 'Adresse', plate: 'Plaque d’immatriculation', iban: 'Compte bancaire', bank_card: 'Carte bancaire', social_security: 'Numéro de sécurité sociale',
    birth: 'Date de naissance', file_number: 'Numéro de dossier', insult: 'Injure', threat: 'Menace', emergency: 'Personne en danger\u202f?',
  },
  en: {
    name: 'Name of a person', phone: 'Telephone', email: 'E-mail', address: 'Address', plate: 'Number plate', iban: 'Bank account', bank_card: 'Bank card', social_security: 'Social security number',
    birth: 'Date of birth', file_number: 'File number', insult: 'Insult', threat: 'Threat', emergency: 'Somebody in danger?',
  },
});
