import { typedSite, type TypedSite } from './draft.ts';

/**
 * The fields of a form as one object: `sites.0.name` becomes `{ sites: [{ name }] }`, names ending in `[]` are lists.
 * Numbers make arrays without holes, in their order. Files are left out.
 */
export function typedFields(form: FormData): Record<string, unknown> {
  const root: Branch = new Map();
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name).filter((value) => typeof value === 'string');
    const list = name.endsWith('[]');
    place(root, (list ? name.slice(0, -2) : name).split('.'), list ? values : (values.at(-1) ?? ''));
  }
  return plainObject(root);
}

/** The one site of a refused form, from the values it gives back. */
export function typedSiteIn(values: Record<string, string | string[]>): TypedSite {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) for (const one of Array.isArray(value) ? value : [value]) form.append(name, one);
  const { sites } = typedFields(form);
  return typedSite.parse(Array.isArray(sites) ? sites[0] : {});
}

type Branch = Map<string, Branch | string | string[]>;

function place(branch: Branch, path: string[], value: string | string[]): void {
  const [head = '', ...rest] = path;
  if (rest.length === 0) {
    branch.set(head, value);
    return;
  }
  const next = branch.get(head);
  const inner: Branch = next instanceof Map ? next : new Map();
  branch.set(head, inner);
  place(inner, rest, value);
}

function plainObject(branch: Branch): Record<string, unknown> {
  return Object.fromEntries([...branch].map(([key, value]) => [key, value instanceof Map ? plain(value) : value]));
}

function plain(branch: Branch): unknown {
  const keys = [...branch.keys()];
  if (!keys.every((key) => /^\d{1,4}$/.test(key))) return plainObject(branch);
  const ordered = [...branch].sort(([a], [b]) => Number(a) - Number(b));
  return ordered.map(([, value]) => (value instanceof Map ? plain(value) : value));
}
