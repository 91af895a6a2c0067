/** A file that somebody sent us: always as a file, never shown in a page of ours. */
export function proofResponse({ content, name, type }: { content: Buffer; name: string; type: string }): Response {
  return new Response(new Uint8Array(content), { headers: { 'content-type': type, 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`, 'x-content-type-options': 'nosniff' } });
}
