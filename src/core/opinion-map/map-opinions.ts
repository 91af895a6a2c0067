import { notEnoughData, value, type Outcome } from '../shared/outcome.ts';
import { at, f64, nth } from '../shared/vector.ts';
import { findGroups, leastPeople, type GroupCentre, type GroupId } from './find-groups.ts';
import { placePeople, type Place } from './place-people.ts';
import { principalComponents, type Components } from './principal-components.ts';
import { consensus, dividingOf, representativesOf, unitingOf, type Dividing, type Representative, type Uniting } from './statements-of-groups.ts';
import { seenIn, shownTallies, talliesOf, together, type Tally } from './tallies.ts';
import { onlyPeople, seenBy, voteMatrix, type CastVote, type VoteMatrix } from './vote-matrix.ts';

/**
 * What the next run starts from, so that axes, groups and letters stay where they were, and by which one person is placed among
 * them: loadings and mean vote of each statement, centres of the groups. Plain JSON.
 */
export type MapMemory = {
  readonly loadings: Readonly<Record<string, readonly [number, number]>>;
  readonly means: Readonly<Record<string, number>>;
  readonly centres: readonly GroupCentre[];
};

/** How well groups stand apart by their silhouette (Kaufman and Rousseeuw 1990, table 2.4): to 0.25, 0.5, 0.7, above. */
export type Separation = 'none' | 'weak' | 'reasonable' | 'strong';

export type MapGroup = { readonly id: GroupId; readonly size: number; readonly centre: Place; readonly representatives: readonly Representative[] };

export type StatementFigures = {
  readonly statement: string;
  /** Votes of everybody, grouped or not; null when fewer than five saw it. */
  readonly all: Tally | null;
  /** In the order of `groups`; null where fewer than five of the group saw it, or where it could be found by subtraction. */
  readonly byGroup: readonly (Tally | null)[];
  readonly agreeTogether: number;
  readonly disagreeTogether: number;
  /** How much the statement draws people apart on the map: length of its two loadings. */
  readonly extremity: number;
};

export type OpinionMap = {
  readonly people: number;
  /** People with enough votes to be placed: seven, or all statements when there are fewer. */
  readonly placed: number;
  readonly votes: number;
  readonly explained: readonly [number, number];
  readonly silhouette: number;
  readonly separation: Separation;
  readonly groups: readonly MapGroup[];
  readonly places: readonly { readonly person: string; readonly group: GroupId; readonly place: Place }[];
  readonly statements: readonly StatementFigures[];
  readonly unites: readonly Uniting[];
  readonly divides: readonly Dividing[];
  readonly memory: MapMemory;
};

export const enoughVotes = 7;
const fewestPlaced = 2 * leastPeople;

/**
 * Opinion map of the votes on short statements, after Small and others (2021), "Polis: scaling deliberation by mapping
 * high dimensional opinion spaces". Needs ten people with enough votes, two statements and two groups of five; else says
 * what is missing. The same votes and memory give the same map.
 */
export function mapOpinions(votes: readonly CastVote[] | VoteMatrix, memory?: MapMemory): Outcome<OpinionMap, never, 'statements' | 'people' | 'groups'> {
  const all = 'vote' in votes ? votes : voteMatrix(votes);
  if (all.statements.length < 2) return notEnoughData('statements');
  const enough = Math.min(enoughVotes, all.statements.length);
  const matrix = onlyPeople(all, all.people.flatMap((_, place) => (seenBy(all, place) >= enough ? [place] : [])));
  if (matrix.people.length < fewestPlaced) return notEnoughData('people');
  const components = principalComponents(matrix, memory && startFrom(matrix, memory));
  const places = placePeople(matrix, components);
  const found = findGroups(places, memory?.centres);
  if (!found) return notEnoughData('groups');
  const ids = found.centres.map(({ id }) => id);
  const tallies = talliesOf(matrix, found.of, ids.length);
  const representatives = representativesOf(matrix.statements, tallies);
  const whole = nth(talliesOf(all, all.people.map(() => 0), 1), 0);
  return value({
    people: all.people.length,
    placed: matrix.people.length,
    votes: all.vote.length,
    explained: components.explained,
    silhouette: found.silhouette,
    separation: separationOf(found.silhouette),
    groups: found.centres.map(({ id, centre }, group) => ({ id, size: found.of.filter((own) => own === group).length, centre, representatives: nth(representatives, group) })),
    places: matrix.people.map((person, i) => ({ person, group: nth(ids, nth(found.of, i)), place: nth(places, i) })),
    statements: matrix.statements.map((statement, j) => figuresOf(statement, nth(whole, j), tallies.map((own) => nth(own, j)), components, j)),
    unites: unitingOf(matrix.statements, tallies),
    divides: dividingOf(matrix.statements, ids, tallies),
    memory: {
      loadings: Object.fromEntries(matrix.statements.map((id, j) => [id, loadingsOf(components, j)])),
      means: Object.fromEntries(matrix.statements.map((id, j) => [id, f64(components.means, j)])),
      centres: found.centres,
    },
  });
}

const loadingsOf = ({ loadings: [x, y] }: Components, j: number): readonly [number, number] => [f64(x, j), f64(y, j)];

/** The directions of the run before; a statement that is new starts without weight. */
function startFrom({ statements }: VoteMatrix, { loadings }: MapMemory): [Float64Array, Float64Array] {
  const along = (direction: 0 | 1): Float64Array => Float64Array.from(statements, (id) => at(loadings[id] ?? [0, 0], direction));
  return [along(0), along(1)];
}

function figuresOf(statement: string, whole: Tally, tallies: readonly Tally[], components: Components, j: number): StatementFigures {
  return {
    statement,
    all: seenIn(whole) < leastPeople ? null : whole,
    byGroup: seenIn(together(tallies)) < leastPeople ? tallies.map(() => null) : shownTallies(tallies, leastPeople),
    agreeTogether: consensus(tallies, 'agree'),
    disagreeTogether: consensus(tallies, 'disagree'),
    extremity: Math.hypot(...loadingsOf(components, j)),
  };
}

function separationOf(silhouette: number): Separation {
  if (silhouette <= 0.25) return 'none';
  if (silhouette <= 0.5) return 'weak';
  return silhouette <= 0.7 ? 'reasonable' : 'strong';
}
