import { textOf, type Raw, type Refuse } from '../../form-texts.ts';
import type { StepFields } from '../step-kind.ts';
import type { BallotItem } from './ballot.ts';

export const mostItems = 40;
const longestTitle = 140;
const longestText = 1200;

/** Reads numbered items (`c1Title`, `c1Text`, and in English); they keep their number in their id, so that a correction moves nothing. */
export function itemsOf(raw: Raw, refuse: Refuse): BallotItem[] {
  const items: BallotItem[] = [];
  for (let n = 1; n <= mostItems; n++) {
    const [title, text, titleEn, textEn] = [textOf(raw, `c${n}Title`), textOf(raw, `c${n}Text`), textOf(raw, `c${n}TitleEn`), textOf(raw, `c${n}TextEn`)];
    if (title === '' && text === '' && textOf(raw, `c${n}Cost`) === '') continue;
    if (title === '') refuse(`c${n}Title`, 'field_required');
    if (title.length > longestTitle || titleEn.length > longestTitle) refuse(`c${n}Title`, 'consultation_text_too_long');
    if (text.length > longestText || textEn.length > longestText) refuse(`c${n}Text`, 'consultation_text_too_long');
    items.push({ id: `c${n}`, title: { fr: title, en: titleEn || title }, text: { fr: text, en: textEn || text } });
  }
  if (items.length < 2) refuse(`c${items.length + 1}Title`, 'consultation_items_needed');
  return items;
}

export function itemFields(items: readonly BallotItem[]): StepFields {
  return Object.fromEntries(items.flatMap(({ id, title, text }) => [
    [`${id}Title`, title.fr], [`${id}Text`, text.fr], [`${id}TitleEn`, title.en === title.fr ? '' : title.en], [`${id}TextEn`, text.en === text.fr ? '' : text.en],
  ]));
}

/** Numbers of the items that the form shows: those that are there, and a few more. */
export function shownItems(fields: StepFields): number[] {
  const last = Array.from({ length: mostItems }, (_, i) => i + 1).findLast((n) => fields[`c${n}Title`] || fields[`c${n}Text`]) ?? 0;
  return Array.from({ length: Math.min(mostItems, last + 3) }, (_, i) => i + 1);
}

/** A whole number above 0 written with or without spaces; null for an empty field. */
export function amountOf(raw: Raw, name: string, refuse: Refuse, most: number): number | null {
  const text = textOf(raw, name).replaceAll(/[\s\u202f\u00a0€]/g, '');
  if (text === '') return null;
  const amount = /^\d{1,12}$/.test(text) ? Number(text) : 0;
  if (amount < 1 || amount > most) refuse(name, 'consultation_amount_invalid');
  return amount;
}
