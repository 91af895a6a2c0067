import { z } from 'zod';
import { audiences, type Audience, type ConsultationContent, type ConsultationWords, type wordNames } from './consultation.ts';
import { textOf, type Raw, type Refuse } from './form-texts.ts';
import { instantOf } from './steps/step.input.ts';

const longest = { title: 140, words: 4000 } as const;

/** What the form of a consultation says. */
export interface ConsultationInput {
  slug: string;
  content: ConsultationContent;
  opensAt: string | null;
  closesAt: string | null;
  audience: Audience;
}

/** Reads the form: fields named after words (`title`, `titleEn`). */
export const consultationInput = z.looseObject({}).transform((raw, context): ConsultationInput => {
  const refuse: Refuse = (field, code) => context.addIssue({ code: 'custom', path: [field], message: code });
  const slug = textOf(raw, 'slug').toLowerCase();
  if (!/^[a-z0-9][a-z0-9-]{2,59}$/.test(slug)) refuse('slug', 'consultation_slug_invalid');
  const [opensAt, closesAt] = [instantOf(raw, 'opensAt', refuse), instantOf(raw, 'closesAt', refuse)];
  if (opensAt && closesAt && closesAt <= opensAt) refuse('closesAt', 'consultation_ends_before');
  const audience = audiences.find((one) => one === raw['audience']) ?? 'everyone';
  return { slug, content: contentOf(raw, refuse), opensAt, closesAt, audience };
});

/** How many summaries in other languages a form takes. */
export const mostOthers = 4;

function contentOf(raw: Raw, refuse: Refuse): ConsultationContent {
  const easy = textOf(raw, 'easy');
  if (easy.length > longest.words) refuse('easy', 'consultation_text_too_long');
  const others = othersOf(raw, refuse);
  return { ...writtenIn(raw, refuse), ...(easy ? { easy } : {}), ...(others.length > 0 ? { others } : {}) };
}

/** Summaries in other languages: `other1Language`, `other1Title`, `other1Text`, and so on. */
function othersOf(raw: Raw, refuse: Refuse): NonNullable<ConsultationContent['others']> {
  return Array.from({ length: mostOthers }, (_, i) => `other${i + 1}`).flatMap((name) => {
    const [language, title, text] = [textOf(raw, `${name}Language`), textOf(raw, `${name}Title`), textOf(raw, `${name}Text`)];
    if (title === '' && text === '') return [];
    if (!/^[a-z]{2,3}$/.test(language)) refuse(`${name}Language`, 'choice_needed');
    if (title === '') refuse(`${name}Title`, 'field_required');
    if (text === '') refuse(`${name}Text`, 'field_required');
    if (title.length > longest.title) refuse(`${name}Title`, 'consultation_text_too_long');
    if (text.length > longest.words) refuse(`${name}Text`, 'consultation_text_too_long');
    return [{ language, title, text }];
  });
}

function writtenIn(raw: Raw, refuse: Refuse): Pick<ConsultationContent, 'fr' | 'en'> {
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
