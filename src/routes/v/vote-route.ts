import type { RequestEvent } from '@sveltejs/kit';
import { askingLanguage, castVote, openVote, typedOf, voteHtml, votePolicy, voteWordHtml, type OpenVote, type Typed, type VoteAddress, type VoteAnswer } from '#capabilities/kiosks/index.points.server.ts';
import { isOpenSurvey } from '#capabilities/consultations/index.server.ts';
import { noteVisitOrigins } from '#capabilities/kiosks/index.honesty.server.ts';
import { isProblem } from '#platform/http/problem.ts';

/** How the reader of an address came to it. `l` the language, `e` easy to read, `via` a link or a frame. */
function addressOf({ params, url, request }: RequestEvent): VoteAddress {
  const given: Partial<Record<string, string>> = params;
  const { searchParams } = url;
  return {
    token: given['token'] ?? '', code: given['code'] ?? null, language: searchParams.get('l'), easy: searchParams.get('e') === '1', via: searchParams.get('via'),
    accepted: request.headers.get('accept-language') ?? '',
  };
}

/** A refusal in words, on a page as small, with the text that was typed. */
async function inWords(event: RequestEvent, work: () => Promise<Response>, typed?: Typed): Promise<Response> {
  try {
    return await work();
  } catch (thrown) {
    if (!isProblem(thrown)) throw thrown;
    const language = askingLanguage(event.locals.frame.locale);
    return answered(event, { status: thrown.status, html: voteWordHtml({ name: '', language }, thrown.sentence(event.locals.frame.locale), { typed }) });
  }
}

/** The vote page of an address. */
export const showVote = (event: RequestEvent): Promise<Response> => inWords(event, () => shown(event));

async function shown(event: RequestEvent): Promise<Response> {
  const { kit, frame } = event.locals;
  const opened = await kit.run(frame, (ctx) => openVote(ctx, addressOf(event)));
  return answered(event, { status: opened.closed === null ? 200 : 403, html: voteHtml(opened, { secret: kit.settings.secret, now: kit.clock.now() }) });
}

/** What was answered on it: read in one transaction, then given to the writer that commits those of many together. */
export async function takeVote(event: RequestEvent): Promise<Response> {
  const typed = typedOf(await event.request.formData());
  return inWords(event, () => taken(event, typed), typed);
}

async function taken(event: RequestEvent, typed: Typed): Promise<Response> {
  const { kit, frame } = event.locals;
  const { opened, next } = await kit.run(frame, async (ctx) => {
    const found = await openVote(ctx, addressOf(event), typed.get('n')?.[0] ?? '');
    return { opened: found, next: found.point.next && (await isOpenSurvey(ctx, found.point.next.path)) ? found.point.next : null };
  });
  const answer = await castVote({ secret: kit.settings.secret, inlet: kit.opinions, log: kit.log, now: kit.clock.now(), next }, opened, typed);
  if (answer.visit) await noteOrigin(event, opened, answer.visit);
  return answered(event, answer);
}

/** The vote is stored already: a note that fails costs the honesty filter a sign, and the voter nothing. */
async function noteOrigin(event: RequestEvent, { byScreenCode, point: { organisationId, siteId, id } }: OpenVote, visit: string): Promise<void> {
  const { kit } = event.locals;
  const from = { organisationId, siteId, pointId: id, visit, address: event.getClientAddress(), byScreenCode };
  await kit.runAsSystem((ctx) => noteVisitOrigins(ctx, [from])).catch((error: unknown) => kit.log.warn({ err: String(error) }, 'where a vote came from could not be noted'));
}

function answered({ url }: RequestEvent, { status, html, retryAfter }: VoteAnswer): Response {
  const framed = url.searchParams.get('via') === 'embed';
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'content-security-policy': votePolicy(framed ? '*' : "'none'"),
      ...(retryAfter && { 'retry-after': String(retryAfter) }),
    },
  });
}
