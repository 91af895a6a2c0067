import { childrenOf, readXml, type XmlElement } from '#core/shared/read-xml.ts';

/** A filled form as a collector sends it: which form, which version, its own id, and what each field says. */
export interface FormInstance {
  formId: string;
  version: string;
  instanceId: string;
  values: Map<string, string>;
}

const deepest = 10;

/** Reads the XML of an instance (ODK XForms: one element a field, the metadata in `meta`). Returns what is wrong, in a few words, instead. */
export function readInstance(xml: string): FormInstance | { wrong: string } {
  const root = readXml(xml, { deepest });
  if ('wrong' in root) return root;
  const values = new Map<string, string>();
  note(root, values);
  return { formId: root.attributes['id'] ?? '', version: root.attributes['version'] ?? '', instanceId: values.get('instanceID') ?? '', values };
}

/** Fields are the elements in which no other stands; those left blank say nothing. */
function note(element: XmlElement, values: Map<string, string>): void {
  const children = childrenOf(element);
  for (const child of children) note(child, values);
  const text = element.content.join('').trim();
  if (children.length === 0 && text !== '') values.set(element.name, text);
}
