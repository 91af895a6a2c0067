import { z } from 'zod';
import { linesOf, textOf, type Raw, type Refuse } from '../../form-texts.ts';
import type { StepFields } from '../step-kind.ts';
import { longest, mostThemes, type IdeasContent, type IdeaTheme } from './ideas-content.ts';

export const mapChoices = ['none', 'surroundings', 'department'] as const;

/** Reads what a step of ideas asks (`asks`, `asksEn`), its themes, one a line, how ideas are published, and what they are placed on. */
export const ideasInput: z.ZodType<IdeasContent> = z.looseObject({}).transform((raw, context): IdeasContent => {
  const refuse: Refuse = (field, code) => context.addIssue({ code: 'custom', path: [field], message: code });
  const [fr, en] = [textOf(raw, 'asks'), textOf(raw, 'asksEn')];
  if (fr === '') refuse('asks', 'field_required');
  for (const [name, text] of [['asks', fr], ['asksEn', en]] as const) if (text.length > longest.asks) refuse(name, 'consultation_text_too_long');
  return {
    asks: { fr, en: en || fr }, themes: themesOf(raw, refuse), moderation: raw['ideaModeration'] === 'after' ? 'after' : 'before', photos: raw['photos'] === 'yes',
    map: { kind: mapChoices.find((kind) => kind === raw['map']) ?? 'none' },
  };
});

/** Themes keep their place as their id, so that a correction moves no idea. */
function themesOf(raw: Raw, refuse: Refuse): IdeaTheme[] {
  const [lines, english] = [linesOf(raw, 'themes'), linesOf(raw, 'themesEn')];
  if (lines.length > mostThemes || new Set(lines).size < lines.length || lines.some((line) => line.length > longest.theme)) refuse('themes', 'consultation_themes_invalid');
  if (english.length > 0 && english.length !== lines.length) refuse('themesEn', 'consultation_options_differ');
  return lines.map((label, i) => ({ id: `t${i + 1}`, label: { fr: label, en: (english[i] ?? label).slice(0, longest.theme) } }));
}

export function ideasFields({ asks, themes, moderation, photos, map }: IdeasContent): StepFields {
  const isTranslated = themes.some(({ label }) => label.en !== label.fr);
  return {
    asks: asks.fr, asksEn: asks.en === asks.fr ? '' : asks.en, themes: themes.map(({ label }) => label.fr).join('\n'), themesEn: isTranslated ? themes.map(({ label }) => label.en).join('\n') : '',
    ideaModeration: moderation, photos: photos ? 'yes' : '', map: map.kind,
  };
}

/** Once people have proposed ideas, themes may be corrected and added to, and a map be given; what ideas lie on stays. */
export function amendIdeas(stored: IdeasContent, given: IdeasContent): IdeasContent {
  return { ...given, themes: given.themes.length < stored.themes.length ? stored.themes : given.themes, map: stored.map.kind === 'none' ? given.map : stored.map };
}
