import { XmlDocument } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import type { PollQuestion } from './poll.ts';
import { readQti } from './read-qti.ts';
import { writeQti } from './qti.ts';

const label = (text: string) => ({ fr: text, en: `${text} (en)` });
const options = ['o1', 'o2', 'o3'].map((id) => ({ id, label: label(`« ${id} » & <b>`) }));
const kinds = { yes_no: [], scale: options, emoji: options, picture: options.map((one) => ({ ...one, picture: 'sun' })), guess: [], rank: options, text: [], idea: [] } as const satisfies Record<PollQuestion['kind'], PollQuestion['options']>;
const questions = Object.entries(kinds).map(([kind, given], i): PollQuestion => ({ id: `q${i + 1}`, kind: kind as PollQuestion['kind'], label: label(`Question ${i}`), options: given, criterion: i === 0 ? 'courtesy' : null }));

const names = { q: 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0', p: 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1' };
const files = writeQti('one', 'Notre accueil', questions);

/** What a path finds in a file, as texts. */
function found(name: string, path: string): string[] {
  using document = XmlDocument.fromString(files.find((file) => file.name === name)?.text ?? '');
  return document.find(path, names).map((node) => node.content);
}

test('the manifest of a package names every file of it, as QTI 3.0 packages do', () => {
  expect(found('imsmanifest.xml', '/p:manifest/p:metadata/p:schemaversion')).toEqual(['3.0.0']);
  expect(found('imsmanifest.xml', '//p:resource[@type="imsqti_item_xmlv3p0"]/@href')).toEqual(files.slice(1).map(({ name }) => name));
});

test('each kind of question has its interaction, its declaration, and its words in both languages', () => {
  const interactions = ['choice', 'choice', 'choice', 'choice', 'slider', 'order', 'extended-text', 'extended-text'];
  for (const [i, question] of questions.entries()) {
    const name = `items/${question.id}.xml`;
    expect(found(name, `/q:qti-assessment-item/q:qti-item-body/q:qti-${interactions[i]}-interaction/q:qti-prompt`)).toEqual([question.label.fr]);
    expect(found(name, '//@data-kind')).toEqual([question.kind]);
    expect(found(name, '//q:qti-catalog[@id="prompt"]//q:qti-card-entry[@xml:lang="en"]/q:qti-html-content')).toEqual([question.label.en]);
    expect(found(name, '//q:qti-simple-choice')).toEqual(question.kind === 'yes_no' ? ['Oui', 'Non'] : question.options.map((option) => option.label.fr));
    // The order of elements in an item is fixed.
    expect(found(name, '/*/*[1]/@identifier')).toEqual(['RESPONSE']);
  }
  expect(found('items/q1.xml', '//@data-criterion')).toEqual(['courtesy']);
  expect(found('items/q6.xml', '//q:qti-response-declaration/@cardinality')).toEqual(['ordered']);
});

test('questions that left in a package come back as they were', () => {
  for (const { id, ...question } of questions) expect(readQti(files.find(({ name }) => name === `items/${id}.xml`)?.text ?? '')).toEqual(question);
});

test('items of other tools are read as far as a card can ask them, and nothing of what is right', () => {
  const choice = (choices: number) => `<?xml version="1.0"?><qti-assessment-item xmlns="${names.q}" identifier="x" title="Accueil" adaptive="false" time-dependent="false">
    <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier"><qti-correct-response><qti-value>A</qti-value></qti-correct-response></qti-response-declaration>
    <qti-item-body><p>Avant</p><div><qti-choice-interaction response-identifier="RESPONSE" max-choices="1"><qti-prompt>Notre <b>accueil</b>\n est-il clair ?</qti-prompt>${Array.from({ length: choices }, (_, i) => `<qti-simple-choice identifier="c${i}"><p>Choix ${i}</p></qti-simple-choice>`).join('')}</qti-choice-interaction></div></qti-item-body></qti-assessment-item>`;
  expect(readQti(choice(2))).toEqual({ kind: 'scale', label: { fr: 'Notre accueil est-il clair ?', en: 'Notre accueil est-il clair ?' }, options: [0, 1].map((i) => ({ id: `o${i + 1}`, label: { fr: `Choix ${i}`, en: `Choix ${i}` } })), criterion: null });
  for (const refused of [choice(1), choice(11), choice(2).replaceAll('choice-interaction', 'hotspot-interaction'), '<a/>', `<!DOCTYPE a [<!ENTITY x "y">]>${choice(2)}`, choice(2).slice(0, -5)]) expect(readQti(refused)).toBeNull();
});
