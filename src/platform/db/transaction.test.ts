import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { sqlState } from './transaction.ts';

test('a server whose socket is not there counts as a broken connection', async () => {
  const [error] = await once(connect('/nonexistent/socket'), 'error').catch((thrown: unknown) => [thrown]);
  expect(sqlState(error)).toBe('08006');
});

test('a file that is missing is not taken for a missing database', () => {
  expect(sqlState(thrownBy(() => readFileSync('/nonexistent/file')))).toBe('ENOENT');
});

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}
