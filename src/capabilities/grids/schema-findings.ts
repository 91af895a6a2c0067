import type { z } from 'zod';
import { nearest } from './nearest.ts';
import type { Finding, Path } from './problem.ts';
import { shown } from './problem.ts';

type Issue = z.core.$ZodIssue;

/** Puts zod's issues into our words: which key, what was expected, what was found, what it looks like. */
export function findingsOf(issues: readonly Issue[], content: unknown, schema: z.ZodType): Finding[] {
  const keys = knownKeys(schema);
  return issues.flatMap((issue) => findings(issue, content, keys));
}

function findings(issue: Issue, content: unknown, keys: ReadonlySet<string>): Finding[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      code: 'unknown_key',
      path: [...path, key],
      found: key,
      near: nearest(
        key,
        [...keys].filter((known) => known !== key),
      ),
    }));
  }
  const found = valueAt(content, path);
  const expected = expectedOf(issue);
  if (found === undefined) return [{ code: 'missing_key', path, expected }];
  return [{ code: 'wrong_value', path, expected, found: shown(found), near: nearOf(issue, found) }];
}

/** What a path leads to, or `undefined`. */
export function valueAt(content: unknown, path: Path): unknown {
  let value = content;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([key]) => key === String(step))?.[1];
  }
  return value;
}

function expectedOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join(' | ');
    case 'too_small':
      return `${issue.inclusive === false ? '>' : '≥'} ${issue.minimum}`;
    case 'too_big':
      return `${issue.inclusive === false ? '<' : '≤'} ${issue.maximum}`;
    case 'invalid_format':
      return issue.pattern ?? issue.format;
    case 'invalid_union':
      return optionsOf(issue).join(' | ');
    case 'custom':
      return String(issue.params?.['expected'] ?? '');
    default:
      return issue.message;
  }
}

function nearOf(issue: Issue, found: unknown): string | undefined {
  if (issue.code === 'custom') return typeof issue.params?.['near'] === 'string' ? issue.params['near'] : undefined;
  if (typeof found !== 'string') return undefined;
  if (issue.code === 'invalid_value') return nearest(found, issue.values.map(String));
  return issue.code === 'invalid_union' ? nearest(found, optionsOf(issue)) : undefined;
}

const optionsOf = (issue: Extract<Issue, { code: 'invalid_union' }>): string[] =>
  ('options' in issue && Array.isArray(issue.options) ? issue.options : []).map(String);

const known = new WeakMap<object, ReadonlySet<string>>();

/** Every key that the schema has at any level: enough to find what a misspelt key meant. */
function knownKeys(schema: z.ZodType): ReadonlySet<string> {
  const cached = known.get(schema);
  if (cached) return cached;
  const keys = new Set<string>();
  collectKeys(schema, keys, new Set());
  known.set(schema, keys);
  return keys;
}

function collectKeys(part: unknown, keys: Set<string>, seen: Set<unknown>): void {
  if (typeof part !== 'object' || part === null || seen.has(part)) return;
  seen.add(part);
  if ('shape' in part && typeof part.shape === 'object' && part.shape !== null) {
    for (const [key, value] of Object.entries(part.shape)) {
      keys.add(key);
      collectKeys(value, keys, seen);
    }
  }
  const inner = 'def' in part && typeof part.def === 'object' && part.def !== null ? Object.values(part.def) : [];
  for (const value of inner) {
    for (const each of Array.isArray(value) ? value : [value]) collectKeys(each, keys, seen);
  }
}
