/** What one page of a website shows, read in the page itself. */
export interface PageFacts {
  url: string;
  title: string;
  lang: string;
  /** Visible words, cut. */
  text: string;
  links: { href: string; text: string }[];
  /** Pixels by which the page is wider than the window. */
  overflow: number;
  hasSearch: boolean;
  phones: string[];
  mails: string[];
}

/** Reads the page in which it runs; handed to the browser as its source, so it uses nothing from outside. */
export function readPage(): PageFacts {
  const cut = (text: string | null | undefined, length: number) => (text ?? '').replace(/\s+/g, ' ').trim().slice(0, length);
  const anchors = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].slice(0, 2000);
  const root = document.scrollingElement ?? document.documentElement;
  return {
    url: location.href.slice(0, 500),
    title: cut(document.title, 300),
    lang: cut(document.documentElement.lang, 20),
    text: (document.body?.innerText ?? '').slice(0, 60_000),
    links: anchors.map((anchor) => ({ href: anchor.href.slice(0, 500), text: cut(anchor.innerText || anchor.getAttribute('aria-label'), 120) })),
    // Not the window: on a phone it grows with what is too wide.
    overflow: Math.max(0, root.scrollWidth - document.documentElement.clientWidth),
    hasSearch: document.querySelector('input[type="search"], [role="search"], form[action*="recherche" i], form[action*="search" i], input[name="q"], input[name="s"]') !== null,
    phones: anchors.filter((anchor) => anchor.protocol === 'tel:').map((anchor) => cut(decodeURIComponent(anchor.pathname), 30)).slice(0, 50),
    mails: anchors.filter((anchor) => anchor.protocol === 'mailto:').map((anchor) => cut(anchor.pathname, 254).toLowerCase()).slice(0, 50),
  };
}
