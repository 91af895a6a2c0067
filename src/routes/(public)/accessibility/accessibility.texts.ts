import { defineTexts } from '#core/shared/texts.ts';

interface AccessibilityTexts {
  title: string;
  lead: string;
  description: string;
  stateTitle: string;
  state: string[];
  testedTitle: string;
  tested: string[];
  knownTitle: string;
  known: string[];
  methodTitle: string;
  facts: { term: string; text: string }[];
  pagesTitle: string;
  pages: string[];
  contactTitle: string;
  contact: string;
  write: string;
  recourseTitle: string;
  recourse: string[];
}

const fr: AccessibilityTexts = {
  title: 'Accessibilité',
  lead: 'Parvis veut pouvoir être lu et utilisé par tous, y compris sans souris, sans script, sur un petit écran ou avec une aide technique.',
  description: 'Déclaration d’accessibilité de Parvis\u202f: non conforme au sens du RGAA 4.1.2 tant qu’aucun audit n’a été mené. Ce qui est vérifié, ce qui ne l’est pas, à qui écrire.',
  stateTitle: 'État de conformité',
  state: [
    'Ce site est déclaré non conforme au référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1.2\u202f: c’est la mention que le référentiel impose tant qu’aucun audit des 106 critères n’a été mené.',
    'Elle ne dit rien de ce que nous vérifions déjà, et qui suit. L’audit dira le taux réel, qui sera publié ici.',
  ],
  testedTitle: 'Ce qui est vérifié',
  tested: [
    'Chaque page, en français et en anglais, par l’outil axe-core (règles WCAG 2.2 A et AA).',
    'Toutes les paires de couleurs, en clair et en sombre, par le calcul du contraste.',
    'La lecture à 320 pixels de large sans défilement horizontal, le zoom à 200\u202f%, l’impression, les couleurs forcées.',
    'L’usage sans aucun script\u202f: pages publiques, inscription et outils sont du HTML complet.',
    'Un tableau de chiffres auprès de chaque graphique, et une phrase qui dit ce qu’il montre.',
  ],
  knownTitle: 'Ce qui reste à vérifier ou à corriger',
  known: [
    'Les essais avec des lecteurs d’écran (NVDA, VoiceOver, TalkBack) par des personnes qui s’en servent.',
    'La conformité de chaque document PDF\u202f; en attendant, les mêmes résultats se lisent en pages web.',
    'Les fichiers joints par des tiers, photos et courriers reçus pendant les audits, qui n’ont pas de version texte.',
  ],
  methodTitle: 'Établissement de cette déclaration',
  facts: [
    { term: 'Date', text: '25 novembre 2026' },
    { term: 'Technologies', text: 'HTML, CSS, SVG\u202f; JavaScript facultatif' },
    { term: 'Outils', text: 'axe-core 4, Chromium, calcul du contraste, navigation au clavier' },
    { term: 'Évaluation', text: 'Par l’équipe de développement' },
  ],
  pagesTitle: 'Pages vérifiées',
  pages: ['Accueil, méthode, résultats nationaux', 'Inscription, de bout en bout', 'Connexion et espaces', 'Résultats d’une structure et leurs détails', 'Outils du pilotage, du citoyen-mystère et du contrôleur', 'Cette déclaration et les données personnelles'],
  contactTitle: 'Signaler un défaut',
  contact: 'Une page vous résiste\u202f? Écrivez-nous ce que vous vouliez faire, à quelle adresse, et avec quel outil. Nous répondons, et nous vous donnons le contenu ou le service par un autre moyen.',
  write: 'Écrire à propos de l’accessibilité',
  recourseTitle: 'Voies de recours',
  recourse: [
    'Si vous nous avez signalé un défaut qui vous empêche d’accéder à un contenu ou à un service et que la réponse ne vous satisfait pas, vous pouvez\u202f:',
    'écrire au Défenseur des droits par son formulaire en ligne, ou au délégué de votre région\u202f;',
    'lui envoyer un courrier, gratuit et sans timbre\u202f: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.',
  ],
};

const en: AccessibilityTexts = {
  title: 'Accessibility',
  lead: 'Parvis wants to be readable and usable by all, including without a mouse, without scripts, on a small screen or with assistive technology.',
  description: 'Accessibility statement of Parvis: non-compliant in the terms of RGAA 4.1.2 as long as no audit has been made. What is checked, what is not, whom to write to.',
  stateTitle: 'State of compliance',
  state: [
    'This site is declared non-compliant with the French accessibility reference (RGAA), version 4.1.2: that is the mention the reference demands as long as no audit of its 106 criteria has been made.',
    'It says nothing of what we do check, which follows. The audit will give the actual rate, to be published here.',
  ],
  testedTitle: 'What is checked',
  tested: [
    'Each page, in French and in English, with the axe-core tool (WCAG 2.2 rules, A and AA).',
    'All pairs of colours, light and dark, by computing their contrast.',
    'Reading at 320 pixels wide without horizontal scrolling, 200% zoom, print, forced colours.',
    'Use without any script: public pages, sign-up and tools are complete HTML.',
    'A table of figures beside each chart, and a sentence that says what it shows.',
  ],
  knownTitle: 'What remains to be checked or corrected',
  known: [
    'Trials with screen readers (NVDA, VoiceOver, TalkBack) by people who use them.',
    'The compliance of each PDF document; meanwhile the same results can be read as web pages.',
    'Files attached by third parties, photographs and letters received during audits, which have no text version.',
  ],
  methodTitle: 'How this statement was made',
  facts: [
    { term: 'Date', text: '25 November 2026' },
    { term: 'Technologies', text: 'HTML, CSS, SVG; JavaScript optional' },
    { term: 'Tools', text: 'axe-core 4, Chromium, computed contrast, keyboard navigation' },
    { term: 'Assessment', text: 'By the development team' },
  ],
  pagesTitle: 'Pages checked',
  pages: ['Home, method, national results', 'Sign-up, end to end', 'Sign-in and spaces', 'Results of a body and their details', 'Tools of the office, the mystery citizen and the reviewer', 'This statement and personal data'],
  contactTitle: 'Report a defect',
  contact: 'Does a page resist you? Tell us what you wanted to do, at which address, and with which tool. We answer, and give you the content or service by another means.',
  write: 'Write about accessibility',
  recourseTitle: 'Recourse',
  recourse: [
    'If you reported a defect that keeps you from a content or a service and the answer does not satisfy you, you may:',
    'write to the French Defender of Rights through the online form, or to the delegate of your region;',
    'send a letter, free of charge and without a stamp: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.',
  ],
};

/** Words of the accessibility statement. */
export const accessibilityTexts = defineTexts<AccessibilityTexts>({ fr, en });
