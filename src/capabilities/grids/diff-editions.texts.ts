import type { Locale } from '#core/shared/texts.ts';
import { defineTexts } from '#core/shared/texts.ts';
import type { EditionDiff, ItemChange, NumberChange } from './diff-editions.ts';
import { anchorFloor } from './diff-editions.ts';
import type { Aspect, Effect } from './item-change.ts';

const texts = defineTexts({
  fr: {
    nothing: 'Rien ne change.',
    added: 'question ajoutée',
    removed: 'question retirée',
    none: 'absent',
    numbers: {
      channel_weight: (id: string, change: string) => `Poids du canal ${id} (%)\u202f: ${change}`,
      criterion_weight: (id: string, change: string) => `Poids du critère ${id}\u202f: ${change}`,
      audits: (id: string, change: string) => `Audits du canal ${id}\u202f: ${change}`,
    },
    aspects: {
      wording: 'libellé',
      answers: 'réponses possibles',
      scores: 'barème',
      weight: 'poids',
      place: 'étape, critère ou indicateur',
      applies: 'cas où elle se pose',
      reached_if: 'condition pour être atteinte',
      not_reached: 'effet d’un échec antérieur',
      evidence: 'preuve demandée',
      origin: 'source ou date de révision',
      commitments: 'engagements visés',
      recommendation: 'recommandation',
    },
    effects: {
      stricter: 'plus exigeant',
      easier: 'moins exigeant',
      mixed: 'note plus haute ou plus basse selon les réponses',
      none: 'sans effet sur la note',
    },
    anchor: (criterion: string, percent: number) =>
      `Critère ${criterion}\u202f: ${percent}\u202f% de questions inchangées, l’évolution ne se mesure plus.`,
  },
  en: {
    nothing: 'Nothing changes.',
    added: 'question added',
    removed: 'question removed',
    none: 'absent',
    numbers: {
      channel_weight: (id: string, change: string) => `Weight of channel ${id} (%): ${change}`,
      criterion_weight: (id: string, change: string) => `Weight of criterion ${id}: ${change}`,
      audits: (id: string, change: string) => `Audits of channel ${id}: ${change}`,
    },
    aspects: {
      wording: 'wording',
      answers: 'possible answers',
      scores: 'scores',
      weight: 'weight',
      place: 'step, criterion or indicator',
      applies: 'when it is asked',
      reached_if: 'condition to be reached',
      not_reached: 'effect of an earlier failure',
      evidence: 'evidence wanted',
      origin: 'source or review date',
      commitments: 'commitments concerned',
      recommendation: 'recommendation',
    },
    effects: {
      stricter: 'stricter',
      easier: 'easier',
      mixed: 'score higher or lower depending on the answers',
      none: 'no effect on the score',
    },
    anchor: (criterion: string, percent: number) =>
      `Criterion ${criterion}: ${percent}% of questions unchanged, its change can no longer be measured.`,
  },
});

/** The differences as lines to read: numbers first, then items by channel, then criteria that lose their anchor. */
export function diffLines(diff: EditionDiff, locale: Locale): string[] {
  const t = texts[locale];
  const weak = Object.entries(diff.anchors).filter(([, share]) => share < anchorFloor);
  const lines = [
    ...diff.numbers.map((number) => numberLine(number, locale)),
    ...diff.items.map((item) => itemLine(item, locale)),
    ...weak.map(([criterion, share]) => t.anchor(criterion, Math.round(share * 100))),
  ];
  return lines.length === 0 ? [t.nothing] : lines;
}

function numberLine({ what, id, before, after }: NumberChange, locale: Locale): string {
  const t = texts[locale];
  return t.numbers[what](id, `${before ?? t.none} → ${after ?? t.none}`);
}

function itemLine(item: ItemChange, locale: Locale): string {
  const t = texts[locale];
  const name = `${item.itemId} (${item.label[locale]})`;
  const separator = locale === 'fr' ? '\u202f: ' : ': ';
  if (item.kind !== 'changed') return `${name}${separator}${t[item.kind]}`;
  const aspects = item.aspects.map(({ aspect }) => aspectName(aspect, locale)).join(', ');
  return `${name}${separator}${aspects} — ${effectName(item.effect, locale)}`;
}

const aspectName = (aspect: Aspect, locale: Locale): string => texts[locale].aspects[aspect];
const effectName = (effect: Effect, locale: Locale): string => texts[locale].effects[effect];
