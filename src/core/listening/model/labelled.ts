import type { Polarity, Subject } from '../mention.ts';

/** A sentence of the labelled set. */
export interface LabelledSentence {
  readonly source: string;
  readonly text: string;
  /** In the order in which they are spoken of; one of no criterion stands alone. */
  readonly subjects: readonly Subject[];
}

const signs: Readonly<Record<string, Polarity>> = { '+': 1, '-': -1, '0': 0 };

/** A file of `data/listening`: lines of labels, a tab, a sentence; lines of `#` describe the source. Throws, with the line, on anything else. */
export function readLabelled(text: string): LabelledSentence[] {
  const source = /^# source: ([a-z-]+)$/m.exec(text)?.[1];
  if (source === undefined) throw new Error('no line "# source: name"');
  return text.split('\n').flatMap((line, i) => {
    if (line === '' || line.startsWith('#')) return [];
    const [labels, sentence, more] = line.split('\t');
    if (!labels || !sentence || more !== undefined) throw new Error(`${source}, line ${i + 1}: "${line}" is not labels, a tab and a sentence`);
    return [{ source, text: sentence, subjects: labels.split(' ').map((label) => subjectOf(label, `${source}, line ${i + 1}`)) }];
  });
}

/** A sentence as a line of such a file: how what a person corrected joins the next training. */
export function labelledLine({ text, subjects }: Pick<LabelledSentence, 'text' | 'subjects'>): string {
  const labels = subjects.map(({ criterion, polarity }) => `${criterion ?? 'none'}${polarity > 0 ? '+' : polarity < 0 ? '-' : '0'}`);
  return `${labels.join(' ')}\t${text.replace(/\s+/gu, ' ').trim()}`;
}

function subjectOf(label: string, where: string): Subject {
  const polarity = signs[label.slice(-1)];
  const criterion = label.slice(0, -1);
  if (polarity === undefined || !/^[a-z-]+[a-z]$/.test(criterion)) throw new Error(`${where}: "${label}" is no label`);
  return { criterion: criterion === 'none' ? null : criterion, polarity };
}
