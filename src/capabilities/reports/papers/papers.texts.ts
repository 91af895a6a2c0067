import { defineTexts } from '#core/shared/texts.ts';

/** Certificate and posters. They never say a level, a rank or a label. */
export const papersTexts = defineTexts({
  fr: {
    description: (name: string) => `${name} a participé au baromètre de l’expérience citoyenne. Ce document ne dit aucun niveau.`,
    certificate: {
      heading: 'Attestation de participation',
      lines: (contacts: string, channels: string) => [
        'a participé à cette édition du baromètre de l’expérience citoyenne.',
        `Des citoyens-mystère l’ont contacté comme n’importe quel habitant\u202f: ${contacts} contacts validés (${channels}).`,
        'Cette attestation dit la participation. Elle ne dit aucun niveau et n’est ni un label, ni une certification.',
      ],
    },
    poster: {
      heading: 'Ici, nous mesurons notre accueil',
      lines: (contacts: string, channels: string) => [
        `Cette année, des citoyens-mystère nous ont contactés comme vous le faites\u202f: ${contacts} contacts (${channels}).`,
        'Leurs constats nous disent quoi améliorer.',
      ],
    },
    strengths: {
      heading: 'Ce que des citoyens ont constaté chez nous',
      lines: (contacts: string, channels: string) => [
        `${contacts} contacts de citoyens-mystère (${channels}). Un test statistique confirme que nous sommes au-dessus des structures comparables sur\u202f:`,
      ],
    },
    facts: { fieldwork: 'Terrain', published: 'Résultats publiés le', peers: 'Comparé à' },
    period: (from: string, to: string) => `du ${from} au ${to}`,
    signature: (day: string) => `Fait le ${day}, par l’opérateur du baromètre.`,
    verify: 'Vérifier ce document',
    alt: 'Code carré\u202f: ouvre la page qui vérifie ce document',
  },
  en: {
    description: (name: string) => `${name} took part in the citizen-experience barometer. This document says no level.`,
    certificate: {
      heading: 'Certificate of participation',
      lines: (contacts: string, channels: string) => [
        'took part in this edition of the citizen-experience barometer.',
        `Mystery citizens contacted it as any inhabitant would: ${contacts} validated contacts (${channels}).`,
        'This certificate says participation. It says no level, and is neither a label nor a certification.',
      ],
    },
    poster: {
      heading: 'Here, we measure how we receive you',
      lines: (contacts: string, channels: string) => [
        `This year, mystery citizens contacted us as you do: ${contacts} contacts (${channels}).`,
        'What they found tells us what to improve.',
      ],
    },
    strengths: {
      heading: 'What citizens found here',
      lines: (contacts: string, channels: string) => [
        `${contacts} contacts by mystery citizens (${channels}). A statistical test confirms that we are above comparable bodies on:`,
      ],
    },
    facts: { fieldwork: 'Fieldwork', published: 'Results published on', peers: 'Compared with' },
    period: (from: string, to: string) => `${from} to ${to}`,
    signature: (day: string) => `Made on ${day}, by the operator of the barometer.`,
    verify: 'Check this document',
    alt: 'Square code: opens the page that checks this document',
  },
});
