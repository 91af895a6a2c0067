import type { Locale } from '#core/shared/texts.ts';
import { localPath } from '#platform/http/locale.ts';
import type { ReportKind } from './report.ts';

/** A document of a body as a list shows it; `issued` null: made when it is asked for. */
export interface DocumentLine {
  kind: ReportKind;
  locale: Locale;
  issued: { code: string; bytes: number; at: Date; readable: boolean } | null;
}

interface Which {
  organisationId: string;
  editionId: string;
  kind: ReportKind;
  /** Language of the document. */
  language: Locale;
}

const query = ({ editionId, kind, language }: Which): string => String(new URLSearchParams({ kind, lang: language, edition: editionId }));

/** Where a document is downloaded, and where it is read as a page. `locale`: of the page that links to it. */
export const documentPath = (locale: Locale, which: Which): string => `${localPath(locale, `/participant/${which.organisationId}/report`)}?${query(which)}`;
export const readPath = (locale: Locale, which: Which): string => `${localPath(locale, `/participant/${which.organisationId}/report/read`)}?${query(which)}`;
