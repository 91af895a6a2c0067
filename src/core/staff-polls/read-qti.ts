import { allNamed, childrenOf, readXml, textOf, type XmlElement } from '../shared/read-xml.ts';
import { pollPictures } from './pictures.ts';
import { pollQuestionKinds, type PollQuestion, type PollQuestionKind } from './poll.ts';

type Question = Omit<PollQuestion, 'id'>;

/** What an interaction of another tool becomes where it does not say itself. */
const kinds: Readonly<Record<string, PollQuestionKind>> = { 'qti-choice-interaction': 'scale', 'qti-slider-interaction': 'guess', 'qti-order-interaction': 'rank', 'qti-extended-text-interaction': 'text', 'qti-text-entry-interaction': 'text' };

const mostOptions = 10;

/**
 * A question from an item of 1EdTech QTI 3.0: the first interaction that a poll knows; right answers and scores are left. French where it
 * says so, the same words in both languages where it has one. Null where the file is no item, or asks what no card can.
 */
export function readQti(xml: string): Question | null {
  const item = readXml(xml);
  if ('wrong' in item || item.name !== 'qti-assessment-item') return null;
  const body = childrenOf(item).find(({ name }) => name === 'qti-item-body');
  const interaction = body && Object.keys(kinds).flatMap((name) => allNamed(body, name))[0];
  if (!interaction) return null;
  const english = englishOf(item);
  const prompt = childrenOf(interaction).find(({ name }) => name === 'qti-prompt');
  const label = { fr: prompt ? textOf(prompt) : (item.attributes['title'] ?? ''), en: '' };
  label.en = english.get(prompt?.attributes['data-catalog-idref'] ?? '') ?? label.fr;
  const kind = kindOf(interaction);
  const choices = allNamed(interaction, 'qti-simple-choice');
  const options = ['yes_no', 'guess', 'text', 'idea'].includes(kind) ? [] : choices.map((choice, i) => optionOf(choice, i, english));
  if (label.fr === '' || options.length > mostOptions || (['scale', 'emoji', 'picture', 'rank'].includes(kind) && options.length < 2)) return null;
  return { kind, label, options, criterion: interaction.attributes['data-criterion'] ?? null };
}

function kindOf(interaction: XmlElement): PollQuestionKind {
  const said = interaction.attributes['data-kind'];
  return pollQuestionKinds.find((kind) => kind === said) ?? kinds[interaction.name] ?? 'text';
}

function optionOf(choice: XmlElement, i: number, english: ReadonlyMap<string, string>): PollQuestion['options'][number] {
  const fr = textOf(choice);
  const picture = pollPictures.find((one) => one === choice.attributes['data-picture']);
  return { id: `o${i + 1}`, label: { fr, en: english.get(choice.attributes['data-catalog-idref'] ?? '') ?? fr }, ...(picture ? { picture } : {}) };
}

/** English texts of an item, by the catalog that holds them. */
function englishOf(item: XmlElement): Map<string, string> {
  return new Map(allNamed(item, 'qti-catalog').flatMap((catalog) => {
    const entry = allNamed(catalog, 'qti-card-entry').find(({ attributes }) => attributes['xml:lang'] === 'en');
    return entry ? [[catalog.attributes['id'] ?? '', textOf(entry)] as const] : [];
  }));
}
