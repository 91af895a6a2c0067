import { z } from 'zod';
import { isIsoDate, type IsoDate } from '#core/calendar/date.ts';
import type { Polarity, Reason } from '#core/listening/mention.ts';

const reason = z.object({ from: z.number(), to: z.number(), share: z.number() });
export const storedReasons = z.object({ criterion: z.array(reason), polarity: z.array(reason) }).nullable().catch(null);

/** A sentence of a mention and one thing it says. Masked; `words` weighed most, as places in it. */
export interface Verbatim {
  mentionId: string;
  sentence: number;
  subject: number;
  day: IsoDate;
  sourceId: string;
  criterion: string | null;
  polarity: Polarity;
  text: string;
  words: Reason[];
  doubtful: boolean;
  flagged: boolean;
  /** The body has a reply: as the source tells it, or as somebody marked it sent. */
  replied: boolean;
}

export const verbatimPolarities = { positive: 1, negative: -1, neutral: 0 } as const;
export type VerbatimPolarity = keyof typeof verbatimPolarities;

/** What an address chooses; what it does not name or cannot be read is everything. */
export interface VerbatimChoice {
  criterion: string | null;
  polarity: VerbatimPolarity | null;
  source: string | null;
  from: IsoDate | null;
  to: IsoDate | null;
  flagged: 'only' | 'without' | null;
}

const uuid = /^[0-9a-f-]{36}$/;
const day = (text: string | null): IsoDate | null => (text !== null && isIsoDate(text) ? text : null);

export function verbatimChoice(query: URLSearchParams): VerbatimChoice {
  const [criterion, polarity, source, flagged] = [query.get('criterion'), query.get('polarity'), query.get('source'), query.get('flagged')];
  return {
    criterion: criterion && /^[a-z-]{2,40}$/.test(criterion) ? criterion : null,
    polarity: polarity && Object.hasOwn(verbatimPolarities, polarity) ? (polarity as VerbatimPolarity) : null, // just looked up
    source: source && uuid.test(source) ? source : null, from: day(query.get('from')), to: day(query.get('to')), flagged: flagged === 'only' || flagged === 'without' ? flagged : null,
  };
}

/** The same as an address, without what is everything. */
export function verbatimQuery(choice: Partial<VerbatimChoice>): string {
  const chosen = Object.entries(choice).filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== undefined);
  return chosen.length > 0 ? `?${new URLSearchParams(chosen)}` : '';
}

/** Letters of a sentence that are quoted: longer ones are cut around the words that decided. */
const quoted = 280;

/** A sentence short enough to quote, with the places of its words moved along. */
export function shortQuote(text: string, words: readonly Reason[]): { text: string; words: Reason[] } {
  const inside = words.filter(({ from, to }) => 0 <= from && from < to && to <= text.length);
  if (text.length <= quoted) return { text, words: inside };
  const first = Math.min(...inside.map(({ from }) => from), text.length);
  const begin = first < quoted - 40 ? 0 : Math.max(0, Math.min(first - 80, text.length - quoted));
  const cut = text.slice(begin, begin + quoted);
  const shift = begin > 0 ? 1 : 0;
  return {
    text: `${begin > 0 ? '…' : ''}${cut}${begin + quoted < text.length ? '…' : ''}`,
    words: inside.filter(({ from, to }) => from >= begin && to <= begin + quoted).map(({ from, to, share }) => ({ from: from - begin + shift, to: to - begin + shift, share })),
  };
}

/** A text in pieces, those that decided marked, in order and never overlapping; words that only a sign parts ("d’attente") are one piece. */
export function markedPieces(text: string, words: readonly Reason[]): { text: string; marked: boolean }[] {
  const pieces: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const { from, to } of joined(text, words)) {
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false });
    pieces.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}

function joined(text: string, words: readonly Reason[]): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  for (const { from, to } of words.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = spans.at(-1);
    if (last && (from <= last.to || /^[’'-]$/.test(text.slice(last.to, from)))) last.to = Math.max(last.to, to);
    else spans.push({ from, to });
  }
  return spans;
}
