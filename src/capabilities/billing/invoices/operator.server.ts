import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { operatorFile, type Operator } from './operator.input.ts';

const read = new Map<string, Operator>();

/**
 * Who sells, from `operator.yaml` in the folder of data (`settings.dataDir`); read once per process. Throws with the keys at
 * fault when the file does not fit.
 */
export function loadOperator(dataDir: string): Operator {
  const path = join(dataDir, 'operator.yaml');
  const known = read.get(path);
  if (known) return known;
  const operator = operatorFile.parse(parse(readFileSync(path, 'utf8')));
  read.set(path, operator);
  return operator;
}
