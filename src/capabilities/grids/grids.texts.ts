import type { Channel, Determinant, Step } from '#core/scoring/dimensions.ts';
import { defineTexts } from '#core/shared/texts.ts';
import type { ScenarioKind } from './scenario-kinds.ts';
import type { EvidenceKind } from './grid.input.ts';

export const channelTexts = defineTexts<Record<Channel, string>>({
  fr: {
    phone: 'Téléphone',
    email: 'Courriel',
    letter: 'Courrier',
    website: 'Site internet',
    social: 'Réseaux sociaux',
    counter: 'Guichet',
  },
  en: {
    phone: 'Telephone',
    email: 'E-mail',
    letter: 'Letter',
    website: 'Website',
    social: 'Social networks',
    counter: 'Counter',
  },
});

export const stepTexts = defineTexts<Record<Step, string>>({
  fr: {
    access: 'Accès',
    information: 'Information et orientation',
    processing: 'Traitement de la demande',
    complaints: 'Réclamations',
  },
  en: {
    access: 'Access',
    information: 'Information and orientation',
    processing: 'Handling of the request',
    complaints: 'Complaints',
  },
});

export const determinantTexts = defineTexts<Record<Determinant, string>>({
  fr: {
    accessibility: 'Accessibilité',
    waiting_time: 'Temps d’attente',
    responsiveness: 'Réactivité',
    transfer: 'Efficacité du transfert',
    courtesy: 'Courtoisie',
    personalisation: 'Personnalisation',
    claims: 'Gestion des réclamations',
  },
  en: {
    accessibility: 'Accessibility',
    waiting_time: 'Waiting time',
    responsiveness: 'Responsiveness',
    transfer: 'Efficient transfer',
    courtesy: 'Courtesy',
    personalisation: 'Personalisation',
    claims: 'Handling of complaints',
  },
});

export const scenarioKindTexts = defineTexts<Record<ScenarioKind, string>>({
  fr: {
    information: 'Demande d’information',
    procedure: 'Démarche',
    complaint: 'Réclamation',
    out_of_hours: 'Appel hors horaires',
    review: 'Lecture du site',
  },
  en: {
    information: 'Request for information',
    procedure: 'Procedure',
    complaint: 'Complaint',
    out_of_hours: 'Out-of-hours call',
    review: 'Review of the website',
  },
});

export const evidenceTexts = defineTexts<Record<EvidenceKind, string>>({
  fr: {
    none: 'Aucune preuve',
    note: 'Note',
    screenshot: 'Capture d’écran',
    photo: 'Photo',
    message: 'Message reçu',
    envelope: 'Enveloppe',
  },
  en: {
    none: 'No evidence',
    note: 'Note',
    screenshot: 'Screenshot',
    photo: 'Photo',
    message: 'Message received',
    envelope: 'Envelope',
  },
});

export const notReachedTexts = defineTexts<Record<'zero' | 'na', string>>({
  fr: { zero: 'Compte 0 si non atteint', na: 'Hors du calcul si non atteint' },
  en: { zero: 'Counts 0 when not reached', na: 'Left out when not reached' },
});
