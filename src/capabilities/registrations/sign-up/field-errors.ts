import type { Locale } from '#core/shared/texts.ts';
import { problemSentence, type FieldFault } from '#platform/http/problem.ts';
import { contactsTexts } from './contacts.texts.ts';
import { siteDetailsTexts } from './site-details.texts.ts';
import { signUpTexts } from './sign-up.texts.ts';

/** The faults of a step as its page shows them: one sentence at each field, and the lines of the summary above. */
export interface FieldErrors {
  at: Record<string, string>;
  summary: { id: string; text: string }[];
}

export function fieldErrors(faults: readonly FieldFault[], locale: Locale): FieldErrors {
  const at: Record<string, string> = {};
  for (const { field, code, params } of faults) at[field] ??= problemSentence(code, locale, params);
  return { at, summary: Object.entries(at).map(([id, text]) => ({ id, text: withLabel(id, text, locale) })) };
}

/** Several fields may share a sentence: the summary says which one it is about. */
function withLabel(field: string, text: string, locale: Locale): string {
  const t = signUpTexts[locale];
  const [group = '', place = '', name = '', part = ''] = field.split('.');
  const c = contactsTexts[locale];
  const colon = locale === 'fr' ? '\u202f:' : ':';
  if (group === 'sites' && name) return `${t.sites.site(Number(place) + 1)}, ${lowerFirst(siteLabel(name, part, locale))}${colon} ${text}`;
  if (group === 'readers') return `${c.reader(Number(place) + 1)}, ${lowerFirst(labelIn(t.contacts, name))}${colon} ${text}`;
  if (group === 'accounting' || group === 'signsFor') return `${c[group]}, ${lowerFirst(labelIn(t.contacts, place))}${colon} ${text}`;
  if (group === 'referent' || group === 'decisionMaker') return `${t.contacts[group]}, ${lowerFirst(labelIn(t.contacts, place))}${colon} ${text}`;
  const label = labelIn(t.manual, group) || (group === 'certification' ? t.formula.certification : group === 'certified' ? t.formula.certified : group === 'formula' ? t.formula.legend : '');
  return label ? `${label.replace(/[\s\u202f]*[?]$/, '')}${colon} ${text}` : text;
}

function siteLabel(name: string, part: string, locale: Locale): string {
  const d = siteDetailsTexts[locale];
  if (name === 'hours') return labelIn(d.days, part);
  return labelIn(signUpTexts[locale].sites, name) || labelIn(d, name);
}

function labelIn(texts: object, name: string): string {
  const label = Object.entries(texts).find(([key]) => key === name)?.[1];
  return typeof label === 'string' ? label : '';
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
