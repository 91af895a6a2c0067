/** What a draw of places goes by. All of it is published before the list of candidates closes. */
export interface DrawRules {
  /** Places to give. */
  places: number;
  /** How the places are shared out between strata, in the order that settles equal remainders; any whole weights. */
  targets: readonly { stratum: string; share: number }[];
  /** Taken one after the other until no place or no candidate is left. */
  passes: readonly DrawPass[];
}

/** Who may take a place in a pass, and whether only while the target of their stratum is not reached. */
export interface DrawPass {
  who: 'newcomers' | 'everyone';
  within: 'stratum' | 'all';
}

/** A candidate as published: nothing here says which body it is. */
export interface Candidate {
  /** Opaque draw number, unique in the list. */
  number: string;
  stratum: string;
  newcomer: boolean;
}

export interface DrawOutcome {
  /** Numbers that have a place, in the order in which they took it. */
  places: string[];
  /** Numbers without a place, first the one to which the next free place goes. */
  waiting: string[];
}

/** SHA-256 of a text as UTF-8, in lower-case hexadecimal: given by who calls, since the core does no cryptography. */
export type Sha256 = (text: string) => string;
