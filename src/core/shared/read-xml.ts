/** An element of a document: its name without a prefix, its attributes as they are named, and what is in it. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  content: (XmlElement | string)[];
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const token = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/)?([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/)?>|([^<]+)|</g;

/**
 * Reads the XML of a document from elsewhere. Nothing outside the text itself is looked at: document types and entities of their own are
 * refused. `deepest`: levels of elements allowed. Returns what is wrong, in a few words, instead.
 */
export function readXml(xml: string, { deepest = 30 } = {}): XmlElement | { wrong: string } {
  if (/<!(DOCTYPE|ENTITY|\[CDATA)/i.test(xml)) return { wrong: 'DOCTYPE' };
  const open: { element: XmlElement; tag: string }[] = [];
  let root: XmlElement | null = null;
  for (const [whole, closing, tag, attributes = '', empty, words] of xml.matchAll(token)) {
    if (words !== undefined) open.at(-1)?.element.content.push(decoded(words));
    else if (tag === undefined) {
      if (whole === '<') return { wrong: 'XML' };
    } else if (closing) {
      if (open.pop()?.tag !== tag) return { wrong: `</${tag}>` };
    } else {
      if (open.length === 0 && root !== null) return { wrong: `<${tag}>` };
      const element: XmlElement = { name: tag.slice(tag.indexOf(':') + 1), attributes: attributesOf(attributes), content: [] };
      open.at(-1)?.element.content.push(element);
      root ??= element;
      if (!empty) open.push({ element, tag });
      if (open.length > deepest) return { wrong: 'depth' };
    }
  }
  return open.length > 0 || root === null ? { wrong: 'XML' } : root;
}

/** The elements that stand in one. */
export const childrenOf = ({ content }: XmlElement): XmlElement[] => content.filter((one) => typeof one !== 'string');

/** Elements of that name anywhere below one, in their order. */
export const allNamed = (element: XmlElement, name: string): XmlElement[] => childrenOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...allNamed(child, name)]);

/** The text of an element and of all that stands in it, blanks as they read. */
export const textOf = ({ content }: XmlElement): string => content.map((one) => (typeof one === 'string' ? one : textOf(one))).join('').replaceAll(/\s+/g, ' ').trim();

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', double, single]) => [name, decoded(double ?? single ?? '')]));
}

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    const point = hex ? Number.parseInt(hex, 16) : Number(decimal);
    if (name) return entities[name] ?? whole;
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
