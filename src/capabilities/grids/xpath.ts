import type { Condition, Item } from '#core/questionnaire/types.ts';

/** Questions put before those of the grid in an exported form: what a mission already knows of its contact. */
export const contactFields = {
  scenario: 'contact-scenario',
  persona: 'contact-persona',
  network: 'contact-network',
  sentOn: 'contact-sent-on',
} as const;

/** How a form refers to another question: `${id}` in an XLSForm, `/data/id` in an XForm. */
export type Refer = (id: string) => string;

/**
 * When an item is asked, as XPath: both its conditions. A question which is not relevant is empty, and a test on it
 * is false, as in our own engine. `null` = always.
 */
export function relevance(item: Item, refer: Refer): string | null {
  const parts = [item.applies, item.reachedIf].filter((part) => part !== null);
  const [only] = parts;
  if (only === undefined) return null;
  return parts.length === 1 ? conditionXPath(only, refer) : conditionXPath({ all: parts }, refer);
}

function conditionXPath(condition: Condition, refer: Refer): string {
  if ('all' in condition) return joined(condition.all, 'and', refer);
  if ('any' in condition) return joined(condition.any, 'or', refer);
  if ('not' in condition) return `not(${conditionXPath(condition.not, refer)})`;
  if ('scenario' in condition) return oneOf(refer(contactFields.scenario), condition.scenario);
  if ('persona' in condition) return oneOf(refer(contactFields.persona), condition.persona);
  if ('network' in condition) return oneOf(refer(contactFields.network), [String(condition.network)]);
  const answer = refer(condition.item);
  if ('is' in condition) return oneOf(answer, [condition.is]);
  if ('in' in condition) return oneOf(answer, condition.in);
  // An empty answer compares as not-a-number, or as 0 in some tools: it must be ruled out.
  const test = 'at_most' in condition ? `<= ${condition.at_most}` : `>= ${condition.at_least}`;
  return `(${answer} != '' and ${answer} ${test})`;
}

const joined = (parts: readonly Condition[], word: string, refer: Refer) =>
  `(${parts.map((part) => conditionXPath(part, refer)).join(` ${word} `)})`;

function oneOf(answer: string, values: readonly (string | number)[]): string {
  const tests = values.map((value) => `${answer} = ${typeof value === 'number' ? value : `'${value}'`}`);
  return tests.length === 1 ? tests.join('') : `(${tests.join(' or ')})`;
}

/** What an answer must satisfy, as XPath; `null` = anything of its type. */
export function constraint(item: Item, refer: Refer): string | null {
  if (item.kind === 'measure' || item.kind === 'count') return '. >= 0';
  return item.kind === 'date' ? `. >= ${refer(contactFields.sentOn)}` : null;
}
