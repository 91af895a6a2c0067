import type { IsoDate } from '#core/calendar/date.ts';
import { tellingWords } from '#core/listening/figures/telling-words.ts';
import { wordsOfText } from '#core/opinions/words.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import type { WordsOf } from './board-of.ts';
import { readMentionsAfter, type AfterMention, type ReadMention } from './texts.queries.server.ts';

const mentionsATime = 2_000;

interface Stem {
  forms: Map<string, number>;
  /** By side: criterion and sign. A mention that uses a word twice on one side counts once. */
  texts: Map<string, number>;
  all: number;
}

const sideOf = (criterion: string | null, satisfied: boolean): string => `${criterion ?? ''} ${satisfied ? '+' : '-'}`;

/**
 * The words that tell what is said of each criterion, for and against, from all that is said elsewhere (`tellingWords`). Texts are read a slice at a time; what is held is one
 * entry a word.
 */
export async function wordsOfCriteria(step: RunStep, organisationId: string, from: IsoDate, most: number): Promise<WordsOf> {
  const stems = new Map<string, Stem>();
  for (let after: AfterMention | null = null; ;) {
    const since: AfterMention | null = after;
    const mentions: ReadMention[] = await step(({ db }) => readMentionsAfter(db, organisationId, from, since, mentionsATime));
    for (const mention of mentions) count(stems, mention);
    const last = mentions.at(-1);
    if (!last || mentions.length < mentionsATime) break;
    after = { day: last.day, id: last.id };
  }
  // Words are written out only where they are shown.
  const all = [...stems];
  return (criterion, satisfied) => {
    const side = sideOf(criterion, satisfied);
    const words = all.map(([word, stem]) => {
      const own = stem.texts.get(side) ?? 0;
      return { word, own, others: stem.all - own };
    });
    return tellingWords(words, most).map(({ word, ...figures }) => ({ word: usualForm(stems.get(word)), ...figures }));
  };
}

function count(stems: Map<string, Stem>, { body, findings }: ReadMention): void {
  const seen = new Set<string>();
  for (const { from, to, criterion, polarity } of findings) {
    const side = polarity === 0 ? '' : sideOf(criterion, polarity > 0);
    for (const [stem, form] of wordsOfText(body.slice(from, to))) {
      const key = `${stem} ${side}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const known = stems.get(stem) ?? { forms: new Map<string, number>(), texts: new Map<string, number>(), all: 0 };
      known.forms.set(form, (known.forms.get(form) ?? 0) + 1);
      known.texts.set(side, (known.texts.get(side) ?? 0) + 1);
      known.all += 1;
      stems.set(stem, known);
    }
  }
}

const usualForm = (stem: Stem | undefined): string => [...(stem?.forms ?? [])].sort(([a, m], [b, k]) => k - m || a.localeCompare(b, 'fr'))[0]?.[0] ?? '';
