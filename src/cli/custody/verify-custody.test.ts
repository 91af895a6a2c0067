import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { chainStart, nextLink, type CustodyLink } from '#core/custody/chain.ts';

const folder = mkdtempSync(join(tmpdir(), 'parvis-verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** An export of three links, as lines of a file. */
function anExport(): string[] {
  const owner = { organisation: '0198c0de-0000-7000-8000-000000000001', edition: '2026' };
  let last: { number: number; digest: string } = { number: 0, digest: chainStart(owner, sha256) };
  const links = [1, 2, 3].map((n): CustodyLink => {
    const link = nextLink(last, { kind: 'evidence', id: `e${n}`, sha256: sha256(`proof ${n}`), received: `2026-04-0${n}T08:00:00.000Z` }, sha256);
    last = link;
    return link;
  });
  return [{ format: 'parvis-custody/1', ...owner, count: 3, head: last.digest }, ...links].map((line) => JSON.stringify(line));
}

function verify(lines: readonly string[], ...options: string[]): { status: number | null; said: string } {
  const file = join(folder, 'chain.jsonl');
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/parvis.mjs', 'verify', file, '--lang', 'fr', ...options], { encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

test('the command says that a whole chain holds, and finds the proofs of a folder by their digests', () => {
  writeFileSync(join(folder, 'photo.jpg'), 'proof 2');
  const { status, said } = verify(anExport(), '--files', folder);
  expect(said).toContain('La chaîne tient.');
  expect(said).toContain('Preuves retrouvées par leur empreinte\u202f: 1\u202f; absentes du dossier\u202f: 2.');
  expect(status).toBe(0);
});

test('the command ends with 1 and names the link, whether it was edited, dropped, moved or inserted', () => {
  const [head = '', first = '', second = '', third = ''] = anExport();
  const tampered: [string, string[]][] = [
    ['maillon 2\u202f: son contenu', [head, first, second.replace('e2', 'e9'), third]],
    ['maillon 2\u202f: sa place', [head, first, third]],
    ['maillon 1\u202f: sa place', [head, second, first, third]],
    ['maillon 3\u202f: sa place', [head, first, second, second, third]],
  ];
  for (const [expected, lines] of tampered) {
    const { status, said } = verify(lines);
    expect(said).toContain(expected);
    expect(status).toBe(1);
  }
  expect(verify(anExport(), '--head', 'f'.repeat(64)).said).toContain('elle a été refaite');
  expect(verify(['{}']).said).toContain('ligne 1');
});
