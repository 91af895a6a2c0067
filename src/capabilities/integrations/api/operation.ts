import { z } from '@hono/zod-openapi';
import type { Ctx } from '#platform/context.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { isProblem, problem } from '#platform/http/problem.ts';
import type { ApiScope } from '../keys/api-key.ts';
import type { KeyInForce } from '../keys/keys.queries.server.ts';
import type { OperationId } from './operations.texts.ts';

/** One call of the interface, in its transaction. */
export interface ApiCall {
  ctx: Ctx;
  /** Null for whoever brought no key. */
  key: KeyInForce | null;
  /** Opens further short transactions with the same sight, for tables that are written while they are read. */
  run: RunStep;
  request: Request;
}

/** Who may call: everybody; any key; a key with a scope, and with another one where an answer holds both; a key of the office with it. */
export type Access = { public: true } | { scope: ApiScope | null; also?: ApiScope; officeOnly?: true };

/** What is sent, unread: values of the path and of the query, and the body of a write. */
export interface RawInput {
  params: Record<string, string>;
  query: Record<string, string>;
  body?: unknown;
}

type Method = 'get' | 'post' | 'delete';

interface Described {
  id: OperationId;
  method: Method;
  /** Under /api/v1, parameters in braces. */
  path: `/${string}`;
  access: Access;
  /** Status of a good answer: 200 unless said. */
  status?: 200 | 201 | 202 | 204;
  /** Media types, where the answer is a file and no JSON. */
  files?: readonly string[];
}

interface Spec<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType> extends Described {
  params?: P;
  query?: Q;
  body?: B;
  answer: A;
  handle(call: ApiCall, input: { params: z.infer<P>; query: z.infer<Q>; body: z.infer<B> }): Promise<z.input<A> | Response>;
}

/** A route of the interface: how it is described, and what it does with what is sent. */
export interface Operation extends Described {
  params: z.ZodType;
  query: z.ZodType;
  body: z.ZodType | null;
  answer: z.ZodType;
  perform(call: ApiCall, raw: RawInput): Promise<unknown>;
}

const nothing = z.strictObject({});

/**
 * A route from its schemas: the same ones read what is sent and describe the route in the OpenAPI document. `perform` throws
 * `not_found` where the path cannot name anything, and `form_incomplete` with every other fault at its field.
 */
export function defineOperation<A extends z.ZodType, P extends z.ZodType = typeof nothing, Q extends z.ZodType = typeof nothing, B extends z.ZodType = typeof nothing>(
  spec: Spec<P, Q, B, A>,
): Operation {
  const { params, query, body, answer, handle, ...described } = spec;
  return {
    ...described, answer, params: params ?? nothing, query: query ?? nothing, body: body ?? null,
    async perform(call, raw) {
      // Without a schema nothing may be sent, and `nothing` stands for its type.
      const read = { query: parseInput(query ?? nothing, raw.query) as z.infer<Q>, body: parseInput(body ?? nothing, body ? raw.body : {}) as z.infer<B> };
      return handle(call, { params: readPath((params ?? nothing) as P, raw.params), ...read });
    },
  };
}

function readPath<P extends z.ZodType>(schema: P, params: Record<string, string>): z.infer<P> {
  try {
    return parseInput(schema, params);
  } catch (refused) {
    throw isProblem(refused) ? problem('not_found') : refused;
  }
}
