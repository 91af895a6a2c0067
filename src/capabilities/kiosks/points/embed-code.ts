const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** A link for a page of another site. */
export const embedLink = (href: string, words: string): string => `<a href="${attribute(href)}">${attribute(words)}</a>`;

/** The questions inside a page of another site: a frame, without script. */
export const embedFrame = (href: string, title: string): string =>
  `<iframe src="${attribute(href)}" title="${attribute(title)}" width="100%" height="640" loading="lazy" referrerpolicy="no-referrer"></iframe>`;
