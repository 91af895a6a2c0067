import { loadavg } from 'node:os';
import { understand } from '#core/listening/understand.ts';
import { findWaves, type DatedText } from '#core/listening/figures/waves.ts';
import { randomStream } from '#core/shared/random.ts';
import { benchImport } from './listening/import.ts';
import { readSplit, shippedModel } from '#platform/listening/listening-files.ts';

/**
 * 100,000 mentions understood and searched for waves: target well under 5 minutes on 2 cores, flat memory. Mentions are one to four labelled sentences put together,
 * one after the other, as an import would hand them over. `node tests/bench/listening.ts [mentions]`.
 */
const [mentions = 100_000] = process.argv.slice(2).map(Number);
const sentences = (['training', 'development', 'held-out'] as const).flatMap((split) => readSplit(split)).map(({ text }) => text);
const model = shippedModel();
const stream = randomStream('bench', 'listening');
const textOf = (): string => Array.from({ length: 1 + stream.integer(4) }, () => stream.pick(sentences)).map((text) => (/[.!?…]$/.test(text) ? text : `${text}.`)).join(' ');
const heap = (): number => process.memoryUsage().heapUsed / 2 ** 20;
const processor = (): number => process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6;

console.log(`${mentions} mentions, load ${loadavg()[0]?.toFixed(1)}`);
const began = performance.now();
const started = processor();
let found = 0;
let doubtful = 0;
let letters = 0;
for (let i = 0; i < mentions; i++) {
  const text = textOf();
  letters += text.length;
  for (const { subjects } of understand(model, text)) {
    found += subjects.length;
    doubtful += subjects.filter((one) => one.doubtful).length;
  }
  if ((i + 1) % (mentions / 5) === 0) console.log(`${i + 1}: ${(processor() - started).toFixed(1)} s of processor, ${((performance.now() - began) / 1000).toFixed(1)} s, heap ${heap().toFixed(0)} MiB, resident ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MiB`);
}
console.log(`${(letters / mentions).toFixed(0)} letters a mention, ${found} findings, ${(100 * doubtful / found).toFixed(0)} % doubtful`);

// A year of one body and its peers: mentions of many, and one wave.
const minutes = 365 * 1440;
const slogan = 'Deux heures pour un tampon et un accueil odieux, cette mairie se moque du monde, ne perdez pas votre temps !';
const texts = Array.from({ length: mentions }, (_, i): DatedText => ({ id: String(i), text: i % 5000 === 7 ? `${slogan} ${stream.pick(sentences)}` : textOf(), at: i % 5000 === 7 ? 1000 * i : 60_000 * stream.integer(minutes), author: String(stream.integer(60_000)) }));
const beforeWaves = processor();
const waves = findWaves(texts);
console.log(`waves: ${waves.length} found, the largest of ${Math.max(...waves.map(({ ids }) => ids.length))}, ${(processor() - beforeWaves).toFixed(1)} s of processor, heap ${heap().toFixed(0)} MiB`);

// The whole way in, through the database; some with a name, some copied.
const named = ['Madame Le Goff', 'Karim', 'M. Petit', 'Nadia'] as const;
await benchImport(mentions, (i) => (i % 500 === 7 ? `${slogan} ${stream.pick(sentences)}` : i % 9 === 0 ? `${textOf()} Merci à ${stream.pick(named)}.` : textOf()));
