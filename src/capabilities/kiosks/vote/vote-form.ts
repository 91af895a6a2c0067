import { asksReasons, longestText } from '#core/opinions/set-questionnaire.ts';
import type { QuestionSet } from '#core/opinions/types.ts';

/** What was typed on a vote page, by field; kept when the page has to be shown again. */
export type Typed = ReadonlyMap<string, readonly string[]>;

/** Names of fields are short: each travels. `q0` the answer, `r0` its reasons, `a` age band, `w` need, `t` text, `n` number of the scan. */
export function typedOf(form: FormData): Typed {
  const names = [...new Set(form.keys())];
  return new Map(names.map((name) => [name, form.getAll(name).filter((value) => typeof value === 'string').slice(0, 12)]));
}

/** What was typed that fits whatever is asked: without the answers to questions, which are told by their place. */
export function apartFromAnswers(typed: Typed): Typed {
  return new Map([...typed].filter(([name]) => !/^[qr][0-9]+$/.test(name)));
}

export interface ReadVote {
  answers: { question: string; value: number; steps: number; criterion: string | null; reasons: string[] }[];
  ageBand: string | null;
  need: string | null;
  text: string | null;
}

/** Reads what was typed against the set; what no question asks is left out. Null without any answer that was to be given. */
export function readVote(set: QuestionSet, typed: Typed): ReadVote | null {
  const one = (name: string) => typed.get(name)?.[0]?.trim() ?? '';
  const among = (choices: readonly { id: string }[] | undefined, name: string) => choices?.find(({ id }) => id === one(name))?.id ?? null;
  const answers = set.questions.flatMap((question, place) => {
    const said = one(`q${place}`);
    const value = Number(said);
    if (said === '' || !Number.isInteger(value) || value < 0 || value >= question.steps) return [];
    const reasons = asksReasons(question, value) ? question.reasons.filter(({ id }) => typed.get(`r${place}`)?.includes(id)).map(({ id }) => id) : [];
    return [{ question: question.id, value, steps: question.steps, criterion: question.criterion, reasons }];
  });
  const needed = set.questions.filter(({ optional }) => !optional).map(({ id }) => id);
  if (answers.length === 0 || needed.some((id) => !answers.some(({ question }) => question === id))) return null;
  const text = set.text === 'none' ? '' : one('t').replaceAll('\u0000', '').slice(0, longestText);
  return { answers, ageBand: among(set.ageBands, 'a'), need: among(set.needs, 'w'), text: text === '' ? null : text };
}
