import type { Locale } from '#core/shared/texts.ts';
import { localPath } from '#platform/http/locale.ts';
import type { NationalKind } from './report.ts';

/** A document of a whole edition, ready for everybody. */
export interface NationalLine {
  kind: NationalKind;
  locale: Locale;
  code: string;
  bytes: number;
}

/** Where it is downloaded. `locale`: of the page that links to it. */
export const nationalPath = (locale: Locale, { editionId, kind, language }: { editionId: string; kind: NationalKind; language: Locale }): string =>
  `${localPath(locale, '/results/report')}?${new URLSearchParams({ kind, lang: language, edition: editionId })}`;
