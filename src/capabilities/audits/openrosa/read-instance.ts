/** A filled form as a collector sends it: which form, which version, its own id, and what each field says. */
export interface FormInstance {
  formId: string;
  version: string;
  instanceId: string;
  values: Map<string, string>;
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const token = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/)?([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/)?>|([^<]+)|</g;
const deepest = 10;

/**
 * Reads the XML of an instance (ODK XForms: one element a field, the metadata in `meta`). Nothing outside the text itself is
 * looked at: document types and entities of their own are refused. Returns what is wrong, in a few words, instead.
 */
export function readInstance(xml: string): FormInstance | { wrong: string } {
  if (/<!(DOCTYPE|ENTITY|\[CDATA)/i.test(xml)) return { wrong: 'DOCTYPE' };
  const path: string[] = [];
  const values = new Map<string, string>();
  let root: Record<string, string> | null = null;
  let text = '';
  for (const [whole, closing, name, attributes = '', empty, words] of xml.matchAll(token)) {
    if (words !== undefined) text += words;
    else if (name === undefined) {
      if (whole === '<') return { wrong: 'XML' };
    } else if (closing) {
      if (path.pop() !== name) return { wrong: `</${name}>` };
      if (text.trim() !== '') values.set(localName(name), decoded(text.trim()));
      text = '';
    } else {
      if (path.length === 0 && root !== null) return { wrong: `<${name}>` };
      root ??= attributesOf(attributes);
      if (!empty) path.push(name);
      if (path.length > deepest) return { wrong: 'depth' };
      text = '';
    }
  }
  if (path.length > 0 || root === null) return { wrong: 'XML' };
  return { formId: root['id'] ?? '', version: root['version'] ?? '', instanceId: values.get('instanceID') ?? '', values };
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

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
