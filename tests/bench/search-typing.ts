import { directoryBodies } from '#capabilities/organisations/directory-bodies.ts';
import type { DirectoryBody } from '#capabilities/organisations/directory-bodies.ts';
import { directoryId } from '#capabilities/organisations/load-directory.server.ts';
import { readDirectory } from '#capabilities/organisations/read-directory.server.ts';
import { randomStream } from '#core/shared/random.ts';

/** A body that somebody looks for, and the ways in which they would begin to type its name. */
export type Looked = { id: string; name: string; fromTheStart: string; tellingWord: string };

/**
 * Bodies drawn by seed. `participants`: the mix of kinds and sizes that signs up (in %); `uniform`: any body of the
 * directory, two thirds of them villages of under 1,000 inhabitants, many with a name that others share.
 */
export async function drawLooked(seed: string, draw: 'participants' | 'uniform', count: number): Promise<Looked[]> {
  const bodies = [...directoryBodies(await readDirectory())];
  const random = randomStream(seed, draw);
  if (draw === 'uniform') return random.shuffle(bodies).slice(0, count).map(lookedFor);
  return PARTICIPANTS.flatMap(({ share, among }) =>
    random
      .shuffle(bodies.filter(among))
      .slice(0, Math.round((count * share) / 100))
      .map(lookedFor),
  );
}

const town = (over: number, upTo: number) => (body: DirectoryBody) =>
  body.kind === 'commune' && (body.population ?? 0) > over && (body.population ?? 0) <= upTo;

const PARTICIPANTS = [
  { share: 8, among: town(0, 2_000) },
  { share: 25, among: town(2_000, 10_000) },
  { share: 14, among: town(10_000, 20_000) },
  { share: 14, among: town(20_000, 50_000) },
  { share: 8, among: town(50_000, 100_000) },
  { share: 5, among: town(100_000, Infinity) },
  { share: 16, among: (body: DirectoryBody) => body.kind === 'intercommunal' },
  { share: 8, among: (body: DirectoryBody) => body.kind === 'departement' },
  { share: 2, among: (body: DirectoryBody) => body.kind === 'region' },
];

// Nobody would begin with these: they say nothing about which body it is.
const EMPTY_WORDS = new Set(
  'l d le la les du des de aux au en sur et sous lez saint sainte pays communaute agglomeration val metropole'.split(
    ' ',
  ),
);

function lookedFor(body: DirectoryBody): Looked {
  const words = body.searchKey.split(' ');
  const telling = words.filter((word) => !EMPTY_WORDS.has(word));
  const longest = telling.reduce((best, word) => (word.length >= best.length ? word : best), '');
  return {
    id: directoryId(body.kind, body.code),
    name: body.name,
    fromTheStart: words.map((word) => ({ saint: 'st', sainte: 'ste' })[word] ?? word).join(' '),
    tellingWord: longest || body.searchKey,
  };
}
