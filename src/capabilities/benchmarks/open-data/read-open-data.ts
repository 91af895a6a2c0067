import { z } from 'zod';
import { parseCsv } from 'hucre/csv';

/** Files of open data by name. */
export type OpenDataFiles = ReadonlyMap<string, Uint8Array>;

/** What is wrong with open data, or where a figure and its recomputation part; `file`: where. */
export interface Mismatch {
  file: string;
  what: string;
}

const described = z.object({
  name: z.string(),
  resources: z.array(z.object({
    name: z.string(), path: z.string(), hash: z.string(), bytes: z.number(),
    schema: z.object({ fields: z.array(z.object({ name: z.string(), type: z.enum(['string', 'integer', 'number', 'boolean', 'date']), constraints: z.object({ required: z.boolean() }).optional() })) }),
  })),
});

export type DataPackage = z.infer<typeof described>;
type Value = string | number | boolean | null;
export type Row = Readonly<Record<string, Value>>;

/** The Data Package; null when it is missing or is none. */
export function readPackage(files: OpenDataFiles): DataPackage | null {
  try {
    return described.parse(JSON.parse(new TextDecoder().decode(files.get('datapackage.json'))));
  } catch {
    return null;
  }
}

/** Rows of a table as its Table Schema types them; what does not fit goes to `faults`. */
export function readTable(files: OpenDataFiles, { path, schema }: DataPackage['resources'][number], faults: Mismatch[]): Row[] {
  const [header = [], ...lines] = parseCsv(new TextDecoder().decode(files.get(path) ?? new Uint8Array()), { delimiter: ',' }).map((line) => line.map((cell) => String(cell ?? '')));
  const names = schema.fields.map(({ name }) => name);
  if (header.join() !== names.join()) faults.push({ file: path, what: `columns are ${header.join()}, not ${names.join()}` });
  return lines.map((line, at) => Object.fromEntries(schema.fields.map((field, i) => {
    const value = typed(line[i] ?? '', field.type);
    if (value === undefined || (value === null && field.constraints?.required)) faults.push({ file: path, what: `line ${at + 2}, ${field.name}: "${line[i]}" is no ${field.type}` });
    return [field.name, value ?? null];
  })));
}

function typed(text: string, type: string): Value | undefined {
  if (text === '') return null;
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : undefined;
  if (type === 'string' || type === 'date') return text;
  const number = Number(text);
  return Number.isFinite(number) && (type === 'number' || Number.isInteger(number)) ? number : undefined;
}
