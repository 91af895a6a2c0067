import type { z } from 'zod';
import { parseInput } from './form-input.ts';
import { problem } from './problem.ts';
import { bodyOf } from './request-body.ts';

/** Reads a request's JSON body by a zod schema. Throws `body_unreadable`, and `form_incomplete` with every fault at its field. */
export async function parseJson<S extends z.ZodType>(schema: S, request: Request): Promise<z.infer<S>> {
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder().decode(await bodyOf(request)));
  } catch {
    throw problem('body_unreadable');
  }
  return parseInput(schema, body);
}
