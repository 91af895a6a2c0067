import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseByVotes } from './greedy.ts';
import { pabulibOf, PabulibError, readPabulib, voteOfPabulib, writePabulib, type PabulibFile } from './pabulib.ts';

// The lines of a published file (Toulouse 2019, pabulib.org), the votes cut short.
const toulouse = `META
key;value
description;Municipal PB in Toulouse
country;France
unit;Toulouse
instance;2019
num_projects;30
num_votes;1494
budget;1000000
vote_type;cumulative
rule;greedy
date_begin;11.09.2019
date_end;15.10.2019
PROJECTS
project_id;cost;public_id;proposer;subunit;name;votes
2;35000;25;Conseil Citoyen;BELLEFONTAINE MILAN;Panneau d'affichage électronique extérieur;26
4;390000;23;Perrine;PRADETTES;Tous à la Ramée à vélo ! A pied, en trottinette et rollers !;471
VOTES
voter_id;vote;points
0;15,22,25,10;2,2,2,1
20;19;3
`;

test('a published file is read field by field, and written back to the letter', () => {
  const file = readPabulib(toulouse);
  expect(new Map(file.meta).get('budget')).toBe('1000000');
  expect(file.projects.rows[1]?.[5]).toBe('Tous à la Ramée à vélo ! A pied, en trottinette et rollers !');
  expect(file.votes.rows).toEqual([['0', '15,22,25,10', '2,2,2,1'], ['20', '19', '3']]);
  expect(writePabulib(file)).toBe(toulouse);
  expect(() => voteOfPabulib(file)).toThrow('cumulative');
});

test('any fields survive being written and read: separators, quotes, ends of line, blanks', () => {
  const field = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('', 'a;b', '"', 'two\nlines', 'META', ' x ', 'é « à »', 'a"b;"'));
  const table = fc.integer({ min: 1, max: 4 }).chain((width) => {
    const row = fc.array(field, { minLength: width, maxLength: width });
    return fc.record({ headings: fc.array(fc.stringMatching(/^[a-z]{2,8}$/), { minLength: width, maxLength: width }), rows: fc.array(row, { maxLength: 6 }) });
  });
  const notSection = ({ headings, rows }: { headings: string[]; rows: string[][] }) => ![headings, ...rows].some((row) => row.length === 1 && /^\s*(meta|projects|votes)\s*$/i.test(row[0] ?? ''));
  const file = fc.record({ meta: fc.array(fc.tuple(field, field), { maxLength: 5 }), projects: table.filter(notSection), votes: table.filter(notSection) });
  fc.assert(fc.property(file, (given: PabulibFile) => {
    expect(readPabulib(writePabulib(given))).toEqual(given);
  }), { seed: 5, numRuns: 100 });
});

test('a vote written as a file counts the same when it is read again, and names no voter', () => {
  const vote = {
    envelope: 100,
    projects: [{ id: 'a', cost: 60 }, { id: 'b', cost: 40 }],
    ballots: [{ voter: 'marie', approved: ['a', 'b'] }, { voter: 'paul', approved: ['b'] }, { voter: 'luc', approved: [] }],
  };
  const outcome = chooseByVotes(vote);
  const text = writePabulib(pabulibOf(vote, {
    description: 'Budget participatif', unit: 'Plélan', instance: '2026', rule: 'greedy', beganOn: '2026-09-01', endedOn: '2026-09-30',
    names: new Map([['a', 'Un banc ; à l’ombre']]), chosen: outcome.chosen.map(({ id }) => id),
  }));
  expect(text).not.toContain('marie');
  expect(text).toContain('date_begin;01.09.2026');
  expect(text).toContain('a;60;1;"Un banc ; à l’ombre";1');
  const read = voteOfPabulib(readPabulib(text));
  expect(chooseByVotes(read)).toEqual(outcome);
  expect(read.ballots.map(({ approved }) => approved)).toEqual(vote.ballots.map(({ approved }) => approved));
});

test('what is no Pabulib file is refused with its line', () => {
  const refusal = (text: string) => {
    try {
      readPabulib(text);
    } catch (error) {
      return error instanceof PabulibError ? [error.why, error.line] : null;
    }
    return null;
  };
  expect(refusal('key;value\n')).toEqual(['section', 1]);
  expect(refusal('META\nkey;value\nPROJECTS\nproject_id;cost\n1;2;3\nVOTES\nvoter_id;vote\n')).toEqual(['fields', 5]);
  expect(refusal('META\nkey;value\n')).toEqual(['missing', 0]);
});
