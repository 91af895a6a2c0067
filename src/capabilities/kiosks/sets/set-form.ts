import { wordsOf } from './question-set.input.ts';
import type { Choice, QuestionSet, RatedQuestion, Words } from '#core/opinions/types.ts';

/** Rated questions in a form; those without a label are left out. */
export const questionPlaces = [0, 1, 2, 3, 4] as const;

export type SetFields = Readonly<Record<string, string>>;

/** A set as the fields of its form. Choices are lines « français | English ». */
export function fieldsOfSet(set: QuestionSet): Record<string, string> {
  const fields: Record<string, string> = { title_fr: set.title.fr, title_en: set.title.en, text: set.text, ages: linesOf(set.ageBands ?? []), needs: linesOf(set.needs ?? []) };
  for (const [place, question] of set.questions.entries()) {
    const { kind, steps, label, easy, stepLabels, criterion, reasons, reasonsFor, optional } = question;
    Object.assign(fields, {
      [`q${place}_id`]: question.id, [`q${place}_kind`]: `${kind}:${steps}`, [`q${place}_fr`]: label.fr, [`q${place}_en`]: label.en, [`q${place}_easy_fr`]: easy?.fr ?? '', [`q${place}_easy_en`]: easy?.en ?? '',
      [`q${place}_criterion`]: criterion ?? '', [`q${place}_reasons`]: linesOf(reasons), [`q${place}_steps`]: (stepLabels ?? []).map(lineOf).join('\n'),
      [`q${place}_reasons_for`]: reasonsFor ?? 'low', [`q${place}_optional`]: optional ? 'yes' : '',
    });
  }
  return fields;
}

const lineOf = ({ fr, en }: Words) => `${fr} | ${en}`;
const linesOf = (choices: readonly Choice[]) => choices.map(({ label }) => lineOf(label)).join('\n');

/**
 * What a form makes of a set, as a candidate that `questionSetInput` still judges. Words whose French stayed as in `before`
 * keep their other languages; a language in which a word is missing is no longer offered. Questions keep their ids.
 */
export function setOfFields(fields: SetFields, before: QuestionSet, named: { id: string; version: number }): unknown {
  const said = (name: string) => (fields[name] ?? '').trim();
  const known = knownWords(before);
  const words = (fr: string, en: string): Words => ({ ...known.get(fr), fr, en: en || fr });
  const wordsLine = (line: string): Words => {
    const [fr = '', en = ''] = line.split('|').map((part) => part.trim());
    return words(fr, en);
  };
  const lines = (name: string) => said(name).split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const choices = (name: string, old: readonly Choice[]): Choice[] => lines(name).map((line) => {
    const label = wordsLine(line);
    return { id: old.find((one) => one.label.fr === label.fr)?.id ?? idOfText(label.fr), label };
  });
  const questions = questionPlaces.filter((place) => said(`q${place}_fr`) !== '').map((place) => {
    const q = (name: string) => said(`q${place}_${name}`);
    const old = before.questions.find(({ id }) => id === q('id'));
    const [kind, steps] = q('kind').split(':');
    const stepLabels = lines(`q${place}_steps`).map(wordsLine);
    return {
      id: old?.id ?? `${named.id.slice(0, 40)}-${idOfText(q('fr')).slice(0, 18)}`.replace(/-$/, ''), kind, steps: Number(steps), label: words(q('fr'), q('en')),
      ...(q('easy_fr') && { easy: words(q('easy_fr'), q('easy_en')) }), ...(stepLabels.length > 0 && { stepLabels }), criterion: q('criterion') || null,
      reasons: choices(`q${place}_reasons`, old?.reasons ?? []), ...(q('reasons_for') === 'all' && { reasonsFor: 'all' }), optional: q('optional') === 'yes',
    } as RatedQuestion; // judged right after by the schema
  });
  const [ageBands, needs] = [choices('ages', before.ageBands ?? []), choices('needs', before.needs ?? [])];
  const draft = { title: words(said('title_fr'), said('title_en')), questions, ...(ageBands.length > 0 && { ageBands }), ...(needs.length > 0 && { needs }) };
  return { ...named, ...draft, text: said('text') || 'none', languages: before.languages.filter((tag) => wordsOf(draft).every((some) => tag in some)) };
}

function knownWords(set: QuestionSet): Map<string, Words> {
  const easy = set.questions.flatMap((question) => (question.easy ? [question.easy] : []));
  return new Map([...wordsOf(set), ...easy].map((some) => [some.fr, some]));
}

/** A text as an id: plain letters and digits joined by hyphens. */
export function idOfText(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+|-+$/g, '');
  return plain.slice(0, 50).replace(/-+$/, '') || 'choice';
}
