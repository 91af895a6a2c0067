import { createRequire } from 'node:module';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { gridOf } from '#capabilities/grids/index.ts';
import type { Edition, GridItem } from '#capabilities/grids/index.ts';
import { xform } from '#capabilities/grids/xform.ts';
import { checkAnswers } from '#core/questionnaire/check-answers.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile.ts';
import { leavesOf } from '#core/questionnaire/condition.ts';
import { completeAnswers, evaluate } from '#core/questionnaire/evaluate.ts';
import { progressOf } from '#core/questionnaire/progress.ts';
import type { Answer, Condition } from '#core/questionnaire/types.ts';
import { randomStream } from '#core/shared/random.ts';

/**
 * CPU time to open a questionnaire of 400 items with 1,000 conditions and to take one answer, beside survey-core and
 * the ODK engine on the same form where they (and jsdom) are installed. Targets: 50 ms and 2 ms.
 */
const itemCount = 400;
const conditionCount = 1000;
const rounds = 20;

type Contender = { name: string; open: () => Promise<(item: string, value: string) => void> };

const random = randomStream('bench', 'questionnaire');
const edition = loadEdition('2026');
const items = benchItems();
const form: Edition = { ...edition, grid: gridOf('bench', items) };

/** Yes/no items; each looks at two or three of the thirty before it, so that answers travel far. */
function benchItems(): GridItem[] {
  const model = edition.grid.items.find(({ kind }) => kind === 'yes_no');
  if (!model) throw new Error('The grid has no yes/no item');
  let left = conditionCount;
  return Array.from({ length: itemCount }, (_, index) => {
    const wanted = index < 3 ? 0 : Math.min(left, Math.ceil(left / (itemCount - index)));
    left -= wanted;
    const tests = Array.from({ length: wanted }, (): Condition => {
      const before = index - 1 - random.integer(Math.min(index, 30));
      return { item: `phone-item-${before}`, is: random.uniform() < 0.9 ? 'yes' : 'no' };
    });
    return {
      ...model,
      id: `phone-item-${index}`,
      reachedIf: null,
      applies: tests.length === 0 ? null : { any: tests },
    };
  });
}

const ours: Contender = {
  name: 'Parvis',
  open: async () => {
    const questionnaire = compileQuestionnaire({ version: 'bench', items });
    const given = new Map<string, Answer>();
    const context = { scenario: 'information' };
    progressOf(evaluate(questionnaire, given, context));
    return (itemId, value) => {
      given.set(itemId, { itemId, value, empty: null });
      progressOf(evaluate(questionnaire, given, context));
    };
  },
};

const load = createRequire(import.meta.url);

function installed(name: string): string | null {
  try {
    return load.resolve(name);
  } catch {
    return null;
  }
}

function surveyCore(): Contender | null {
  if (!installed('survey-core')) return null;
  const { Model } = load('survey-core');
  const visibleIf = (applies: Condition | null) =>
    applies &&
    leavesOf(applies)
      .flatMap((leaf) => ('is' in leaf ? `{${leaf.item}} = '${leaf.is}'` : []))
      .join(' or ');
  const elements = items.map(({ id, label, applies }) => ({
    type: 'radiogroup',
    name: id,
    title: label.fr,
    choices: ['yes', 'no'],
    ...(applies && { visibleIf: visibleIf(applies) }),
  }));
  return {
    name: 'survey-core',
    open: async () => {
      const survey = new Model({ elements });
      return (itemId, value) => survey.setValue(itemId, value);
    },
  };
}

async function odk(): Promise<Contender | null> {
  const entry = installed('@getodk/xforms-engine');
  if (!entry || !installed('jsdom')) return null;
  const { window } = new (load('jsdom').JSDOM)('<html></html>');
  const names = ['window', 'document', 'DOMParser', 'XMLSerializer', 'Node', 'Element', 'Text', 'Attr', 'Document'];
  const more = ['XMLDocument', 'Comment', 'CDATASection', 'ProcessingInstruction', 'DocumentFragment', 'XPathResult'];
  for (const name of [...names, ...more]) Object.assign(globalThis, { [name]: window[name] });
  Object.assign(globalThis, { __dirname: import.meta.dirname, require: load });
  const { loadForm } = await import(entry);
  const text = xform(form, 'phone');
  return {
    name: '@getodk/xforms-engine',
    open: async () => {
      const { root } = (await loadForm(text, {})).createInstance();
      const children: { currentState: { reference: string }; selectValue(value: string): void }[] =
        root.currentState.children;
      const nodes = new Map(children.map((node) => [node.currentState.reference.split('/').pop(), node]));
      return (itemId, value) => nodes.get(itemId)?.selectValue(value);
    },
  };
}

/** CPU milliseconds of this process, user and system. */
async function cpu(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const middle = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

async function measure({ name, open }: Contender): Promise<void> {
  const first = await cpu(open);
  const opened: number[] = [];
  const answered: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    opened.push(await cpu(open));
    const answer = await open();
    answered.push((await cpu(() => items.forEach(({ id }) => answer(id, 'yes')))) / itemCount);
  }
  const shown = [first, middle(opened), middle(answered)].map((time) => time.toFixed(3).padStart(9));
  console.log(`${name.padEnd(22)} first open ${shown[0]} ms   open ${shown[1]} ms   one answer ${shown[2]} ms`);
}

console.log(`${itemCount} items, ${conditionCount} conditions, CPU time, median of ${rounds} rounds`);
const others = [surveyCore(), await odk()];
for (const contender of [ours, ...others]) if (contender) await measure(contender);
for (const [index, name] of ['survey-core', '@getodk/xforms-engine'].entries()) {
  if (!others[index]) console.log(`${name.padEnd(22)} not installed: left out`);
}

const questionnaire = compileQuestionnaire({ version: 'bench', items });
const full = new Map(items.map(({ id }): [string, Answer] => [id, { itemId: id, value: 'yes', empty: null }]));
const answers = completeAnswers(questionnaire, full, {}).filter(({ empty }) => empty === null);
const checked = await cpu(() => {
  for (let round = 0; round < 100; round += 1) checkAnswers(questionnaire, { version: 'bench', context: {}, answers });
});
console.log(`Check of a full set of answers at the door ${(checked / 100).toFixed(3)} ms`);
