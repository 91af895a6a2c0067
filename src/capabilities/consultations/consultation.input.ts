import { z } from 'zod';
import { instantOfParis } from '#core/calendar/paris-time.ts';
import { questionKinds, type SurveyQuestion } from '#core/consultations/survey.ts';
import { stepProofs, type wordNames, type ConsultationContent, type ConsultationWords, type StepProof } from './consultation.ts';

export const mostQuestions = 12;
const mostOptions = 12;
const longest = { title: 140, label: 240, words: 4000 } as const;

/** What the form of a consultation says. */
export interface ConsultationInput {
  slug: string;
  content: ConsultationContent;
  opensAt: string | null;
  closesAt: string | null;
  proof: StepProof;
  questions: SurveyQuestion[];
}

type Raw = Record<string, unknown>;
type Refuse = (field: string, code: string) => void;

const textOf = (raw: Raw, name: string): string => {
  const value = raw[name];
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '';
};

/** Reads the form: fields named after words (`title`, `titleEn`) and numbered questions (`q1Label`, `q1Kind`, `q1Options`, one a line). */
export const consultationInput = z.looseObject({}).transform((raw, context): ConsultationInput => {
  const refuse: Refuse = (field, code) => context.addIssue({ code: 'custom', path: [field], message: code });
  const slug = textOf(raw, 'slug').toLowerCase();
  if (!/^[a-z0-9][a-z0-9-]{2,59}$/.test(slug)) refuse('slug', 'consultation_slug_invalid');
  const questions = questionsOf(raw, refuse);
  if (questions.length === 0) refuse('q1Label', 'consultation_question_needed');
  const proof = stepProofs.find((one) => one === raw['proof']);
  if (!proof) refuse('proof', 'choice_needed');
  const [opensAt, closesAt] = [instantOf(raw, 'opensAt', refuse), instantOf(raw, 'closesAt', refuse)];
  if (opensAt && closesAt && closesAt <= opensAt) refuse('closesAt', 'consultation_ends_before');
  return { slug, content: contentOf(raw, refuse), opensAt, closesAt, proof: proof ?? 'none', questions };
});

function contentOf(raw: Raw, refuse: Refuse): ConsultationContent {
  const fr = wordsOf(raw, '', refuse);
  for (const name of ['title', 'what'] as const) if (fr[name] === '') refuse(name, 'field_required');
  const en = wordsOf(raw, 'En', refuse);
  if (Object.values(en).every((text) => text === '')) return { fr };
  for (const name of ['title', 'what'] as const) if (en[name] === '') refuse(`${name}En`, 'field_required');
  return { fr, en };
}

function wordsOf(raw: Raw, suffix: string, refuse: Refuse): ConsultationWords {
  const read = (name: (typeof wordNames)[number]): string => {
    const text = textOf(raw, `${name}${suffix}`);
    if (text.length > (name === 'title' ? longest.title : longest.words)) refuse(`${name}${suffix}`, 'consultation_text_too_long');
    return text;
  };
  return { title: read('title'), what: read('what'), why: read('why'), decides: read('decides'), canChange: read('canChange'), calendar: read('calendar') };
}

function instantOf(raw: Raw, name: string, refuse: Refuse): string | null {
  const text = textOf(raw, name);
  if (text === '') return null;
  const instant = instantOfParis(text);
  if (!instant) refuse(name, 'date_invalid');
  return instant;
}

/** Questions keep their number as their id, so that a correction before the opening moves nothing. */
function questionsOf(raw: Raw, refuse: Refuse): SurveyQuestion[] {
  const questions: SurveyQuestion[] = [];
  for (let n = 1; n <= mostQuestions; n++) {
    const fr = textOf(raw, `q${n}Label`);
    const lines = linesOf(raw, `q${n}Options`);
    if (fr === '' && lines.length === 0) continue;
    if (fr === '') refuse(`q${n}Label`, 'field_required');
    if (fr.length > longest.label) refuse(`q${n}Label`, 'consultation_text_too_long');
    const kind = questionKinds.find((one) => one === raw[`q${n}Kind`]) ?? 'choice';
    const offers = kind === 'choice' || kind === 'choices' || kind === 'scale';
    if (offers && (lines.length < 2 || lines.length > mostOptions || new Set(lines).size < lines.length || lines.some((line) => line.length > longest.label))) refuse(`q${n}Options`, 'consultation_options_needed');
    const english = linesOf(raw, `q${n}OptionsEn`);
    if (offers && english.length > 0 && english.length !== lines.length) refuse(`q${n}OptionsEn`, 'consultation_options_differ');
    questions.push({
      id: `q${n}`, kind, required: raw[`q${n}Required`] === 'yes', label: { fr, en: textOf(raw, `q${n}LabelEn`).slice(0, longest.label) || fr },
      options: offers ? lines.map((line, i) => ({ id: `o${i + 1}`, label: { fr: line, en: (english[i] ?? line).slice(0, longest.label) } })) : [],
    });
  }
  return questions;
}

const linesOf = (raw: Raw, name: string): string[] => textOf(raw, name).split('\n').map((line) => line.trim()).filter((line) => line !== '');
