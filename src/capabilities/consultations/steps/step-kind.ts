import type { z } from 'zod';
import type { StepKind as StepKindName } from '#core/consultations/open-steps.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import type { OpenConsultation } from '../public/open-consultation.server.ts';
import type { OpenTable, StepCount, StepSource } from '../results/open-data.ts';
import type { StepResults } from '../results/step-results.ts';
import type { Step } from './step.ts';

export type { StepKindName };

/** A step as a visitor meets it, in its consultation. */
export interface OpenStep<C> extends OpenConsultation {
  step: Step<C>;
  /** `open`: something may be given now. */
  stepNow: 'before' | 'open' | 'over' | 'reading';
}

/** What was typed, by field: a few texts each. */
export type Typed = ReadonlyMap<string, readonly string[]>;

/** `rest`: what stands in the address after the number of the step. `token`: `k`, by which one person stays one voter. */
export interface VisitorRequest {
  rest: readonly string[];
  query: URLSearchParams;
  token: string | null;
}

/** A form sent. `photo`: the bytes of the file field of that name, as sent, null without one. */
export interface VisitorForm extends VisitorRequest {
  typed: Typed;
  photo: Uint8Array | null;
}

/** What a visitor gets: a page; or the way to another (`see`, with 303); or a file, `html` empty then. */
export interface VisitorAnswer {
  status: number;
  html: string;
  see?: string;
  /** The page has a small script of ours. */
  scripted?: boolean;
  /** It answers somebody who had given something in the step before: from where they come is noted already. */
  goesOn?: boolean;
  file?: { content: string | Uint8Array<ArrayBuffer>; mediaType: string };
}

export const pageAnswer = (html: string, status = 200): VisitorAnswer => ({ status, html });
export const seeOther = (see: string): VisitorAnswer => ({ status: 303, html: '', see });
/** JSON for a small script of the page, or a picture. */
export const fileAnswer = (content: string | Uint8Array<ArrayBuffer>, mediaType: string): VisitorAnswer => ({ status: 200, html: '', file: { content, mediaType } });

/** The fields of the office's form, by name. */
export type StepFields = Readonly<Record<string, string>>;

/** The fields of a kind of step in the office's form. `begun`: the consultation has opened. */
export interface StepPieceProps {
  locale: Locale;
  fields: StepFields;
  errors: Record<string, string>;
  begun: boolean;
  /** Criteria of the barometer to which a question may be tied. */
  criteria: readonly { id: string; label: string }[];
}

/** All that one kind of step does. `C`: what its column holds. Made by `defineStepKind`, listed in step-kinds.server.ts. */
export interface StepKind<C> {
  kind: StepKindName;
  content: z.ZodType<C>;
  fields: {
    /** Reads the office's form; its messages are problem codes at their fields. */
    read: z.ZodType<C>;
    of: (content: C) => StepFields;
  };
  /** What may still change once people have taken part: by default nothing of the content. */
  amend?: (stored: C, given: C) => C;
  /** GET of the step and of what stands below it. */
  show: (ctx: Ctx, opened: OpenStep<C>, request: VisitorRequest) => Promise<VisitorAnswer>;
  /** POST of the same; nothing may be taken unless `stepNow` is `open`. */
  take: (ctx: Ctx, opened: OpenStep<C>, form: VisitorForm) => Promise<VisitorAnswer>;
  /** Its card on the project page, in HTML: one or two lines; the frame puts title, dates, proof and the way in around it. */
  box: (ctx: Ctx, opened: OpenStep<C>) => Promise<string>;
  /** What came out, in HTML, on the project page once it is over; '' for nothing. */
  outcome: (ctx: Ctx, opened: OpenStep<C>) => Promise<string>;
  /** The same and more as figures and words, for the page of all results, the body's page and the paper (`resultsHtml` draws it). */
  results?: (ctx: Ctx, source: StepSource<C>) => Promise<StepResults>;
  /** By which anybody counts again; null where nothing is counted. */
  count: StepCount<C> | null;
  /** Tables of its open data. */
  openData: readonly OpenTable<C>[];
  /** All that one participation gave, for whoever shows its code; kinds that have none show it on their own page. */
  own?: (ctx: Ctx, opened: OpenStep<C>, of: { participationId: string; voter: string }) => Promise<OwnGift[]>;
  /** Where below the step one's own gifts are seen and changed, also once it is over; without one only while it is open. */
  ownBelow?: string;
  /** Takes back all that one participation gave; the visitor has shown its code (`parvis.participation`). */
  withdraw: (ctx: Ctx, opened: Pick<OpenStep<C>, 'consultation' | 'step'>, participationId: string) => Promise<void>;
}

/** One thing that somebody gave, in words: to a question, or a text with its state. */
export interface OwnGift {
  what: string;
  given: string;
}

/** One kind in the list of all: it parses the content that it is handed. */
export type AnyStepKind = StepKind<unknown>;

export function defineStepKind<C>(kind: StepKind<C>): AnyStepKind {
  const { amend, count, results, own, ownBelow } = kind;
  const parsed = <O extends { step: { content: unknown } }>(opened: O) => ({ ...opened, step: { ...opened.step, content: kind.content.parse(opened.step.content) } });
  return {
    kind: kind.kind, content: kind.content,
    fields: { read: kind.fields.read, of: (content) => kind.fields.of(kind.content.parse(content)) },
    amend: (stored, given) => (amend ? amend(kind.content.parse(stored), kind.content.parse(given)) : stored),
    show: (ctx, opened, request) => kind.show(ctx, parsed(opened), request),
    take: (ctx, opened, form) => kind.take(ctx, parsed(opened), form),
    box: (ctx, opened) => kind.box(ctx, parsed(opened)),
    outcome: (ctx, opened) => kind.outcome(ctx, parsed(opened)),
    ...(results && { results: (ctx, source) => results(ctx, parsed(source)) }),
    count: count && {
      contents: (run, source) => count.contents(run, parsed(source)),
      rules: async (ctx, source) => count.rules?.(ctx, parsed(source)) ?? {},
      figures: (ctx, source) => count.figures(ctx, parsed(source)),
      marked: async (ctx, source) => (await count.marked?.(ctx, parsed(source))) ?? 0,
    },
    openData: kind.openData.map((table) => ({ ...table, fields: (content) => table.fields(kind.content.parse(content)), rows: (run, source) => table.rows(run, parsed(source)) })),
    ...(own && { own: (ctx, opened, of) => own(ctx, parsed(opened), of) }),
    ...(ownBelow !== undefined && { ownBelow }),
    withdraw: (ctx, opened, id) => kind.withdraw(ctx, parsed(opened), id),
  };
}
