import type { RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { createApp, type App } from '#app';
import { sessionCookieName } from '#capabilities/accounts/index.ts';
import { readActor } from '#capabilities/accounts/index.server.ts';
import { listEditionIds, loadEdition } from '#capabilities/grids/index.server.ts';
import { anonymous } from '#platform/context.ts';
import { readSettings } from '#platform/env.ts';
import { authorise, type AccessRule } from '#platform/http/access.ts';
import { localeOfPath, localPath } from '#platform/http/locale.ts';
import { usualMegabytes } from '#platform/http/body-limit.ts';
import { isProblem, problem, problemSentence, type Problem } from '#platform/http/problem.ts';
import { problemResponse } from '#platform/http/endpoint.ts';
import { createPageMemory, pageKey } from '#platform/http/page-memory.ts';
import { refuseForeignOrigin } from '#platform/http/same-origin.ts';
import { allowOwnFrames, applySecurityHeaders } from '#platform/http/security-headers.ts';
import { hashToken, uuidv7 } from '#platform/ids.ts';
import { routeAccess } from './routes/access.ts';
import { draftCookie } from './routes/draft-cookie.ts';

let app: App | undefined;
const pages = createPageMemory({ bytes: 32 * 1024 * 1024 });

/** The process that starts the server names the database it prepared. */
async function start(): Promise<App> {
  const settings = readSettings(process.env);
  const databaseUrl = settings.databaseUrl ?? '';
  // Reading and checking an edition takes a second: nobody should wait for it at their first page.
  for (const id of listEditionIds(settings.dataDir)) loadEdition(id, settings.dataDir);
  const created = await createApp({ settings, databaseUrl });
  if (process.env['PARVIS_JOBS'] !== 'off') await created.startJobs();
  return created;
}

export async function init(): Promise<void> {
  app = await start();
}

/** Called by the server process when it is asked to stop. */
export async function stop(): Promise<void> {
  await app?.close();
}
Object.assign(globalThis, { parvisStop: stop });

export const handle: Handle = async ({ event, resolve }) => {
  if (!app) throw new Error('the application has not started');
  const requestId = uuidv7();
  const locale = localeOfPath(event.url.pathname);
  event.locals.kit = app;
  event.locals.requestId = requestId;
  event.locals.frame = { actor: anonymous, scope: 'public', locale, requestId };
  const started = performance.now();
  const response = await admit(event, app, resolve, locale);
  const signedIn = event.locals.frame.actor.kind === 'person';
  const rule = event.route.id ? routeAccess[event.route.id] : undefined;
  if (rule?.framed) allowOwnFrames(response);
  applySecurityHeaders(response, { https: event.url.protocol === 'https:', signedIn, byLink: rule?.fileParam !== undefined, requestId });
  app.log.info(
    { requestId, route: event.route.id, method: event.request.method, status: response.status, ms: Math.round(performance.now() - started) },
    'request',
  );
  return response;
};

type Resolve = Parameters<Handle>[0]['resolve'];

async function admit(event: RequestEvent, running: App, resolve: Resolve, locale: 'fr' | 'en'): Promise<Response> {
  try {
    refuseForeignOrigin(event.request, event.url);
    await authoriseRoute(event, running);
  } catch (thrown) {
    if (!isProblem(thrown)) throw thrown;
    const wantsPage = (event.request.headers.get('accept') ?? '').includes('text/html');
    if (thrown.code === 'sign_in_needed' && wantsPage && event.request.method === 'GET') {
      return new Response(null, { status: 303, headers: { location: localPath(locale, '/sign-in') } });
    }
    if (thrown.code === 'second_factor_needed' && wantsPage && event.request.method === 'GET') {
      return new Response(null, { status: 303, headers: { location: localPath(locale, '/sign-in/second-factor') } });
    }
    if (!wantsPage) return problemResponse(thrown, locale, event.locals.requestId);
    event.locals.refused = thrown;
  }
  const render = async () => resolve(event, { transformPageChunk: ({ html }) => html.replace('%parvis.lang%', locale) });
  const seconds = event.route.id ? routeAccess[event.route.id]?.rememberSeconds : undefined;
  const key = pageKey(event, event.locals.frame.actor.personId);
  if (!seconds || key === null || event.locals.refused || event.locals.frame.draft) return render();
  return pages.recall(key, seconds, render, (event.request.headers.get('accept-encoding') ?? '').includes('gzip'));
}

/** Sets the request's frame by its route's declared rule; an undeclared route stays closed. */
async function authoriseRoute(event: RequestEvent, running: App): Promise<void> {
  const { frame, requestId } = event.locals;
  const token = event.cookies.get(sessionCookieName(running.settings.origin));
  const actor = token ? await running.run({ ...frame, scope: 'auth' }, (ctx) => readActor(ctx, token)) : anonymous;
  event.locals.frame = { ...frame, actor };
  const id = event.route.id;
  if (id === null) return;
  const rule = routeAccess[id];
  if (!rule) throw problem('route_undeclared');
  const params: Partial<Record<string, string>> = event.params;
  const { roles, organisationIds } = authorise(rule, actor, params);
  const file = rule.fileParam ? params[rule.fileParam] : undefined;
  const draft = event.cookies.get(draftCookie);
  event.locals.tooLarge = tooLarge(event.request, rule);
  event.locals.frame = { actor: { ...actor, roles, organisationIds }, scope: rule.scope, locale: frame.locale, requestId, draft: draft ? hashToken(draft) : null, file: file ? hashToken(file) : null };
}

/** Known before anything of it is read: a route takes what its rule says, and few take more than a form. */
function tooLarge(request: Request, { megabytes = usualMegabytes }: AccessRule): Problem | undefined {
  return Number(request.headers.get('content-length') ?? 0) > megabytes * 1024 * 1024 ? problem('body_too_large', { limit: megabytes }) : undefined;
}

export const handleError: HandleServerError = (caught) => {
  const { event } = caught;
  const locale = localeOfPath(event.url.pathname);
  const requestId = event.locals.requestId;
  if (caught.kind === 'app') return { ...caught.error, requestId };
  if (caught.kind === 'framework') return { code: 'not_found', message: problemSentence('not_found', locale), requestId };
  const thrown = caught.error;
  event.locals.kit?.log.error({ requestId, err: thrown instanceof Error ? thrown.stack : String(thrown) }, 'unexpected');
  return { code: 'unexpected', message: problemSentence('unexpected', locale, { requestId }), requestId };
};
