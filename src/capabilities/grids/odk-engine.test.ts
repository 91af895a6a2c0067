import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { evaluate } from '#core/questionnaire/evaluate.ts';
import type { Answer, ContactContext, Item } from '#core/questionnaire/types.ts';
import type { Channel } from '#core/scoring/dimensions.ts';
import { channels } from '#core/scoring/dimensions.ts';
import type { RandomStream } from '#core/shared/random.ts';
import { randomStream } from '#core/shared/random.ts';
import { loadEdition } from './load-edition.server.ts';
import { questionnaireOf } from './questionnaires.ts';
import { xform } from './xform.ts';

// The engine of ODK Web Forms as the judge of our forms. Where it or its DOM is not installed the tests say so.
const require = createRequire(import.meta.url);
const installed = ['@getodk/xforms-engine', 'jsdom'].every((name) => {
  try {
    return require.resolve(name) !== '';
  } catch {
    return false;
  }
});

type Node = {
  nodeType: string;
  valueType: string;
  currentState: { reference: string; relevant: boolean; children: Node[] };
  setValue(value: string | bigint | number): void;
  selectValue(value: string): void;
};
type Form = {
  status: string;
  createInstance(): { root: Node & { validationState: { violations: unknown[] } } };
};
type Engine = { loadForm(xml: string, options: object): Promise<Form> };

const edition = loadEdition('2026');
let engine: Engine;
const borrowed: string[] = [];

beforeAll(async () => {
  if (!installed) return;
  const { JSDOM } = require('jsdom');
  const { window } = new JSDOM('<html></html>');
  const names = ['window', 'document', 'DOMParser', 'XMLSerializer', 'Node', 'Element', 'Text', 'Attr', 'Document'];
  const more = ['XMLDocument', 'Comment', 'CDATASection', 'ProcessingInstruction', 'DocumentFragment', 'XPathResult'];
  for (const name of [...names, ...more]) Object.assign(globalThis, { [name]: window[name] });
  borrowed.push(...names, ...more, '__dirname', 'require');
  // Its parser, compiled for CommonJS, looks for these two.
  Object.assign(globalThis, { __dirname: import.meta.dirname, require });
  // Under the test runner its name leads to its sources, which need its whole repository.
  const built = require.resolve('@getodk/xforms-engine').replace(/src\/index\.ts$/, 'dist/index.js');
  engine = await import(/* @vite-ignore */ built);
});

// Other files share this process: some libraries look for `window` to tell where they are.
afterAll(() => {
  for (const name of borrowed) Reflect.deleteProperty(globalThis, name);
});

/** Fills a form to its end, in both engines at once, and counts what each of them asked. */
function fill(form: Form, channel: Channel, context: ContactContext, random: RandomStream) {
  const { root } = form.createInstance();
  const nodes = new Map(root.currentState.children.map((node) => [node.currentState.reference.split('/').pop(), node]));
  const answer = (id: string, value: string | number) => {
    const node = nodes.get(id);
    if (!node) throw new Error(`The form has no question ${id}`);
    if (node.nodeType === 'select') node.selectValue(String(value));
    else node.setValue(node.valueType === 'int' ? BigInt(value) : value);
  };
  answer('contact-scenario', context.scenario ?? '');
  answer('contact-persona', context.persona ?? '');
  if (context.network) answer('contact-network', context.network);
  answer('contact-sent-on', context.sentOn ?? '');
  const questionnaire = questionnaireOf(edition.grid, channel);
  const given = new Map<string, Answer>();
  const asked = { ours: new Array<string>(), odk: new Array<string>() };
  for (const [index, { item }] of questionnaire.items.entries()) {
    if (nodes.get(item.id)?.currentState.relevant) asked.odk.push(item.id);
    if (evaluate(questionnaire, given, context).statuses[index] !== 'to_answer') continue;
    asked.ours.push(item.id);
    const value = anyAnswer(item, random);
    answer(item.id, value);
    given.set(item.id, { itemId: item.id, value, empty: null });
  }
  return { ...asked, violations: root.validationState.violations.length };
}

function anyAnswer(item: Item, random: RandomStream): string | number {
  if (item.kind === 'yes_no') return random.uniform() < 0.8 ? 'yes' : 'no';
  if ('options' in item) return random.pick(item.options).id;
  return item.kind === 'date' ? '2026-04-07' : random.integer(12);
}

test.skipIf(!installed).for([...channels])(
  'the ODK engine opens the form of %s and asks exactly what we ask, to its end',
  async (channel) => {
    const form = await engine.loadForm(xform(edition, channel), {});
    expect(form.status).toBe('success');
    const audits = edition.channels.find(({ id }) => id === channel)?.audits ?? [];
    for (const [place, { scenario, network }] of audits.entries()) {
      const context = { scenario, network, persona: 'ordinary', sentOn: '2026-04-01' };
      for (let round = 0; round < 5; round += 1) {
        const { ours, odk, violations } = fill(form, channel, context, randomStream('odk', channel, place, round));
        expect(odk).toEqual(ours);
        expect(violations).toBe(0);
        expect(ours.length).toBeGreaterThan(0);
      }
    }
  },
);
