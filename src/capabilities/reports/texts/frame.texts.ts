import { defineTexts } from '#core/shared/texts.ts';
import type { ReportKind } from '../report.ts';

/** Cover, foot, verification: what every document of the barometer says. */
export const frameTexts = defineTexts({
  fr: {
    barometer: 'Baromètre de l’expérience citoyenne',
    kinds: {
      personalised: 'Rapport personnalisé', free: 'Synthèse gratuite', elected: 'L’essentiel en une page', easy: 'Version facile à lire', slides: 'Présentation',
      notes: 'Présentation et notes', deck: 'Présentation modifiable',
    } satisfies Record<ReportKind, string>,
    national: 'Rapport national',
    title: (kind: string, name: string, edition: string) => `${kind} – ${name} – ${edition}`,
    description: (name: string) => `Résultats de ${name}\u202f: score et intervalle, canaux, étapes, critères et comparaison avec les pairs.`,
    page: 'Page',
    code: (code: string) => `Vérification\u202f: ${code}`,
    simulated: 'Données simulées',
    simulatedNote: 'Démonstration\u202f: les organismes sont réels, leurs réponses et leurs scores sont inventés par un programme. Ils ne disent rien du service rendu.',
    published: 'Résultats publiés le',
    fieldwork: 'Terrain',
    fieldworkDates: (from: string, to: string) => `du ${from} au ${to}`,
    contacts: 'Contacts',
    contactsAndCounter: (common: string, counter: string) => `${common}, et ${counter} au guichet, en option`,
    group: 'Groupe de comparaison',
    audience: 'Destinataire',
    confidential: 'Confidentiel\u202f: ce document est remis au seul organisme concerné.',
    globalScore: 'Score global',
    outOf: 'sur 100',
    peersMean: (mean: string) => `Moyenne des pairs\u202f: ${mean}.`,
    peersHalf: (low: string, high: string) => `La moitié d’entre eux\u202f: de ${low} à ${high}.`,
    peersNone: 'Trop peu de pairs pour publier une comparaison.',
    verify: {
      title: 'Vérifier ce document',
      text: [
        'Chaque page porte le même code. Saisissez-le à l’adresse ci-dessous\u202f: le site dit de quel document il s’agit, pour quelle édition, de quelle date, et donne l’empreinte SHA-256 du fichier remis.',
        'Si le fichier que vous tenez n’a pas cette empreinte, il a été modifié.',
      ],
    },
  },
  en: {
    barometer: 'Citizen-experience barometer',
    kinds: {
      personalised: 'Personalised report', free: 'Free summary', elected: 'The essential on one page', easy: 'Easy-to-read version', slides: 'Presentation',
      notes: 'Presentation with notes', deck: 'Editable presentation',
    },
    national: 'National report',
    title: (kind: string, name: string, edition: string) => `${kind} – ${name} – ${edition}`,
    description: (name: string) => `Results of ${name}: score and interval, channels, steps, criteria and comparison with peers.`,
    page: 'Page',
    code: (code: string) => `Verification: ${code}`,
    simulated: 'Simulated data',
    simulatedNote: 'Demonstration: the bodies are real, their answers and scores are invented by a program. They say nothing of the service they give.',
    published: 'Results published on',
    fieldwork: 'Fieldwork',
    fieldworkDates: (from: string, to: string) => `${from} to ${to}`,
    contacts: 'Contacts',
    contactsAndCounter: (common: string, counter: string) => `${common}, and ${counter} at the counter, as an option`,
    group: 'Compared with',
    audience: 'For',
    confidential: 'Confidential: this document is given to the body concerned only.',
    globalScore: 'Overall score',
    outOf: 'out of 100',
    peersMean: (mean: string) => `Peers’ average: ${mean}.`,
    peersHalf: (low: string, high: string) => `Half of them: ${low} to ${high}.`,
    peersNone: 'Too few peers to publish a comparison.',
    verify: {
      title: 'Check this document',
      text: [
        'Every page bears the same code. Enter it at the address below: the site says which document it is, for which edition, of which date, and gives the SHA-256 digest of the file that was issued.',
        'If the file you hold has another digest, it was changed.',
      ],
    },
  },
});
