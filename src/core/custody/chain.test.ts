import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, chainStart, checkChain, nextLink, type ChainFile, type CustodyLink } from './chain.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const owner = { organisation: '0198-a', edition: '2026' };

/** A chain of so many facts, received a minute apart. */
function aChain(length: number, of = owner): ChainFile {
  const links: CustodyLink[] = [];
  let last = { number: 0, digest: chainStart(of, sha256) };
  for (let i = 0; i < length; i++) {
    const link = nextLink(last, { kind: 'evidence', id: `e${i}`, received: new Date(Date.UTC(2026, 3, 1, 8, i)).toISOString() }, sha256);
    links.push(link);
    last = link;
  }
  return { ...of, links, count: length, head: last.digest };
}

const whys = (file: ChainFile) => checkChain(file, sha256).map(({ at, why }) => `${at} ${why}`);

test('a chain as it was kept holds, empty or not', () => {
  expect(checkChain(aChain(0), sha256)).toEqual([]);
  expect(checkChain(aChain(12), sha256)).toEqual([]);
});

test('the same fact gives the same bytes whatever the order of its fields', () => {
  expect(canonicalJson({ b: [1, 'é'], a: { d: null, c: true } })).toBe('{"a":{"c":true,"d":null},"b":[1,"é"]}');
  expect(canonicalJson({ a: { c: true, d: null }, b: [1, 'é'] })).toBe(canonicalJson({ b: [1, 'é'], a: { d: null, c: true } }));
});

test('a fact edited, dropped, moved or inserted is found, at its place', () => {
  const file = aChain(5);
  const edited = file.links.map((link, i) => (i === 2 ? { ...link, fact: link.fact.replace('e2', 'e9') } : link));
  expect(whys({ ...file, links: edited })).toEqual(['3 digest']);
  const dropped = file.links.toSpliced(2, 1);
  expect(whys({ ...file, links: dropped })).toEqual(['3 number', '3 previous', '4 count']);
  const [, second, third] = file.links;
  const moved = second && third ? file.links.toSpliced(1, 2, third, second) : [];
  expect(whys({ ...file, links: moved })).toEqual(expect.arrayContaining(['2 number', '2 previous', '3 time']));
  const inserted = file.links.toSpliced(2, 0, nextLink(file.links[1] ?? { number: 0, digest: '' }, { kind: 'forged', received: '2026-04-01T08:01:30.000Z' }, sha256));
  expect(whys({ ...file, links: inserted, count: 6 })).toEqual(['4 number', '4 previous']);
});

test('the last facts taken away are found by the count and by the head', () => {
  const file = aChain(5);
  expect(whys({ ...file, links: file.links.slice(0, 4) })).toEqual(['4 count', '4 head']);
});

test('versions of an audit follow each other, from the first where nothing is said to be outside', () => {
  const versioned = (...versions: number[]): ChainFile => {
    let last = { number: 0, digest: chainStart(owner, sha256) };
    const links = versions.map((version) => (last = nextLink(last, { kind: 'audit', id: 'a', version, received: '2026-04-01T08:00:00.000Z' }, sha256)));
    return { ...owner, links: links as CustodyLink[], count: links.length, head: last.digest, outside: 0 };
  };
  expect(whys(versioned(1, 2, 3))).toEqual([]);
  expect(whys(versioned(1, 3))).toEqual(['2 version']);
  expect(whys(versioned(2, 3))).toEqual(['1 version']);
  expect(whys({ ...versioned(2, 3), outside: 1 })).toEqual([]);
});

test('a chain shown as that of another body or edition does not hold', () => {
  expect(whys({ ...aChain(3), organisation: '0198-b' })).toEqual(['1 previous']);
  expect(whys({ ...aChain(3), edition: '2027' })).toEqual(['1 previous']);
});

test('any single change of any link is found, even when its own digest is made anew', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 7 }), fc.string({ minLength: 1 }), fc.boolean(), (at, text, rehashed) => {
    const file = aChain(8);
    const link = file.links[at];
    if (!link) return false;
    const fact = canonicalJson({ kind: 'evidence', id: text, received: '2026-04-01T08:00:00.000Z' });
    fc.pre(fact !== link.fact);
    const changed = { ...link, fact };
    const forged = rehashed ? { ...changed, digest: sha256(`${changed.number}\n${changed.previous}\n${fact}`) } : changed;
    return checkChain({ ...file, links: file.links.with(at, forged) }, sha256).length > 0;
  }), { seed: 4, numRuns: 200 });
});
