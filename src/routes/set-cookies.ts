import type { RequestEvent } from '@sveltejs/kit';

/** Hands cookies made by the credentials library to the answer of this request. */
export function setCookies(event: RequestEvent, headers: string[]): void {
  for (const header of headers) {
    const [pair = '', ...attributes] = header.split(';').map((part) => part.trim());
    const equals = pair.indexOf('=');
    const flags = new Map(attributes.map((a): [string, string] => {
      const [name = '', value = ''] = a.split('=');
      return [name.toLowerCase(), value];
    }));
    const maxAge = flags.get('max-age');
    event.cookies.set(pair.slice(0, equals), decodeURIComponent(pair.slice(equals + 1)), {
      path: flags.get('path') || '/',
      httpOnly: flags.has('httponly'),
      secure: flags.has('secure'),
      sameSite: 'lax',
      ...(maxAge ? { maxAge: Number(maxAge) } : {}),
    });
  }
}
