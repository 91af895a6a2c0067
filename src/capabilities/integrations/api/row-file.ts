import type { Locale } from '#core/shared/texts.ts';
import { rowMediaTypes, streamRows, type RowFormat, type RowSource } from '#platform/files/row-stream.ts';
import { attachmentHeader } from '#platform/http/attachment-header.ts';

/** A table as a file that is sent while it is read, whatever its length. */
export function fileOfRows(source: RowSource, format: RowFormat, locale: Locale, name: string): Response {
  return new Response(streamRows(format, source, locale), {
    headers: { 'content-type': rowMediaTypes[format], 'content-disposition': attachmentHeader(`${name}-${source.name}.${format}`), 'content-language': locale },
  });
}
