import { formatDateTime } from '#core/shared/format.ts';
import { locales, type Locale } from '#core/shared/texts.ts';
import { csvText } from '#platform/files/csv-text.ts';
import { figureText, whyText } from './figure-text.ts';
import type { PublicCategory } from './palmares.ts';
import { palmaresTexts } from './palmares.texts.ts';
import { pressTexts } from './press.texts.ts';
import type { TrophyEdition } from './trophies-of-edition.server.ts';

export interface PressMember {
  name: string;
  content: Uint8Array;
}

interface Kit {
  edition: TrophyEdition;
  publicFrom: Date;
  categories: readonly PublicCategory[];
  origin: string;
}

/**
 * What the press is given, in files: a text and a table in each language, the same as data, and the mark. Made of the public palmares
 * alone: there is nothing in it that the page does not say.
 */
export function pressKit(kit: Kit, mark: Uint8Array): PressMember[] {
  return [
    ...locales.flatMap((locale) => [
      { name: pressTexts[locale].releaseFile, content: utf8(releaseText(kit, locale)) },
      { name: pressTexts[locale].tableFile, content: utf8(csvText(tableRows(kit, locale), locale)) },
    ]),
    { name: 'palmares.json', content: utf8(JSON.stringify(dataOf(kit), null, 2)) },
    { name: 'parvis.svg', content: mark },
  ];
}

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');

/** The press release: winners with their figures, in the order of the categories. */
function releaseText({ edition, publicFrom, categories, origin }: Kit, locale: Locale): string {
  const [t, p] = [pressTexts[locale], palmaresTexts[locale]];
  const named = categories.filter(({ winners }) => winners.length > 0);
  return [
    t.heading(edition.label[locale]), t.embargo(formatDateTime(publicFrom, locale)), ...(edition.simulated ? [`${p.simulatedTag} – ${p.simulated}`] : []), '', t.opening(edition.label[locale]), '',
    ...named.flatMap(({ by, label, winners, finalists }) => [
      label[locale].toLocaleUpperCase(locale),
      ...winners.flatMap(({ name, content }) => [`  ${name}`, ...[figureText(by, content.figure, locale), content.citation?.[locale] ?? null].flatMap((line) => (line ? [`    ${line}`] : []))]),
      `  ${whyText(by, winners.length, locale)}`,
      ...(finalists.length > 0 ? [`  ${p.finalists}${t.colon} ${finalists.join(', ')}`] : []), '',
    ]),
    p.silentNote, '', p.methodTitle.toLocaleUpperCase(locale), ...p.method.map((line) => `- ${line}`), '', t.more(`${origin}/trophies/${edition.id}`), '',
  ].join('\n');
}

function tableRows({ categories }: Kit, locale: Locale): (string | number)[][] {
  return [pressTexts[locale].columns, ...categories.flatMap(({ label, winners }) => winners.map(({ name, departmentCode, content, code }) => [
    label[locale], name, departmentCode ?? '', content.figure?.value ?? '', content.figure?.low ?? '', content.figure?.high ?? '', code,
  ]))];
}

const dataOf = ({ edition, publicFrom, categories }: Kit) => ({
  edition: edition.id, publicFrom: publicFrom.toISOString(), simulated: edition.simulated,
  categories: categories.filter(({ winners }) => winners.length > 0).map(({ id, label, winners, finalists }) => ({
    id, label, finalists, winners: winners.map(({ name, departmentCode, content, code }) => ({ name, department: departmentCode, ...content, code })),
  })),
});
