import { formatDate, formatInteger, formatMonth, formatScore } from '#core/shared/format.ts';
import { defineTexts, type Locale } from '#core/shared/texts.ts';
import { localPath } from '#platform/http/locale.ts';
import { defineMailKind, type KindMail } from '#platform/mail/mail-kind.ts';
import type { ToldChange } from '../changes/changes.queries.server.ts';
import type { DigestFacts } from './digest-facts.server.ts';
import type { LetterRhythm } from './subscription.ts';

const s = (n: number) => (n > 1 ? 's' : '');

const texts = defineTexts({
  fr: {
    name: 'Lettre des avis', when: 'Chaque jour, semaine ou mois, à qui l’a choisi.', emptyName: 'Lettre des avis\u202f: rien à dire', emptyWhen: 'Une seule fois, quand une période passe sans avis.',
    subject: '{{body}}\u202f: {{headline}}, {{span}}', emptySubject: '{{body}}\u202f: aucun avis {{span}}',
    body: 'Structure', headline: 'Score en bref', span: 'Période', score: 'Score', change: 'Évolution', extremes: 'Meilleur et moins bon critère', changes: 'Changements de niveau', texts: 'Idées et commentaires', silent: 'Bornes silencieuses',
    empty: 'Aucun avis n’a été donné à {{body}} {{span}}. La prochaine lettre partira quand il y en aura.', check: 'Une affiche décollée ou une tablette éteinte\u202f? Vérifiez vos points de collecte.',
    button: 'Ouvrir le tableau', emptyButton: 'Voir les points de collecte', stop: 'Ne plus recevoir cette lettre',
    spans: { daily: (from: string) => `le ${from}`, weekly: (from: string, to: string) => `du ${from} au ${to}`, monthly: (month: string) => `en ${month}` },
    short: (score: string) => `${score} sur 100`, none: 'aucun avis',
    scored: (score: string, between: string, n: string, span: string) => `Les usagers donnent ${score} sur 100${between}, sur ${n} ${span}.`, between: (low: string, high: string) => ` (entre ${low} et ${high})`, opinions: (_: number, text: string) => `${text} avis`,
    unheard: (span: string) => `Aucun avis n’a été donné ${span}.`,
    against: { daily: 'que les quatre semaines d’avant', weekly: 'que la semaine d’avant', monthly: 'que le mois d’avant' },
    moved: (points: string, than: string, from: string) => `C’est ${points} ${than} (${from})`, points: (n: string, plural: boolean, more: boolean) => `${n} point${plural ? 's' : ''} de ${more ? 'plus' : 'moins'}`,
    same: (than: string, from: string) => `C’est autant ${than} (${from}).`, chance: '\u202f: un écart que le hasard explique.', real: '\u202f: un écart que le hasard n’explique pas.', unknown: '.',
    bestWorst: (best: string, b: string, worst: string, w: string) => `Le mieux noté\u202f: ${best} (${b}). Le moins bien noté\u202f: ${worst} (${w}).`,
    left: (ideas: number, comments: number) => `Reçus\u202f: ${[ideas > 0 ? `${ideas} idée${s(ideas)}` : '', comments > 0 ? `${comments} commentaire${s(comments)}` : ''].filter(Boolean).join(' et ')}.`,
    unread: (n: number) => (n === 1 ? 'Un texte attend d’être lu.' : `${n} textes attendent d’être lus.`),
    changed: (point: string, on: string, before: string, after: string) => `«\u202f${point}\u202f» est passé de ${before} à ${after} vers le ${on}`, changedLead: (all: string) => `À regarder\u202f: ${all}.`,
    silentLead: (names: string, n: number) => `Borne${s(n)} silencieuse${s(n)}\u202f: ${names}.`,
    samples: { body: 'Ville de Saint-Avit', headline: '72 sur 100', span: 'du 16 au 22 novembre 2026', score: 'Les usagers donnent 72 sur 100 (entre 69 et 75), sur 241 avis du 16 au 22 novembre 2026.', change: 'C’est 3 points de plus que la semaine d’avant (69)\u202f: un écart que le hasard explique.', extremes: 'Le mieux noté\u202f: Courtoisie (81). Le moins bien noté\u202f: Attente immédiate (54).', changes: 'À regarder\u202f: «\u202fAccueil\u202f» est passé de 74 à 63 vers le 12 novembre 2026.', texts: 'Reçus\u202f: 4 idées et 9 commentaires. 12 textes attendent d’être lus.', silent: 'Borne silencieuse\u202f: Tablette du hall.' },
  },
  en: {
    name: 'Digest of opinions', when: 'Each day, week or month, to those who chose it.', emptyName: 'Digest of opinions: nothing to say', emptyWhen: 'Once, when a period passes without an opinion.',
    subject: '{{body}}: {{headline}}, {{span}}', emptySubject: '{{body}}: no opinion {{span}}',
    body: 'Body', headline: 'Score in short', span: 'Period', score: 'Score', change: 'Change', extremes: 'Best and worst criterion', changes: 'Changes of level', texts: 'Ideas and comments', silent: 'Silent kiosks',
    empty: 'Nobody gave an opinion to {{body}} {{span}}. The next digest will leave when somebody has.', check: 'A poster come off, a tablet switched off? Check your collection points.',
    button: 'Open the board', emptyButton: 'See the collection points', stop: 'Stop receiving this digest',
    spans: { daily: (from: string) => `on ${from}`, weekly: (from: string, to: string) => `from ${from} to ${to}`, monthly: (month: string) => `in ${month}` },
    short: (score: string) => `${score} out of 100`, none: 'no opinion',
    scored: (score: string, between: string, n: string, span: string) => `Users give ${score} out of 100${between}, over ${n} ${span}.`, between: (low: string, high: string) => ` (between ${low} and ${high})`, opinions: (n: number, text: string) => `${text} opinion${n > 1 ? 's' : ''}`,
    unheard: (span: string) => `No opinion was given ${span}.`,
    against: { daily: 'than the four weeks before', weekly: 'than the week before', monthly: 'than the month before' },
    moved: (points: string, than: string, from: string) => `That is ${points} ${than} (${from})`, points: (n: string, plural: boolean, more: boolean) => `${n} point${plural ? 's' : ''} ${more ? 'higher' : 'lower'}`,
    same: (than: string, from: string) => `That is no more and no less ${than} (${from}).`, chance: ': a difference that chance explains.', real: ': a difference that chance does not explain.', unknown: '.',
    bestWorst: (best: string, b: string, worst: string, w: string) => `Best rated: ${best} (${b}). Worst rated: ${worst} (${w}).`,
    left: (ideas: number, comments: number) => `Received: ${[ideas > 0 ? `${ideas} idea${s(ideas)}` : '', comments > 0 ? `${comments} comment${s(comments)}` : ''].filter(Boolean).join(' and ')}.`,
    unread: (n: number) => (n === 1 ? 'One text waits to be read.' : `${n} texts wait to be read.`),
    changed: (point: string, on: string, before: string, after: string) => `“${point}” went from ${before} to ${after} around ${on}`, changedLead: (all: string) => `To look at: ${all}.`,
    silentLead: (names: string, n: number) => `Silent kiosk${s(n)}: ${names}.`,
    samples: { body: 'Town of Saint-Avit', headline: '72 out of 100', span: 'from 16 to 22 November 2026', score: 'Users give 72 out of 100 (between 69 and 75), over 241 opinions from 16 to 22 November 2026.', change: 'That is 3 points higher than the week before (69): a difference that chance explains.', extremes: 'Best rated: Courtesy (81). Worst rated: Immediate waiting (54).', changes: 'To look at: “Reception” went from 74 to 63 around 12 November 2026.', texts: 'Received: 4 ideas and 9 comments. 12 texts wait to be read.', silent: 'Silent kiosk: Tablet of the hall.' },
  },
});

type Place = keyof (typeof texts)['fr']['samples'];
const variable = (place: Place) => ({ label: { fr: texts.fr[place], en: texts.en[place] }, sample: { fr: texts.fr.samples[place], en: texts.en.samples[place] } });
const wordsIn = (locale: Locale) => {
  const { subject, button, stop } = texts[locale];
  return { subject, paragraphs: ['{{score}}', '{{change}}', '{{extremes}}', '{{changes}}', '{{texts}}', '{{silent}}'], button, unsubscribe: stop };
};
const emptyWordsIn = (locale: Locale) => {
  const { emptySubject, empty, check, emptyButton, stop } = texts[locale];
  return { subject: emptySubject, paragraphs: [empty, check], button: emptyButton, unsubscribe: stop };
};

export const digestKind = defineMailKind({
  id: 'opinion-digest', name: { fr: texts.fr.name, en: texts.en.name }, when: { fr: texts.fr.when, en: texts.en.when }, perEdition: false,
  variables: {
    body: variable('body'), headline: variable('headline'), span: variable('span'), score: { ...variable('score'), required: true }, change: variable('change'), extremes: variable('extremes'),
    changes: variable('changes'), texts: variable('texts'), silent: variable('silent'),
  },
  words: { fr: wordsIn('fr'), en: wordsIn('en') },
});

export const emptyDigestKind = defineMailKind({
  id: 'opinion-digest-empty', name: { fr: texts.fr.emptyName, en: texts.en.emptyName }, when: { fr: texts.fr.emptyWhen, en: texts.en.emptyWhen }, perEdition: false,
  variables: { body: variable('body'), span: { ...variable('span'), required: true } },
  words: { fr: emptyWordsIn('fr'), en: emptyWordsIn('en') },
});

export interface DigestTo {
  to: string;
  locale: Locale;
  organisationId: string;
  body: string;
  origin: string;
  unsubscribeUrl: string;
  /** Names of the criteria in that language. */
  criteria: ReadonlyMap<string, string>;
}

export function digestMail(facts: DigestFacts, { to, locale, organisationId, body, origin, unsubscribeUrl, criteria }: DigestTo): KindMail {
  const t = texts[locale];
  const { score, best, worst, ideas, comments, unread, changes, silent } = facts;
  const span = spanText(facts, locale);
  return {
    kind: digestKind, to, locale, editionId: null, unsubscribeUrl, url: `${origin}${localPath(locale, `/participant/${organisationId}/opinions`)}`,
    values: {
      body, span, headline: score ? t.short(formatScore(score.score, locale)) : t.none,
      score: score ? t.scored(formatScore(score.score, locale), score.interval ? t.between(formatScore(score.interval.low, locale), formatScore(score.interval.high, locale)) : '', t.opinions(score.n, formatInteger(score.n, locale)), span) : t.unheard(span),
      change: changeText(facts, locale),
      extremes: best && worst ? t.bestWorst(criteria.get(best.criterion) ?? best.criterion, formatScore(best.score, locale), criteria.get(worst.criterion) ?? worst.criterion, formatScore(worst.score, locale)) : '',
      changes: changes.length > 0 ? t.changedLead(changes.slice(0, mostChanges).map((one) => changedText(one, locale)).join('\u202f; ')) : '',
      texts: [...(ideas + comments > 0 ? [t.left(ideas, comments)] : []), ...(unread > 0 ? [t.unread(unread)] : [])].join(' '),
      silent: silent.length > 0 ? t.silentLead(silent.join(', '), silent.length) : '',
    },
  };
}

/** A letter is short: the board shows them all. */
const mostChanges = 3;

export function emptyDigestMail(facts: DigestFacts, { to, locale, organisationId, body, origin, unsubscribeUrl }: DigestTo): KindMail {
  return {
    kind: emptyDigestKind, to, locale, editionId: null, unsubscribeUrl, url: `${origin}${localPath(locale, `/participant/${organisationId}/opinions/points`)}`, values: { body, span: spanText(facts, locale) },
  };
}

function spanText({ rhythm, period: { from, to } }: { rhythm: LetterRhythm; period: { from: string; to: string } }, locale: Locale): string {
  const { daily, weekly, monthly } = texts[locale].spans;
  if (rhythm === 'daily') return daily(formatDate(from, locale));
  return rhythm === 'weekly' ? weekly(...daysText(from, to, locale)) : monthly(formatMonth(from, locale));
}

function changeText({ score, earlier, change, rhythm }: DigestFacts, locale: Locale): string {
  if (!score || !earlier) return '';
  const t = texts[locale];
  const [now, then] = [Math.round(score.score), Math.round(earlier.score)];
  const from = formatScore(earlier.score, locale);
  if (now === then) return t.same(t.against[rhythm], from);
  const points = t.points(formatInteger(Math.abs(now - then), locale), Math.abs(now - then) > 1, now > then);
  return t.moved(points, t.against[rhythm], from) + (change === null ? t.unknown : change.low > 0 || change.high < 0 ? t.real : t.chance);
}

const changedText = ({ pointName, on, before, after }: ToldChange, locale: Locale): string =>
  texts[locale].changed(pointName, formatDate(on, locale), formatScore(before.score, locale), formatScore(after.score, locale));

/** Two days without what they share at the end: « 16 », « 22 novembre 2026 ». */
function daysText(from: string, to: string, locale: Locale): [string, string] {
  const [start, end] = [formatDate(from, locale).split(' '), formatDate(to, locale).split(' ')];
  while (start.length > 1 && start.at(-1) === end[start.length - 1]) start.pop();
  return [start.join(' '), end.join(' ')];
}
