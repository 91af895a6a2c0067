import { formatDate, formatInteger } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { openDataTexts } from './open-data.texts.ts';
import type { VersionWithFiles } from './open-data-versions.server.ts';

export interface OpenFileRow {
  name: string;
  href: string;
  about: string;
  rows: string;
  size: string;
  sha256: string;
}

export interface OpenVersionView {
  id: string;
  title: string;
  released: string;
  whatChanged: string;
  zip: string;
  newest: boolean;
  files: OpenFileRow[];
}

/** Versions with their files, in the reader's language; files keep one address in both. */
export function openDataView(versions: readonly VersionWithFiles[], locale: Locale): OpenVersionView[] {
  const t = openDataTexts[locale];
  const newest = new Map(versions.toReversed().map((one) => [one.editionId, one.version]));
  return versions.map(({ editionId, version, releasedAt, whatChanged, label, files }) => ({
    id: `${editionId}-v${version}`, title: t.version(label[locale], version), released: t.released(formatDate(releasedAt, locale)), whatChanged: whatChanged[locale],
    zip: `/open-data/${editionId}/${version}/zip`, newest: newest.get(editionId) === version,
    files: files.map(({ name, rows, bytes, sha256 }) => ({
      name, href: `/open-data/${editionId}/${version}/${name}`, about: t.files[name] ?? '', rows: rows === null ? '' : formatInteger(rows, locale),
      size: t.kilobytes(formatInteger(Math.max(1, Math.round(bytes / 1000)), locale)), sha256,
    })),
  }));
}
