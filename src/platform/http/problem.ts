import type { Locale } from '#core/shared/texts.ts';
import { problems, type ProblemCode, type ProblemParams } from './problems/index.ts';

export type { ProblemCode };

/** A fault at one field of a form or import: the problem's code and the values its sentence needs. */
export interface FieldFault {
  field: string;
  code: ProblemCode;
  params?: ProblemParams | undefined;
}

/**
 * A named refusal that a person can meet: what happened, why, and what to do, in French and English.
 * Thrown anywhere, turned into an answer at the door.
 */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly params: ProblemParams;
  readonly fields: FieldFault[];

  constructor(code: ProblemCode, params: ProblemParams = {}, fields: FieldFault[] = []) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.params = params;
    this.fields = fields;
  }

  get status(): number {
    return problems[this.code].status;
  }

  sentence(locale: Locale): string {
    return problemSentence(this.code, locale, this.params);
  }
}

/** Makes a problem: `throw problem('mission_not_yours')`. */
export function problem(code: ProblemCode, params: ProblemParams = {}, fields: FieldFault[] = []): Problem {
  return new Problem(code, params, fields);
}

export function isProblem(value: unknown): value is Problem {
  return value instanceof Problem;
}

/** The sentence of a problem in a language, its `{name}` places filled from `params`. */
export function problemSentence(code: ProblemCode, locale: Locale, params: ProblemParams = {}): string {
  return problems[code][locale].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}

/** RFC 9457 body of a problem. */
export function problemBody(p: Problem, locale: Locale, requestId?: string) {
  return {
    type: `urn:parvis:problem:${p.code}`,
    title: p.sentence(locale),
    status: p.status,
    code: p.code,
    ...(requestId ? { requestId } : {}),
    ...(p.fields.length
      ? { errors: p.fields.map((f) => ({ field: f.field, code: f.code, message: problemSentence(f.code, locale, f.params) })) }
      : {}),
  };
}
