/** An element of an XML document, or nothing where it has no content to bear. */
export type Xml = string | null;

/**
 * An element with its attributes and children. Texts are escaped; a child that is null is left out. `el` never writes
 * an empty element: without content it is null, as EN 16931 forbids elements without content.
 */
export function el(name: string, attributes: Record<string, string>, ...children: Xml[]): Xml {
  const content = children.filter((child) => child !== null && child !== '').join('');
  if (content === '') return null;
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join('');
  return `<${name}${written}>${content}</${name}>`;
}

/** An element that holds a text; null without one. */
export function textEl(name: string, text: string | null, attributes: Record<string, string> = {}): Xml {
  return text === null || text === '' ? null : el(name, attributes, escapeXml(text));
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The text as XML 1.0 may hold it: marks escaped, control characters and lone surrogates left out. */
export function escapeXml(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\n\t]|[\ufffe\uffff\ufffd]/gu, '').replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);
}
