import { addDays, type IsoDate } from '#core/calendar/date.ts';
import { randomStream, type RandomStream } from '#core/shared/random.ts';

/** Sentences written for the demonstration (`data/demonstration/mentions.yaml`). */
export interface MentionWords {
  praised: readonly string[];
  blamed: readonly string[];
  plain: readonly string[];
  mixed: readonly string[];
  waits: readonly string[];
  wave: string;
}

export interface InventedReviews {
  seed: string;
  today: IsoDate;
  /** Days told of, and how many mentions in all. */
  days: number;
  count: number;
  /** Share of the satisfied. */
  level: number;
  rated: boolean;
  /** Share that the body answered, where it may. */
  answered: number;
  /** So many days ago the wait became too long for many. */
  slump?: { daysAgo: number };
  /** So many days ago some accounts wrote the same words. */
  wave?: { daysAgo: number; accounts: number };
}

const heading = ['Numéro', 'Date', 'Heure', 'Auteur', 'Note', 'Commentaire', 'Réponse', 'Date de réponse'];

/** An export of a review platform as a body would take it over: the same seed and day give the same file. */
export function inventReviews(words: MentionWords, of: InventedReviews): string {
  const stream = randomStream('demonstration mentions', of.seed);
  const lines = Array.from({ length: of.count }, (_, i) => reviewOf(words, of, i, stream));
  const wave = of.wave ? Array.from({ length: of.wave.accounts }, (_, i) => waveOf(words, of, i, stream)) : [];
  return [heading, ...[...lines, ...wave].toSorted((a, b) => ((a[1] ?? '') < (b[1] ?? '') ? -1 : 1))].map((line) => line.map(quoted).join(';')).join('\n');
}

function reviewOf(words: MentionWords, of: InventedReviews, i: number, stream: RandomStream): string[] {
  // More is written as years go by.
  const daysAgo = Math.floor(of.days * stream.uniform() ** 1.4);
  const slump = of.slump && daysAgo <= of.slump.daysAgo && stream.uniform() < 0.85;
  const glad = !slump && stream.uniform() < of.level;
  const text = slump ? [...new Set([stream.pick(words.waits), stream.pick(stream.uniform() < 0.5 ? words.waits : words.blamed)])].join(' ') : saidBy(words, glad, stream);
  const rating = of.rated ? (glad ? 4 + Number(stream.uniform() < 0.65) : 1 + stream.integer(2) + Number(stream.uniform() < 0.2)) : null;
  return line({ id: `${of.seed}-${i}`, day: addDays(of.today, -daysAgo), author: `Usager ${stream.integer(4 * of.count)}`, rating, text, reply: stream.uniform() < of.answered ? { after: Math.floor(26 * stream.uniform() ** 2), glad } : null }, of, stream);
}

function saidBy({ praised, blamed, plain, mixed }: MentionWords, glad: boolean, stream: RandomStream): string {
  if (stream.uniform() < 0.12) return stream.pick(mixed);
  const sentences = [stream.pick(glad ? praised : blamed)];
  if (stream.uniform() < 0.45) sentences.push(stream.pick(glad ? praised : blamed));
  if (stream.uniform() < 0.15) sentences.unshift(stream.pick(plain));
  return [...new Set(sentences)].join(' ');
}

const waveOf = (words: MentionWords, of: InventedReviews, i: number, stream: RandomStream): string[] =>
  line({ id: `${of.seed}-w${i}`, day: addDays(of.today, -(of.wave?.daysAgo ?? 0) + (i % 2)), author: `Compte ${i + 1}`, rating: of.rated ? 1 : null, text: words.wave, reply: null }, of, stream);

interface Line {
  id: string;
  day: IsoDate;
  author: string;
  rating: number | null;
  text: string;
  reply: { after: number; glad: boolean } | null;
}

function line({ id, day, author, rating, text, reply }: Line, { today }: InventedReviews, stream: RandomStream): string[] {
  const answeredOn = reply ? addDays(day, reply.after) : today;
  const time = `${String(8 + stream.integer(12)).padStart(2, '0')}:${String(stream.integer(60)).padStart(2, '0')}`;
  const answered = reply !== null && answeredOn < today;
  return [id, day, time, author, rating === null ? '' : String(rating), text, answered ? (reply.glad ? 'Merci pour votre message.' : 'Merci, nous regardons ce qui s’est passé.') : '', answered ? `${answeredOn} 21:00` : ''];
}

const quoted = (cell: string): string => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
