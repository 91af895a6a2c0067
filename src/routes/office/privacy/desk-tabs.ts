import { deskTexts } from '#capabilities/privacy/index.ts';
import type { Locale } from '#core/shared/texts.ts';
import { localPath } from '#platform/http/locale.ts';
import type { NavItem } from '#ui/page/nav-item.ts';

export type DeskTab = 'open' | 'closed' | 'register' | 'retention';

/** The views of the desk; only the officer's own ones for the officer. */
export function deskTabs(locale: Locale, current: DeskTab, officer: boolean): NavItem[] {
  const t = deskTexts[locale].tabs;
  const tabs: [DeskTab, string][] = [
    ['open', '/office/privacy'], ['closed', '/office/privacy?closed=yes'],
    ...(officer ? [['register', '/office/privacy/register'], ['retention', '/office/privacy/retention']] as [DeskTab, string][] : []),
  ];
  return tabs.map(([id, href]) => ({ href: localPath(locale, href), label: t[id], current: id === current }));
}
