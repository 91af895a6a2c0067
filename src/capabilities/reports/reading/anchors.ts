import type { Block } from '../document/blocks.ts';

export interface Anchored {
  block: Block;
  /** Id of a chapter's title: its place among the chapters. */
  anchor: string | undefined;
}

/** Chapters numbered in order, so that the contents can lead to them. */
export function anchored(blocks: readonly Block[]): Anchored[] {
  let chapter = 0;
  return blocks.map((block) => {
    if (block.block !== 'h1') return { block, anchor: undefined };
    chapter += 1;
    return { block, anchor: `c${chapter}` };
  });
}
