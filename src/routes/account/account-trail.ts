import type { Locale } from '#core/shared/texts.ts';
import { accountTexts } from '#capabilities/accounts/index.ts';
import { localPath } from '#platform/http/locale.ts';

/** The way from one's account down to a page of it. */
export function accountTrail(locale: Locale, label: string): { label: string; href?: string }[] {
  return [{ label: accountTexts[locale].title, href: localPath(locale, '/account') }, { label }];
}
