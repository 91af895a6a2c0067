import { plainText } from '#capabilities/organisations/index.ts';
import { bodyNamed, isWrongNumber, type BodyLine } from './read-bodies.ts';
import { isRounded } from './cell-words.ts';
import type { SheetLine } from './sheet-line.ts';

/**
 * The bodies a file is about, and how its other sheets refer to them. Without a sheet of bodies, each reference of the
 * sites and audits is a body of its own, found in the directory.
 */
export class BodiesOfFile {
  readonly listed: readonly BodyLine[];
  readonly #byKey = new Map<string, BodyLine | null>();
  readonly #implied = new Map<string, BodyLine>();

  constructor(listed: readonly BodyLine[]) {
    this.listed = listed;
    for (const body of listed) {
      for (const key of [...body.keys, ...(body.name ? [`called ${plainText(body.name)}`] : [])]) {
        this.#byKey.set(key, this.#byKey.has(key) && this.#byKey.get(key) !== body ? null : body);
      }
    }
  }

  get all(): BodyLine[] {
    return [...this.listed, ...this.#implied.values()];
  }

  /** The body a cell refers to; null when there is none, said at the cell. */
  refer(line: SheetLine, column: string): BodyLine | null {
    const reference = line.needed(column);
    if (reference === '') return null;
    if (isRounded(reference)) return line.error(column, 'siren_rounded');
    if (isWrongNumber(reference)) return line.error(column, 'siren_invalid');
    const body = this.listed.length > 0 ? this.#listedBody(reference) : this.#impliedBody(line, reference);
    if (!body) return line.error(column, 'body_not_listed', { sheet: this.listed[0]?.line.sheet ?? '' });
    if (!body.implied && body.line.isRefused) {
      return line.error(column, 'body_refused', { sheet: body.line.sheet, line: body.line.line });
    }
    return body;
  }

  #listedBody(reference: string): BodyLine | null {
    const { siren, inseeCode } = bodyNamed(reference);
    const plain = plainText(reference);
    const keys = [`code ${plain}`, siren && `siren ${siren}`, inseeCode && `insee ${inseeCode}`, `called ${plain}`];
    return keys.map((key) => (key ? this.#byKey.get(key) : null)).find(Boolean) ?? null;
  }

  #impliedBody(line: SheetLine, reference: string): BodyLine {
    const key = plainText(reference);
    const known = this.#implied.get(key);
    if (known) return known;
    const body: BodyLine = { ...bodyNamed(reference), line, implied: true, keys: [key], population: null, certified: false, formula: 'free' };
    this.#implied.set(key, body);
    return body;
  }
}
