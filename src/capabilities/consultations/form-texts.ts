/** What a form sent, by field. */
export type Raw = Record<string, unknown>;

/** Says what is wrong at a field, by the code of a problem. */
export type Refuse = (field: string, code: string) => void;

export function textOf(raw: Raw, name: string): string {
  const value = raw[name];
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').replaceAll('\u0000', '').trim() : '';
}

export const linesOf = (raw: Raw, name: string): string[] => textOf(raw, name).split('\n').map((line) => line.trim()).filter((line) => line !== '');
