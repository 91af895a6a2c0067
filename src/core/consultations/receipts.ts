import type { Sha256 } from '../custody/chain.ts';

/** SHA-256 in hexadecimal. */
export type Hash = string;

/**
 * The receipt of a participation: SHA-256 of its id and of a nonce (32 random bytes, hexadecimal) that only the participant
 * was shown. Whoever has both finds the receipt in the public list; the list alone tells neither who nor what.
 */
export const receiptOf = (participationId: string, nonce: string, sha256: Sha256): Hash => sha256(`parvis-receipt-1\n${participationId}\n${nonce}`);

/** The public list: receipts in ascending order, which says nothing of when they were given. Throws on one that comes twice. */
export function receiptList(receipts: Iterable<Hash>): Hash[] {
  const list = [...receipts].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const twice = list.find((receipt, i) => receipt === list[i - 1]);
  if (twice !== undefined) throw new RangeError(`receipt twice: ${twice}`);
  return list;
}

/** One step of a proof of inclusion: the hash beside, and on which side it stands. */
export type ProofStep = { readonly side: 'left' | 'right'; readonly hash: Hash };

const leafOf = (receipt: Hash, sha256: Sha256): Hash => sha256(`leaf\n${receipt}`);
const nodeOf = (left: Hash, right: Hash, sha256: Sha256): Hash => sha256(`node\n${left}\n${right}`);

/**
 * One hash for the whole list, published at closing: a Merkle tree as in RFC 6962 (leaves and nodes hashed under different
 * names, a list split at the largest power of two under its length). Any receipt added, left out or changed changes it.
 */
export function merkleRoot(list: Iterable<Hash>, sha256: Sha256): Hash {
  const tree = growingTree(sha256);
  for (const receipt of list) tree.add(receipt);
  return tree.root();
}

/** The same for a list that comes by and by: it holds one hash for each full subtree, so a list of any length costs nothing to hold. */
export function growingTree(sha256: Sha256): { add(receipt: Hash): void; root(): Hash; readonly size: number } {
  const full: { size: number; hash: Hash }[] = [];
  let size = 0;
  return {
    add(receipt) {
      let node = { size: 1, hash: leafOf(receipt, sha256) };
      for (let last = full.at(-1); last?.size === node.size; last = full.at(-1)) {
        full.pop();
        node = { size: 2 * node.size, hash: nodeOf(last.hash, node.hash, sha256) };
      }
      full.push(node);
      size += 1;
    },
    root: () => (full.length === 0 ? sha256('empty\n') : full.map(({ hash }) => hash).reduceRight((right, left) => nodeOf(left, right, sha256))),
    get size() {
      return size;
    },
  };
}

/** What a participant needs to check inclusion without the list: log2 of its length hashes. Null when the receipt is not in it. */
export function inclusionProof(list: readonly Hash[], receipt: Hash, sha256: Sha256): ProofStep[] | null {
  const place = list.indexOf(receipt);
  return place < 0 ? null : pathTo(list, place, sha256);
}

/** Whether the proof leads from the receipt to the root. */
export function isIncluded(receipt: Hash, proof: readonly ProofStep[], root: Hash, sha256: Sha256): boolean {
  const end = proof.reduce((hash, { side, hash: beside }) => (side === 'left' ? nodeOf(beside, hash, sha256) : nodeOf(hash, beside, sha256)), leafOf(receipt, sha256));
  return end === root;
}

const splitOf = (length: number): number => 2 ** Math.floor(Math.log2(length - 1));

function pathTo(list: readonly Hash[], place: number, sha256: Sha256): ProofStep[] {
  if (list.length < 2) return [];
  const split = splitOf(list.length);
  const [left, right] = [list.slice(0, split), list.slice(split)];
  return place < split
    ? [...pathTo(left, place, sha256), { side: 'right', hash: merkleRoot(right, sha256) }]
    : [...pathTo(right, place - split, sha256), { side: 'left', hash: merkleRoot(left, sha256) }];
}
