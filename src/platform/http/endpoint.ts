import { error, fail, isActionFailure, isRedirect, type ActionFailure, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import type { Locale } from '#core/shared/texts.ts';
import type { Ctx } from '../context.ts';
import { RolledBack } from '../db/transaction.ts';
import { bodyLimitMegabytes } from './body-limit.ts';
import { isProblem, problem, problemBody, problemSentence, type Problem } from './problem.ts';

/** What a refused form gives back to its page: the faults, and everything that was typed. */
export interface FormRefusal {
  problem: { code: string; message: string };
  errors: Record<string, string>;
  values: Record<string, string | string[]>;
}

type Redirected = { redirected: unknown };

/**
 * One request, one transaction, one decision. Kit's `redirect()` throws yet must commit; `fail()` returns yet
 * must roll back; a problem rolls back. This is the only place that knows.
 */
async function decide<T>(event: RequestEvent, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  if (event.locals.refused) throw event.locals.refused;
  const outcome = await event.locals.kit.run(event.locals.frame, async (ctx): Promise<{ value: T } | Redirected> => {
    try {
      const value = await work(ctx);
      if (isActionFailure(value)) throw new RolledBack(value);
      return { value };
    } catch (thrown) {
      if (isRedirect(thrown)) return { redirected: thrown };
      throw thrown;
    }
  });
  if ('redirected' in outcome) throw outcome.redirected;
  return outcome.value;
}

/** A page's load: what it returns is the page's data; a problem becomes the error page. */
export function page<T>(work: (ctx: Ctx, event: ServerLoadEvent) => Promise<T>): (event: ServerLoadEvent) => Promise<T> {
  return async (event) => {
    try {
      return await decide(event, (ctx) => work(ctx, event));
    } catch (thrown) {
      tellWait(event, thrown);
      if (isProblem(thrown)) throw refusalPage(thrown, event.locals.frame.locale);
      throw thrown;
    }
  };
}

/** A form action: a problem comes back to the form, at its field, with everything that was typed. */
export function action<T>(
  work: (ctx: Ctx, event: RequestEvent, form: FormData) => Promise<T>,
): (event: RequestEvent) => Promise<T | ActionFailure<FormRefusal>> {
  return actionInSteps((event, form) => decide(event, (ctx) => work(ctx, event, form)));
}

/**
 * A form action that opens its own transactions, one after the other. For work that must not hold a connection while it
 * waits for another: as many such requests as there are connections would wait for each other for ever.
 */
export function actionInSteps<T>(
  work: (event: RequestEvent, form: FormData) => Promise<T>,
): (event: RequestEvent) => Promise<T | ActionFailure<FormRefusal>> {
  return async (event) => {
    let form = new FormData();
    try {
      if (event.locals.tooLarge) throw event.locals.tooLarge;
      form = await readForm(event.request);
      if (event.locals.refused) throw event.locals.refused;
      return await work(event, form);
    } catch (thrown) {
      if (thrown instanceof RolledBack) return thrown.value as ActionFailure<FormRefusal>; // only fail() is wrapped in decide
      tellWait(event, thrown);
      if (isProblem(thrown)) return fail(thrown.status, refusal(thrown, event.locals.frame.locale, form));
      throw thrown;
    }
  };
}

/**
 * A form action that first works on what was sent without holding a connection (reading a file), then decides in one
 * transaction.
 */
export function actionAfter<P, T>(
  prepare: (event: RequestEvent, form: FormData) => Promise<P>,
  work: (ctx: Ctx, event: RequestEvent, form: FormData, prepared: P) => Promise<T>,
): (event: RequestEvent) => Promise<T | ActionFailure<FormRefusal>> {
  return actionInSteps(async (event, form) => {
    const prepared = await prepare(event, form);
    return decide(event, (ctx) => work(ctx, event, form, prepared));
  });
}

/** The body of a form. Throws `body_too_large` where the server's limit cut it off, `body_unreadable` where it is none. */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (error) {
    if (isTooLarge(error) || (error instanceof Error && isTooLarge(error.cause))) throw problem('body_too_large', { limit: bodyLimitMegabytes });
    if (error instanceof TypeError) throw problem('body_unreadable');
    throw error;
  }
}

const isTooLarge = (error: unknown) => typeof error === 'object' && error !== null && 'status' in error && error.status === 413;

/** A route that answers with a Response of its own: a file, JSON. A problem becomes application/problem+json. */
export function endpoint(work: (ctx: Ctx, event: RequestEvent) => Promise<Response>): (event: RequestEvent) => Promise<Response> {
  return endpointInSteps((event) => decide(event, (ctx) => work(ctx, event)));
}

/** A route that answers with a Response and opens its own transactions: work that waits for another must not hold a connection meanwhile. */
export function endpointInSteps(work: (event: RequestEvent) => Promise<Response>): (event: RequestEvent) => Promise<Response> {
  return async (event) => {
    try {
      if (event.locals.tooLarge) throw event.locals.tooLarge;
      if (event.locals.refused) throw event.locals.refused;
      return await work(event);
    } catch (thrown) {
      if (isProblem(thrown)) return problemResponse(thrown, event.locals.frame.locale, event.locals.requestId);
      throw thrown;
    }
  };
}

const told = new WeakSet<Request>();

/** A page and a form say when to come back too, once: a header is set once, and several loads may be refused. */
function tellWait({ request, setHeaders }: Pick<RequestEvent, 'request' | 'setHeaders'>, thrown: unknown): void {
  if (!isProblem(thrown) || thrown.code !== 'too_many_requests' || told.has(request)) return;
  told.add(request);
  setHeaders(waitHeader(thrown));
}

const waitHeader = (p: Problem) => ({ 'retry-after': String(p.params['seconds'] ?? Math.ceil(2 + Math.random() * longestWaitSeconds)) });

/** Where a problem does not say when to come back: by chance, so that not all who were refused come back together. */
const longestWaitSeconds = 8;

export function problemResponse(p: Problem, locale: Locale, requestId: string): Response {
  return new Response(JSON.stringify(problemBody(p, locale, requestId)), {
    status: p.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8', 'content-language': locale,
      ...(p.code === 'too_many_requests' || p.status === 503 ? waitHeader(p) : {}),
      ...(p.status === 401 && p.code.startsWith('api_') ? { 'www-authenticate': 'Bearer realm="Parvis"' } : {}),
    },
  });
}

function refusalPage(p: Problem, locale: Locale): unknown {
  try {
    error(p.status, p.sentence(locale), { code: p.code });
  } catch (thrown) {
    return thrown;
  }
}

/** The form's view of a problem. */
export function refusal(p: Problem, locale: Locale, form: FormData): FormRefusal {
  const errors: Record<string, string> = {};
  for (const fault of p.fields) errors[fault.field] ??= problemSentence(fault.code, locale, fault.params);
  return { problem: { code: p.code, message: p.sentence(locale) }, errors, values: typedValues(form) };
}

/** Everything typed, so that the form can show it again; files cannot be shown again. */
export function typedValues(form: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name).filter((value) => typeof value === 'string');
    values[name] = all.length === 1 ? (all[0] ?? '') : all;
  }
  return values;
}
