import { defineTexts } from '#core/shared/texts.ts';
import type { DemoStep } from './play-edition.ts';

const stepsFr: Record<DemoStep, string> = {
  directory: 'Annuaire des structures publiques',
  panel: 'Tirage de 231 structures réelles et de leurs citoyens-mystères',
  plan: 'Plan des missions sur les jours ouvrés',
  calibrate: 'Calage de la simulation sur les niveaux publiés',
  audits: 'Audits simulés',
  scores: 'Scores et intervalles',
  freeze: 'Gel de l’édition, comparaisons, publication',
  wave: 'Édition 2027\u202f: inscriptions et missions en cours',
  reports: 'Premiers rapports PDF',
};

const stepsEn: Record<DemoStep, string> = {
  directory: 'Directory of public bodies',
  panel: 'Draw of 231 real bodies and their mystery citizens',
  plan: 'Mission plan over working days',
  calibrate: 'Calibration of the simulation on published levels',
  audits: 'Simulated audits',
  scores: 'Scores and intervals',
  freeze: 'Freeze of the edition, comparisons, publication',
  wave: '2027 edition: sign-ups and missions under way',
  reports: 'First PDF reports',
};

/** What the demonstration says on the terminal. */
export const demoTexts = defineTexts({
  fr: {
    description: 'Crée la base, joue une édition entière et sert le site',
    fresh: 'repart de zéro (efface les données de la démonstration)',
    database: 'Base de données',
    site: 'Construction du site',
    kept: 'Données retrouvées',
    steps: stepsFr,
    ready: 'Parvis est prêt',
    readyIn: (seconds: string) => `prêt en ${seconds} s`,
    freeReferent: (name: string) => `${name}, gratuit`,
    linksTitle: 'Un lien de connexion par rôle (démonstration)\u202f:',
    poll: (title: string, address: string) => `Un sondage d’agents est ouvert, «\u202f${title}\u202f»\u202f: entrez l’un de ces codes sur ${address}`,
    reports: (folder: string) => `Rapports PDF\u202f: ${folder} (les autres se préparent, voir Travaux dans le pilotage)`,
    stop: 'Ctrl+C pour arrêter. Les données restent\u202f; «\u202fnpm run demo -- --fresh\u202f» repart de zéro.',
  },
  en: {
    description: 'Creates the database, plays a whole edition and serves the site',
    fresh: 'start over (erases the data of the demonstration)',
    database: 'Database',
    site: 'Building the site',
    kept: 'Data found again',
    steps: stepsEn,
    ready: 'Parvis is ready',
    readyIn: (seconds: string) => `ready in ${seconds} s`,
    freeReferent: (name: string) => `${name}, free`,
    linksTitle: 'One sign-in link per role (demonstration):',
    poll: (title: string, address: string) => `A poll of staff is open, “${title}”: enter one of these codes at ${address}`,
    reports: (folder: string) => `PDF reports: ${folder} (the others are being made, see Jobs in the office)`,
    stop: 'Ctrl+C to stop. Data are kept; "npm run demo -- --fresh" starts over.',
  },
});
