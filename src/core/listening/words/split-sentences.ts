import type { Span } from '../mention.ts';

// Written with a point, and the sentence goes on.
const abbreviations = new Set(
  ('m mm mme mmes mlle mr dr drs pr me st ste av bd bld blvd bat etg no n art al cf ex env etc p pp tel ref rdv adm min max janv fev fevr avr juil sept oct nov dec apt appt cp vol ed hab qq qqn resp doc app').split(' '),
);

/** A face with its shade, joiners and the faces joined to it. */
const emoji = /\p{Extended_Pictographic}(?:[\u{1f3fb}-\u{1f3ff}]|\u200d|\ufe0f|\p{Extended_Pictographic})*/u;
// An end: points, marks, faces, or the end of a line. What closes a quotation belongs to what was said.
const end = new RegExp(`\\n+|(?:[.!?…]+|${emoji.source})(?:\\s*(?:[!?…]|${emoji.source}))*(?:[ \u00a0\u202f]?[»”")])*`, 'gu');

/** From so many letters on, a text without marks is cut where people begin anew. */
const breathless = 160;
const anew = /\s(?=(?:et puis|en plus|bref|du coup|apr[eè]s|sinon|ensuite|r[eé]sultat|total|d ailleurs|d['’]ailleurs|voil[aà])\s)/giu;

/**
 * Sentences of a French text as people write it: abbreviations, web addresses, hours and sums keep their points; a face ends a
 * sentence when another begins; a line ends one always. Spans leave out spaces around, and are never empty.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const found of text.matchAll(end)) {
    const to = found.index + found[0].length;
    if (!endsHere(text, from, found.index, to, found[0])) continue;
    push(spans, text, from, to);
    from = to;
  }
  push(spans, text, from, text.length);
  return spans;
}

function endsHere(text: string, from: number, at: number, to: number, mark: string): boolean {
  if (mark.startsWith('\n')) return true;
  if (to >= text.length) return true;
  // Without a space after it, only a point before a capital, or marks cried out, end a sentence: "à 10h.On", not "mairie.fr" nor "L.224".
  if (!/\s/u.test(text.charAt(to))) return mark === '.' ? /[\p{Ll}\p{N}]\p{Ll}?$/u.test(text.slice(from, at)) && /^\p{Lu}\p{Ll}/u.test(text.slice(to)) && !isAbbreviation(text.slice(from, at), text.slice(to)) : /[!?]/u.test(mark) && /^\p{L}/u.test(text.slice(to));
  const next = text.slice(to).trimStart();
  if (/^[:;,]/u.test(next)) return false;
  if (mark === '.') return !isAbbreviation(text.slice(from, at), next);
  // Three points and faces often stand inside a sentence: what follows in small letters goes on.
  if (/^(?:\.{2,}|…)/u.test(mark) || !/[.!?]/u.test(mark)) return !/^\p{Ll}/u.test(next);
  return true;
}

function isAbbreviation(before: string, next: string): boolean {
  const word = /([\p{L}\p{N}]+)$/u.exec(before)?.[1] ?? '';
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (plain === 'etc' || plain === 'rdv') return !/^\p{Lu}/u.test(next);
  if (/^\p{L}$/u.test(word)) return !/^[aàyô]$/iu.test(word);
  return abbreviations.has(plain) || (/^\d+$/.test(word) && /^\d/.test(next));
}

function push(spans: Span[], text: string, from: number, to: number): void {
  const part = text.slice(from, to);
  if (part.length > breathless && !/[.!?…\n]/u.test(part.trim().slice(0, -1))) {
    let begin = from;
    for (const found of part.matchAll(anew)) {
      if (from + found.index - begin < 25) continue;
      pushTrimmed(spans, text, begin, from + found.index);
      begin = from + found.index;
    }
    pushTrimmed(spans, text, begin, to);
  } else pushTrimmed(spans, text, from, to);
}

function pushTrimmed(spans: Span[], text: string, from: number, to: number): void {
  const part = text.slice(from, to);
  const begin = from + (part.length - part.trimStart().length);
  const stop = to - (part.length - part.trimEnd().length);
  if (begin >= stop) return;
  // A mark alone says nothing by itself; a face alone does.
  const last = spans.at(-1);
  if (last && !/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text.slice(begin, stop))) spans[spans.length - 1] = { from: last.from, to: stop };
  else spans.push({ from: begin, to: stop });
}
