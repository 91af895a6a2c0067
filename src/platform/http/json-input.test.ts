import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseJson } from './json-input.ts';

const aRequest = (body: string) => new Request('http://localhost/', { method: 'POST', body });

test('a request whose transaction is tried again is read again, and says the same', async () => {
  const request = aRequest('{"said":"é"}');
  const schema = z.strictObject({ said: z.string() });
  for (const _ of ['first', 'again']) expect(await parseJson(schema, request)).toEqual({ said: 'é' });
});

test('a body that is no JSON is told as such each time', async () => {
  const request = aRequest('{');
  for (const _ of ['first', 'again']) await expect(parseJson(z.unknown(), request)).rejects.toMatchObject({ code: 'body_unreadable' });
});
