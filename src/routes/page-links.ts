import { formatInteger } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { siteTexts } from './site.texts.ts';

/** The page asked for by `?page=`, from 1; anything else is the first. */
export function pageNumber(url: URL): number {
  const asked = Number(url.searchParams.get('page') ?? 1);
  return Number.isSafeInteger(asked) && asked > 0 && asked < 1e6 ? asked : 1;
}

export interface PageLinks {
  label: string;
  position: string;
  pages: ({ label: string; href: string; current?: boolean } | null)[];
  previous?: { label: string; href: string };
  next?: { label: string; href: string };
}

/**
 * What `Pagination` shows for page `page` of `total` rows, `size` a page; the other parameters of the address are kept.
 * Null when one page holds them all.
 */
export function pageLinks(url: URL, { page, size, total }: { page: number; size: number; total: number }, locale: Locale): PageLinks | null {
  const last = Math.ceil(total / size);
  if (last <= 1 || page > last) return null;
  const t = siteTexts[locale].pages;
  const link = (number: number): string => {
    const params = new URLSearchParams(url.searchParams);
    params.set('page', String(number));
    return `${url.pathname}?${params}`;
  };
  const written = (value: number) => formatInteger(value, locale);
  return {
    label: t.label,
    position: t.position(written((page - 1) * size + 1), written(Math.min(page * size, total)), written(total)),
    pages: shownPages(page, last).map((number) => number === null ? null : { label: String(number), href: link(number), current: number === page }),
    ...(page > 1 && { previous: { label: t.previous, href: link(page - 1) } }),
    ...(page < last && { next: { label: t.next, href: link(page + 1) } }),
  };
}

/** The first, the last and those around the current one; null stands for what is left out. */
function shownPages(page: number, last: number): (number | null)[] {
  const near = [1, page - 1, page, page + 1, last].filter((number) => number >= 1 && number <= last);
  const shown = [...new Set(near)].sort((a, b) => a - b);
  return shown.flatMap((number, index) => {
    const before = shown[index - 1];
    if (before === undefined || number === before + 1) return [number];
    return number === before + 2 ? [before + 1, number] : [null, number];
  });
}
