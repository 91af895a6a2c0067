import { formatDate, formatInteger, formatScore } from '#core/shared/format.ts';
import { defineTexts, type Locale } from '#core/shared/texts.ts';
import type { Period } from '#core/opinions/changes/find-change.ts';
import { localPath } from '#platform/http/locale.ts';
import { defineMailKind, type KindMail } from '#platform/mail/mail-kind.ts';
import type { ToldChange } from './changes.queries.server.ts';

const texts = defineTexts({
  fr: {
    name: 'Alerte\u202f: le niveau d’un point a changé', when: 'Quand les avis d’un point de collecte changent de niveau, une fois par changement.', subject: '{{point}}\u202f: les avis sont passés de {{before}} à {{after}}',
    fact: 'Au point «\u202f{{point}}\u202f» ({{body}}), les avis ont {{direction}} vers le {{on}}.', beforeLine: 'Avant\u202f: {{earlier}}.', sinceLine: 'Depuis\u202f: {{since}}.',
    next: 'Le hasard fait rarement un tel écart\u202f: moins d’une fausse alerte par trimestre et par point. Quelque chose a-t-il changé ces jours-là\u202f? Ce changement ne vous sera plus signalé.',
    button: 'Voir le changement', stop: 'Ne plus recevoir ces alertes', body: 'Structure', point: 'Point de collecte', direction: 'Sens', on: 'Depuis quand', before: 'Score d’avant', after: 'Score d’après', earlier: 'Période d’avant', since: 'Période d’après',
    directions: { down: 'baissé', up: 'monté' }, side: (score: string, low: string, high: string, n: string, from: string, to: string) => `${score} sur 100 (entre ${low} et ${high}), sur ${n} avis du ${from} au ${to}`,
    samples: { body: 'Ville de Saint-Avit', point: 'Accueil', direction: 'baissé', on: '12 novembre 2026', before: '74', after: '63', earlier: '74 sur 100 (entre 72 et 76), sur 1\u202f204 avis du 27 août 2026 au 10 novembre 2026', since: '63 sur 100 (entre 59 et 67), sur 212 avis du 12 novembre 2026 au 19 novembre 2026' },
  },
  en: {
    name: 'Alert: the level of a point has changed', when: 'When opinions at a collection point change level, once a change.', subject: '{{point}}: opinions went from {{before}} to {{after}}',
    fact: 'At the point “{{point}}” ({{body}}), opinions {{direction}} around {{on}}.', beforeLine: 'Before: {{earlier}}.', sinceLine: 'Since: {{since}}.',
    next: 'Chance seldom makes such a difference: less than one false alarm a quarter and point. Did something change in those days? You will not be told of this change again.',
    button: 'See the change', stop: 'Stop receiving these alerts', body: 'Body', point: 'Collection point', direction: 'Direction', on: 'Since when', before: 'Score before', after: 'Score after', earlier: 'Period before', since: 'Period after',
    directions: { down: 'went down', up: 'went up' }, side: (score: string, low: string, high: string, n: string, from: string, to: string) => `${score} out of 100 (between ${low} and ${high}), over ${n} opinions from ${from} to ${to}`,
    samples: { body: 'Town of Saint-Avit', point: 'Reception', direction: 'went down', on: '12 November 2026', before: '74', after: '63', earlier: '74 out of 100 (between 72 and 76), over 1,204 opinions from 27 August 2026 to 10 November 2026', since: '63 out of 100 (between 59 and 67), over 212 opinions from 12 November 2026 to 19 November 2026' },
  },
});

type Place = keyof (typeof texts)['fr']['samples'];
const variable = (place: Place, required = false) => ({
  label: { fr: texts.fr[place], en: texts.en[place] }, sample: { fr: texts.fr.samples[place], en: texts.en.samples[place] }, ...(required && { required }),
});
const wordsIn = (locale: Locale) => {
  const { subject, fact, beforeLine, sinceLine, next, button, stop } = texts[locale];
  return { subject, paragraphs: [fact, beforeLine, sinceLine, next], button, unsubscribe: stop };
};

export const changeKind = defineMailKind({
  id: 'opinion-change', name: { fr: texts.fr.name, en: texts.en.name }, when: { fr: texts.fr.when, en: texts.en.when }, perEdition: false,
  variables: {
    body: variable('body'), point: variable('point', true), direction: variable('direction'), on: variable('on'), before: variable('before'), after: variable('after'), earlier: variable('earlier', true), since: variable('since', true),
  },
  words: { fr: wordsIn('fr'), en: wordsIn('en') },
});

export interface ChangeAlert {
  to: string;
  locale: Locale;
  change: ToldChange;
  body: string;
  origin: string;
  unsubscribeUrl: string;
}

export function changeMail({ to, locale, change, body, origin, unsubscribeUrl }: ChangeAlert): KindMail {
  const t = texts[locale];
  const { before, after } = change;
  const side = ({ score, low, high, n, from, to: last }: Period) => t.side(formatScore(score, locale), formatScore(low, locale), formatScore(high, locale), formatInteger(n, locale), formatDate(from, locale), formatDate(last, locale));
  return {
    kind: changeKind, to, locale, editionId: null, unsubscribeUrl, url: `${origin}${localPath(locale, `/participant/${change.organisationId}/opinions/changes`)}`,
    values: {
      body, point: change.pointName, direction: after.score < before.score ? t.directions.down : t.directions.up, on: formatDate(change.on, locale),
      before: formatScore(before.score, locale), after: formatScore(after.score, locale), earlier: side(before), since: side(after),
    },
  };
}
