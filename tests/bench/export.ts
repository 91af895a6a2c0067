import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { writeXlsx } from 'hucre/xlsx';
import type { Cell } from '#platform/files/cell.ts';
import { rowFormats, streamRows, type RowFormat } from '#platform/files/row-stream.ts';

/**
 * Exports of 100,000 rows as wide as the list of participants: time, size, and by how much the memory of the process
 * grows while the file is written, each format in a process of its own. `xlsx held` = the same workbook written from
 * rows that are all in memory, as most libraries do: what streaming saves.
 */
const lines = 100_000;
const headings = ['Référence', 'Structure', 'SIREN', 'Nature', 'Département', 'Population', 'Strate', 'Formule', 'État', 'Lieux', 'Montant', 'Devis', 'Certifiée', 'Nouvelle', 'Reçue le', 'Référent', 'Courriel'];
const ways = [...rowFormats, 'xlsx held'] as const;
type Way = (typeof ways)[number];

const rowOf = (i: number): Cell[] => [
  `P2027-${(i * 7919).toString(36).toUpperCase()}`, `Communauté de communes du Pays de ${i}`, String(200_000_000 + i), 'Intercommunalité', String(i % 96), (i * 37) % 200_000,
  '10 000 à 20 000 habitants', 'Rapport personnalisé', 'Acceptée', 1 + (i % 5), 1188 + (i % 900), 'non', i % 3 === 0 ? 'oui' : 'non', 'oui', '25/11/2026',
  `Prénom Nom ${i}`, `prenom.nom.${i}@collectivite-${i}.example`,
];

/** Rows as they come from the database: 500 at a time. */
async function* rows(count: number) {
  for (let i = 0; i < count; i++) {
    if (i % 500 === 0) await new Promise((later) => setImmediate(later));
    yield rowOf(i);
  }
}

async function sizeOf(way: Way, count: number): Promise<number> {
  if (way === 'xlsx held') {
    const held: Cell[][] = [headings];
    for await (const row of rows(count)) held.push(row);
    return (await writeXlsx({ sheets: [{ name: 'Participants', rows: held }] })).length;
  }
  let size = 0;
  for await (const chunk of streamRows(way, { name: 'Participants', headings, rows: rows(count) }, 'fr')) size += chunk.length;
  return size;
}

async function measureAlone(way: Way): Promise<void> {
  await sizeOf(way, 2000);
  const rest = process.memoryUsage().rss;
  let peak = rest;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
  const began = performance.now();
  const { user, system } = process.cpuUsage();
  const size = await sizeOf(way, lines);
  const cpu = process.cpuUsage({ user, system });
  clearInterval(watch);
  peak = Math.max(peak, process.memoryUsage().rss);
  console.log(JSON.stringify({ seconds: (performance.now() - began) / 1000, cpu: (cpu.user + cpu.system) / 1e6, megabytes: size / 1e6, rest: rest / 1e6, growth: (peak - rest) / 1e6 }));
}

interface Measured {
  seconds: number;
  cpu: number;
  megabytes: number;
  rest: number;
  growth: number;
}

const alone = ways.find((way) => way === process.argv[2]);
if (alone) {
  await measureAlone(alone);
} else {
  console.log(`${lines} rows of ${headings.length} columns`);
  console.log('format       seconds   CPU s   file MB   memory at rest MB   growth MB');
  const growth = new Map<Way, number>();
  for (const way of ways) {
    const { stdout, stderr } = spawnSync(process.execPath, ['--max-semi-space-size=8', fileURLToPath(import.meta.url), way], { encoding: 'utf8' });
    if (!stdout) throw new Error(stderr);
    const measured = JSON.parse(stdout) as Measured; // written above
    growth.set(way, measured.growth);
    const shown = (value: number, width: number, digits = 1) => value.toFixed(digits).padStart(width);
    console.log(`${way.padEnd(10)} ${shown(measured.seconds, 9)} ${shown(measured.cpu, 7)} ${shown(measured.megabytes, 9)} ${shown(measured.rest, 19, 0)} ${shown(measured.growth, 11, 0)}`);
  }
  const held = growth.get('xlsx held') ?? 0;
  console.log(`streaming XLSX grows the memory by ${(growth.get('xlsx') ?? 0).toFixed(0)} MB, holding it by ${held.toFixed(0)} MB`);
  const most = Math.max(...rowFormats.map((format: RowFormat) => growth.get(format) ?? 0));
  if (most > 100) {
    console.error(`an export grew by ${most.toFixed(0)} MB: it no longer streams`);
    process.exitCode = 1;
  }
}
