import { setTexts } from '#core/shared/typography.ts';
import type { Locale } from '#core/shared/texts.ts';
import { findingText } from '#capabilities/improvement/index.ts';
import type { ReportModel } from '../report.ts';
import { frameTexts } from '../texts/frame.texts.ts';
import { readingsTexts } from '../texts/readings.texts.ts';
import type { Block, DocumentData } from './blocks.ts';
import { frameOfBody, type Imprint } from './frame.ts';
import { firstActions, gapColumn, glance, scoreSentences } from './summary-part.ts';

const shownQuestions = 3;

/** One page for those who decide: where we are, what moved, what to decide, what to ask. */
export function electedDocument(model: ReportModel, imprint: Imprint, locale: Locale): DocumentData {
  const { edition, organisation } = model;
  const t = readingsTexts[locale].elected;
  const f = frameTexts[locale];
  const blocks: Block[] = [
    { block: 'h1', kicker: `${f.kinds.elected} – ${edition.label[locale]}`, text: organisation.name },
    ...scoreSentences(model, locale),
    ...glance(model, locale),
    { block: 'columns', columns: [gapColumn(model, 'above', locale), gapColumn(model, 'below', locale), [{ block: 'h2', text: t.change }, { block: 'text', text: changeSentence(model, locale) }]] },
    { block: 'h2', text: t.decisions },
    { block: 'ranked', items: firstActions(model, locale) },
    ...questions(model, locale),
    { block: 'note', text: t.sure },
  ];
  return setTexts({ ...frameOfBody(model, 'elected', imprint, locale), compact: true, blocks }, locale);
}

export function changeSentence({ change }: ReportModel, locale: Locale): string {
  const t = readingsTexts[locale].elected;
  if (!change) return t.first;
  const count = (word: string): number => change.lines.filter((line) => line.word === word).length;
  const [better, worse] = [count('better'), count('worse')];
  return better + worse === 0 ? t.none : t.moved(String(better), String(worse));
}

/** The facts that cost most, one for each of the first actions, turned into questions. */
function questions({ advice }: ReportModel, locale: Locale): Block[] {
  const t = readingsTexts[locale].elected;
  const asked = advice.ranked.slice(0, shownQuestions).flatMap(({ items: [first] }) => (first ? [t.question(first.item.label[locale], lowerFirst(findingText(first, locale)))] : []));
  return asked.length === 0 ? [] : [{ block: 'h2', text: t.questions }, { block: 'list', items: asked }];
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
