import { formatDate, formatInteger } from '#core/shared/format.ts';
import { setTexts } from '#core/shared/typography.ts';
import type { Locale } from '#core/shared/texts.ts';
import { channelTexts } from '#capabilities/grids/index.ts';
import { channels } from '#core/scoring/index.ts';
import type { DocumentData } from '../document/blocks.ts';
import { frameOf, titleOf, type Imprint } from '../document/frame.ts';
import { kindLabel, peersLabel } from '../document/peers-view.ts';
import type { PaperKind, ReportModel } from '../report.ts';
import { strengthsIn } from './strengths.ts';
import { papersTexts } from './papers.texts.ts';

/** A paper of one page for the template `paper`: it says participation, or confirmed strengths, never a level. */
export interface PaperData extends Omit<DocumentData, 'blocks'> {
  layout: 'certificate' | 'poster';
  paper: 'a4' | 'a3';
  kicker: string;
  /** Large, in few words. */
  heading: string;
  name: string;
  about: string;
  lines: string[];
  /** Listed large; none on papers of participation. */
  strengths: string[];
  facts: { term: string; text: string }[];
  signature: string | null;
  /** `link`: what the square code opens. */
  verify: { label: string; code: string; address: string; link: string; alt: string };
}

export function paperDocument(kind: PaperKind, model: ReportModel, imprint: Imprint, locale: Locale): PaperData {
  const { edition, organisation, simulated, peers } = model;
  const t = papersTexts[locale];
  const { blocks: _none, ...frame } = frameOf(
    { title: titleOf(model, kind, locale), description: t.description(organisation.name), published: edition.published, simulated }, imprint, locale);
  const words = kind === 'certificate' ? t.certificate : kind === 'poster' || kind === 'poster-a3' ? t.poster : t.strengths;
  const [wave] = edition.waves;
  const measured = channels.filter((channel) => model.contacts.some((one) => one.channel === channel)).map((channel) => channelTexts[locale][channel].toLocaleLowerCase(locale));
  const criteria = new Set(kind === 'strengths' || kind === 'strengths-a3' ? strengthsIn(peers?.stands ?? new Map()) : []);
  const period = wave ? t.period(formatDate(wave.from, locale), formatDate(wave.to, locale)) : '';
  return setTexts({
    ...frame,
    layout: kind === 'certificate' ? 'certificate' : 'poster', paper: kind.endsWith('a3') ? 'a3' : 'a4',
    kicker: edition.label[locale], heading: words.heading, name: organisation.name, about: kindLabel(model, locale),
    lines: words.lines(formatInteger(model.contacts.reduce((sum, { count }) => sum + count, 0), locale), measured.join(', ')),
    strengths: edition.criteria.filter(({ id }) => criteria.has(id)).map(({ label }) => label[locale]),
    facts: [
      { term: t.facts.fieldwork, text: period },
      ...(criteria.size > 0 && peers ? [{ term: t.facts.peers, text: peersLabel(edition, peers, locale) }] : [{ term: t.facts.published, text: formatDate(edition.published, locale) }]),
    ],
    signature: kind === 'certificate' ? t.signature(formatDate(edition.published, locale)) : null,
    verify: { label: t.verify, code: imprint.code, address: imprint.verifyAt, link: `${imprint.verifyAt}?code=${imprint.code}`, alt: t.alt },
  }, locale);
}
