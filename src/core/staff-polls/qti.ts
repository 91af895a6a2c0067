import { el, escapeXml, textEl, type Xml } from '../shared/xml.ts';
import { longestWords, offered } from './ballot.ts';
import type { PollQuestion } from './poll.ts';

/** A file of a package. */
export type QtiFile = { readonly name: string; readonly text: string };

const item = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0';
const pack = 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1';
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

const words = { yes: { fr: 'Oui', en: 'Yes' }, no: { fr: 'Non', en: 'No' } } as const;

/**
 * Questions as a package of 1EdTech QTI 3.0: one item a question, in French, their English in catalogs; no answer is right, so nothing is
 * scored. `data-kind` and `data-criterion` say what QTI has no word for.
 */
export function writeQti(id: string, title: string, questions: readonly PollQuestion[]): QtiFile[] {
  const items = questions.map((question) => ({ name: `items/${question.id}.xml`, text: head + (itemOf(question) ?? '') }));
  return [{ name: 'imsmanifest.xml', text: head + (manifestOf(id, title, items) ?? '') }, ...items];
}

function manifestOf(id: string, title: string, items: readonly QtiFile[]): Xml {
  const resources = items.map(({ name }, i) => `<resource identifier="r${i + 1}" type="imsqti_item_xmlv3p0" href="${name}"><file href="${name}"/></resource>`);
  const general = el('imsmd:general', {}, el('imsmd:title', {}, textEl('imsmd:string', title, { language: 'fr' })));
  const metadata = el('metadata', {}, textEl('schema', 'QTI Package'), textEl('schemaversion', '3.0.0'), el('imsmd:lom', { 'xmlns:imsmd': 'http://ltsc.ieee.org/xsd/LOM' }, general));
  return `<manifest xmlns="${pack}" identifier="poll-${escapeXml(id)}">${metadata ?? ''}<organizations/><resources>${resources.join('')}</resources></manifest>`;
}

const types = { text: ['single', 'string'], idea: ['single', 'string'], guess: ['single', 'integer'], rank: ['ordered', 'identifier'], yes_no: ['single', 'identifier'], scale: ['single', 'identifier'], emoji: ['single', 'identifier'], picture: ['single', 'identifier'] } as const satisfies Record<PollQuestion['kind'], readonly [string, string]>;

function itemOf(question: PollQuestion): Xml {
  const { id, kind, label, criterion } = question;
  const [cardinality, base] = types[kind];
  const attributes = { xmlns: item, identifier: id, title: label.fr, adaptive: 'false', 'time-dependent': 'false', 'xml:lang': 'fr' };
  const about = { 'response-identifier': 'RESPONSE', 'data-kind': kind, ...(criterion === null ? {} : { 'data-criterion': criterion }) };
  const prompt = textEl('qti-prompt', label.fr, { 'data-catalog-idref': 'prompt' });
  const catalogs = [catalog('prompt', label.en), ...optionsOf(question).map((option) => catalog(option.id, option.label.en))];
  const declaration = `<qti-response-declaration identifier="RESPONSE" cardinality="${cardinality}" base-type="${base}"/>`;
  return el('qti-assessment-item', attributes, declaration, el('qti-item-body', {}, interactionOf(question, about, prompt)), el('qti-catalog-info', {}, ...catalogs));
}

function interactionOf(question: PollQuestion, about: Record<string, string>, prompt: Xml): Xml {
  const choices = optionsOf(question).map((option) => textEl('qti-simple-choice', option.label.fr, { identifier: option.id, 'data-catalog-idref': option.id, ...(option.picture === undefined ? {} : { 'data-picture': option.picture }) }));
  switch (question.kind) {
    case 'text':
    case 'idea':
      return el('qti-extended-text-interaction', { ...about, 'expected-length': String(longestWords) }, prompt);
    case 'guess':
      return el('qti-slider-interaction', { ...about, 'lower-bound': '0', 'upper-bound': '100', step: '1' }, prompt);
    case 'rank':
      return el('qti-order-interaction', about, prompt, ...choices);
    default:
      return el('qti-choice-interaction', { ...about, 'max-choices': '1' }, prompt, ...choices);
  }
}

function optionsOf(question: PollQuestion): PollQuestion['options'] {
  return question.kind === 'yes_no' ? offered(question).map((id) => ({ id, label: id === 'yes' ? words.yes : words.no })) : question.options;
}

/** The English of a text, as an alternative that tools may show. */
const catalog = (id: string, text: string): Xml =>
  el('qti-catalog', { id }, el('qti-card', { support: 'ext:translation' }, el('qti-card-entry', { 'xml:lang': 'en' }, textEl('qti-html-content', text))));
