import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { isOutOfReach, sqlState } from './transaction.ts';

test('a server whose socket is not there counts as a broken connection', async () => {
  const [error] = await once(connect('/nonexistent/socket'), 'error').catch((thrown: unknown) => [thrown]);
  expect(sqlState(error)).toBe('08006');
});

test('a file that is missing is not taken for a missing database', () => {
  expect(sqlState(thrownBy(() => readFileSync('/nonexistent/file')))).toBe('ENOENT');
});

test('a full disk, a failing one and an ended connection are faults of the database, a wrong statement is not', () => {
  const withCode = (code: string) => Object.assign(new Error('refused'), { code });
  for (const error of [withCode('53100'), withCode('58030'), withCode('57P03'), withCode('25P03'), withCode('ECONNREFUSED'), withCode('EPIPE'), new Error('Connection terminated unexpectedly')]) expect(isOutOfReach(error)).toBe(true);
  for (const error of [withCode('42601'), withCode('23505'), new Error('anything else')]) expect(isOutOfReach(error)).toBe(false);
});

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}
