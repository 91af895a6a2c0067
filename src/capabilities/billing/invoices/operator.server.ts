import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { operatorFile, type Operator } from './operator.input.ts';

const read = new Map<string, Operator>();

/**
 * Who sells, from `data/operator.yaml` below `root` (`settings.root`); read once per process. Throws with the keys at
 * fault when the file does not fit.
 */
export function loadOperator(root: string): Operator {
  const path = join(root, 'data', 'operator.yaml');
  const known = read.get(path);
  if (known) return known;
  const operator = operatorFile.parse(parse(readFileSync(path, 'utf8')));
  read.set(path, operator);
  return operator;
}
