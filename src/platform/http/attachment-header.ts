/** The header under which a browser saves a file; old ones get the name without accents. */
export function attachmentHeader(fileName: string): string {
  const plain = fileName.normalize('NFD').replace(/\p{Mn}/gu, '').replaceAll('’', "'").replace(/[^\x20-\x7e]/g, '_').replaceAll('"', '');
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** A text as the name of a file: without what no system of files takes. */
export function fileNameOf(text: string): string {
  return text.replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, 150);
}
