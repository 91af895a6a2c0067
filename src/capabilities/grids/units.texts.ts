import { defineTexts } from '#core/shared/texts.ts';

/** What measures and counts are counted in. */
export const units = [
  'rings',
  'seconds',
  'minutes',
  'hours',
  'working_days',
  'days',
  'clicks',
  'levels',
  'attempts',
  'transfers',
  'pages',
  'items',
  'messages',
  'documents',
  'contacts',
  'mistakes',
  'errors',
  'terms',
  'words',
  'centimetres',
] as const;
export type Unit = (typeof units)[number];

const french =
  (one: string, many = `${one}s`) =>
  (count: number) =>
    Math.abs(count) < 2 ? one : many;
const english =
  (one: string, many = `${one}s`) =>
  (count: number) =>
    count === 1 ? one : many;

/** The word after a number; French keeps the singular under 2. */
export const unitTexts = defineTexts<Record<Unit, (count: number) => string>>({
  fr: {
    rings: french('sonnerie'),
    seconds: french('seconde'),
    minutes: french('minute'),
    hours: french('heure'),
    working_days: french('jour ouvré', 'jours ouvrés'),
    days: french('jour'),
    clicks: french('clic'),
    levels: french('niveau', 'niveaux'),
    attempts: french('tentative'),
    transfers: french('transfert'),
    pages: french('page'),
    items: french('élément'),
    messages: french('message'),
    documents: french('document'),
    contacts: french('contact'),
    mistakes: french('faute'),
    errors: french('erreur'),
    terms: french('terme'),
    words: french('mot'),
    centimetres: french('centimètre'),
  },
  en: {
    rings: english('ring'),
    seconds: english('second'),
    minutes: english('minute'),
    hours: english('hour'),
    working_days: english('working day'),
    days: english('day'),
    clicks: english('click'),
    levels: english('level'),
    attempts: english('attempt'),
    transfers: english('transfer'),
    pages: english('page'),
    items: english('item'),
    messages: english('message'),
    documents: english('document'),
    contacts: english('contact'),
    mistakes: english('mistake'),
    errors: english('error'),
    terms: english('term'),
    words: english('word'),
    centimetres: english('centimetre'),
  },
});
