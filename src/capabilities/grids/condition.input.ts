import { z } from 'zod';
import type { Condition } from '#core/questionnaire/types.ts';
import { nearest } from './nearest.ts';

type Path = (string | number)[];
type Refuse = (path: Path, expected: string, found: unknown, near?: string) => undefined;

const tests = ['is', 'in', 'at_most', 'at_least'] as const;
const words = ['item', ...tests, 'scenario', 'persona', 'network', 'all', 'any', 'not'];

/** The deepest a condition may nest: nobody can read more, and a hostile file cannot exhaust the stack. */
const maxDepth = 8;

/**
 * One condition of the grid, read by hand rather than by a union of schemas, so that a mistake is told at its
 * own key (`applies.all.1.scenario`) and not as "no alternative matched".
 */
export const condition = z.unknown().transform((value, context): Condition => {
  const read = readCondition(value, [], maxDepth, (path, expected, found, near) => {
    context.issues.push({ code: 'custom', path, input: found, params: { expected, found, near }, continue: true });
    return undefined;
  });
  return read ?? z.NEVER;
});

function readCondition(value: unknown, path: Path, depth: number, refuse: Refuse): Condition | undefined {
  if (!isRecord(value)) return refuse(path, '{ item, is } …', value);
  if (depth === 0) return refuse(path, `≤ ${maxDepth}`, '…');
  const keys = Object.keys(value);
  const unknown = keys.find((key) => !words.includes(key));
  if (unknown !== undefined) return refuse([...path, unknown], words.join(' | '), unknown, nearest(unknown, words));
  if ('item' in value) return readAnswerTest(value, path, refuse);
  const [key] = keys;
  if (keys.length !== 1 || key === undefined) return refuse(path, '1', keys.join(', '));
  return readOther(key, value[key], [...path, key], depth, refuse);
}

function readOther(key: string, content: unknown, path: Path, depth: number, refuse: Refuse): Condition | undefined {
  if (key === 'not') {
    const part = readCondition(content, path, depth - 1, refuse);
    return part && { not: part };
  }
  if (key === 'network') return isNumber(content) ? { network: content } : refuse(path, '1 | 2', content);
  if (!Array.isArray(content) || content.length === 0) return refuse(path, '[ … ]', content);
  if (key === 'all' || key === 'any') {
    const parts = content.map((part, index) => readCondition(part, [...path, index], depth - 1, refuse));
    const read = parts.filter((part) => part !== undefined);
    if (read.length < parts.length) return undefined;
    return key === 'all' ? { all: read } : { any: read };
  }
  if (!content.every((name): name is string => typeof name === 'string')) return refuse(path, '[ code, … ]', content);
  if (key === 'scenario') return { scenario: content };
  return key === 'persona' ? { persona: content } : refuse(path, words.join(' | '), key);
}

function readAnswerTest(value: Record<string, unknown>, path: Path, refuse: Refuse): Condition | undefined {
  const { item, ...rest } = value;
  const [test, other] = Object.keys(rest);
  if (typeof item !== 'string') return refuse([...path, 'item'], 'id', item);
  if (test === undefined || other !== undefined) return refuse(path, tests.join(' | '), Object.keys(value).join(', '));
  const bound = rest[test];
  if (test === 'is') return isCode(bound) ? { item, is: bound } : refuse([...path, test], 'id | number', bound);
  if (test === 'in') {
    return Array.isArray(bound) && bound.length > 0 && bound.every(isCode)
      ? { item, in: bound }
      : refuse([...path, test], '[ id, … ]', bound);
  }
  if (!isNumber(bound)) return refuse([...path, test], 'number', bound);
  return test === 'at_most' ? { item, at_most: bound } : readAtLeast(item, bound, test, path, refuse);
}

function readAtLeast(item: string, bound: number, test: string, path: Path, refuse: Refuse): Condition | undefined {
  return test === 'at_least' ? { item, at_least: bound } : refuse([...path, test], tests.join(' | '), test);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isCode = (value: unknown): value is string | number => typeof value === 'string' || isNumber(value);
