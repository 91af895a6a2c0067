import { formatDate, formatInteger } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import { localPath } from '#platform/http/locale.ts';
import { defineMailKind, type KindMail, type MailWords } from '#platform/mail/mail-kind.ts';
import { registrationVariables } from '../mail-variables.ts';
import type { RegistrationCore } from '../registrations.queries.server.ts';
import { drawMailTexts } from './draw-mail.texts.ts';

type Template = 'number' | 'place' | 'waiting';

const same = (text: string): Record<Locale, string> => ({ fr: text, en: text });

const variables = {
  ...registrationVariables,
  number: { label: { fr: 'Numéro de tirage', en: 'Draw number' }, sample: same('3f9a07c251be'), required: true },
  page: { label: { fr: 'Adresse de la page du tirage', en: 'Address of the page of the draw' }, sample: same('https://example.org/draw/2027') },
};

function kindOf<V extends typeof variables>(template: Template, named: V, wordsIn: (locale: Locale) => MailWords) {
  const { name: nameFr, when: whenFr } = drawMailTexts.fr[template];
  const { name: nameEn, when: whenEn } = drawMailTexts.en[template];
  return defineMailKind({
    id: `draw-${template}`, name: { fr: nameFr, en: nameEn }, when: { fr: whenFr, en: whenEn }, perEdition: true,
    variables: named, words: { fr: wordsIn('fr'), en: wordsIn('en') },
  });
}

const opening = (locale: Locale, template: Template) => {
  const t = drawMailTexts[locale];
  return [t.hello('{{contact}}'), t[template].body('{{body}}', '{{edition}}'), t.reference('{{reference}}')];
};

const numberKind = kindOf('number', {
  ...variables,
  list: { label: { fr: 'Empreinte de la liste', en: 'Fingerprint of the list' }, sample: same('9f86d081884c7d65…'), required: true },
  beacon: { label: { fr: 'Valeur publique', en: 'Public value' }, sample: { fr: 'tirage du Loto du 6 mars', en: 'Loto draw of 6 March' } },
  announced: { label: { fr: 'Jour des réponses', en: 'Day of the answers' }, sample: { fr: '10 mars 2027', en: '10 March 2027' } },
}, (locale) => {
  const { number, look, closing } = drawMailTexts[locale];
  return {
    subject: number.subject('{{body}}'), button: look, closing,
    paragraphs: [...opening(locale, 'number'), number.number('{{number}}'), number.list('{{list}}'), number.next('{{beacon}}', '{{announced}}')],
  };
});

const placeKind = kindOf('place', variables, (locale) => {
  const { place, signIn, closing, verify } = drawMailTexts[locale];
  return { subject: place.subject('{{body}}'), button: signIn, closing, paragraphs: [...opening(locale, 'place'), ...place.next, verify('{{number}}', '{{page}}')] };
});

const waitingKind = kindOf('waiting', {
  ...variables,
  rank: { label: { fr: 'Rang sur la liste d’attente', en: 'Rank on the waiting list' }, sample: same('12'), required: true },
}, (locale) => {
  const { waiting, look, closing, verify } = drawMailTexts[locale];
  return {
    subject: waiting.subject('{{body}}'), button: look, closing,
    paragraphs: [...opening(locale, 'waiting'), waiting.rank('{{rank}}'), ...waiting.next, verify('{{number}}', '{{page}}')],
  };
});

/** The mails of the draw, whose words the operator may adapt. */
export const drawMailKinds = { number: numberKind, place: placeKind, waiting: waitingKind } as const;

interface Told {
  to: string;
  name: string;
  registration: RegistrationCore;
  number: string;
  origin: string;
}

/** Tells a contact the draw number of their body, and the fingerprint of the list that holds it. */
export function numberMail(told: Told & { listHash: string; draw: Edition['draw'] }): KindMail {
  const { listHash, draw } = told;
  const { locale } = told.registration;
  const values = { ...valuesOf(told), list: listHash, beacon: draw.beacon.label[locale], announced: formatDate(draw.announced, locale) };
  return { kind: numberKind, ...addressed(told), values, url: drawPage(told) };
}

/** Tells a contact what the draw gave their body. */
export function answerMail(told: Told & { place: boolean; rank: number }): KindMail {
  const { locale } = told.registration;
  if (told.place) return { kind: placeKind, ...addressed(told), values: valuesOf(told), url: `${told.origin}${localPath(locale, '/sign-in')}` };
  return { kind: waitingKind, ...addressed(told), values: { ...valuesOf(told), rank: formatInteger(told.rank, locale) }, url: drawPage(told) };
}

const addressed = ({ to, registration: { locale, editionId } }: Told) => ({ to, locale, editionId });

function valuesOf(told: Told) {
  const { organisationName, editionId, reference } = told.registration;
  return { contact: told.name, body: organisationName, edition: editionId, reference, number: told.number, page: drawPage(told) };
}

function drawPage({ origin, registration: { locale, editionId } }: Told): string {
  return `${origin}${localPath(locale, `/draw/${editionId}`)}`;
}
