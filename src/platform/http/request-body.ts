const bodies = new WeakMap<Request, Promise<ArrayBuffer>>();

/** The bytes of a request's body, however often they are asked for: crossed writes are tried again with the same request. */
export function bodyOf(request: Request): Promise<ArrayBuffer> {
  const known = bodies.get(request);
  if (known) return known;
  const body = request.arrayBuffer();
  bodies.set(request, body);
  return body;
}

/** The fields and files of a form that was sent, however often they are asked for. */
export async function formOf(request: Request): Promise<FormData> {
  return new Response(await bodyOf(request), { headers: { 'content-type': request.headers.get('content-type') ?? '' } }).formData();
}
