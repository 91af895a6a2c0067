import type { Bilingual, Item } from '#core/questionnaire/types.ts';
import type { Channel } from '#core/scoring/dimensions.ts';
import { defineTexts } from '#core/shared/texts.ts';
import type { Edition } from './edition.ts';
import { scenarioKindTexts } from './grids.texts.ts';
import type { Refer } from './xpath.ts';
import { constraint, contactFields, relevance } from './xpath.ts';

/** One question of an exported form, before it is written as XLSForm or XForm. */
export type FormQuestion = {
  readonly id: string;
  readonly type: 'choice' | 'decimal' | 'integer' | 'date' | 'text';
  readonly label: Bilingual;
  readonly hint: Bilingual | null;
  readonly choices: readonly { readonly id: string; readonly label: Bilingual; readonly score: number | null }[];
  readonly relevant: string | null;
  readonly constraint: string | null;
};

const texts = defineTexts({
  fr: {
    scenario: 'Scénario de la mission',
    persona: 'Profil joué',
    network: 'Réseau social contacté',
    slots: ['Premier réseau', 'Second réseau'],
    sentOn: 'Date d’envoi ou de contact',
    yes: 'Oui',
    no: 'Non',
  },
  en: {
    scenario: 'Scenario of the mission',
    persona: 'Profile played',
    network: 'Social network contacted',
    slots: ['First network', 'Second network'],
    sentOn: 'Date of sending or contact',
    yes: 'Yes',
    no: 'No',
  },
});

const both = (key: 'scenario' | 'persona' | 'network' | 'sentOn' | 'yes' | 'no'): Bilingual => ({
  fr: texts.fr[key],
  en: texts.en[key],
});

/** The form of one channel: what the mission knows of the contact, then the items of the grid. */
export function formQuestions(edition: Edition, channel: Channel, refer: Refer): FormQuestion[] {
  const items = edition.grid.byChannel[channel] ?? [];
  return [...contactQuestions(edition, channel), ...items.map((item) => itemQuestion(item, refer))];
}

function contactQuestions({ channels, personas }: Edition, channel: Channel): FormQuestion[] {
  const audits = channels.find(({ id }) => id === channel)?.audits ?? [];
  const kinds = [...new Set(audits.map(({ scenario }) => scenario))];
  const people = personas.filter((persona) => persona.channels.includes(channel));
  const slots = [...new Set(audits.flatMap(({ network }) => network ?? []))];
  const named = (id: string, fr: string, en: string) => ({ id, label: { fr, en }, score: null });
  return [
    ask(
      contactFields.scenario,
      both('scenario'),
      kinds.map((kind) => named(kind, scenarioKindTexts.fr[kind], scenarioKindTexts.en[kind])),
    ),
    ask(
      contactFields.persona,
      both('persona'),
      people.map(({ id, label }) => named(id, label.fr, label.en)),
    ),
    ...(slots.length === 0
      ? []
      : [
          ask(
            contactFields.network,
            both('network'),
            slots.map((slot) => named(`${slot}`, slotText('fr', slot), slotText('en', slot))),
          ),
        ]),
    { ...ask(contactFields.sentOn, both('sentOn'), []), type: 'date' },
  ];
}

const slotText = (locale: 'fr' | 'en', slot: number) => texts[locale].slots[slot - 1] ?? `${slot}`;

const ask = (id: string, label: Bilingual, choices: FormQuestion['choices']): FormQuestion => ({
  id,
  type: 'choice',
  label,
  hint: null,
  choices,
  relevant: null,
  constraint: null,
});

const types = {
  yes_no: 'choice',
  scale: 'choice',
  choice: 'choice',
  choices: 'choice',
  measure: 'decimal',
  count: 'integer',
  date: 'date',
  text: 'text',
} as const;

function itemQuestion(item: Item, refer: Refer): FormQuestion {
  return {
    id: item.id,
    type: types[item.kind],
    label: item.label,
    hint: item.help ?? null,
    choices: choicesOf(item),
    relevant: relevance(item, refer),
    constraint: constraint(item, refer),
  };
}

function choicesOf(item: Item): FormQuestion['choices'] {
  if ('options' in item) return item.options;
  if (item.kind !== 'yes_no') return [];
  const good = item.good === 'yes';
  return [
    { id: 'yes', label: both('yes'), score: good ? 100 : 0 },
    { id: 'no', label: both('no'), score: good ? 0 : 100 },
  ];
}
