import { describe, expect, test } from 'vitest';
import { judgeTogether, type Tested } from './judge-together.ts';

const criterion = (key: string, p: number, difference = 10): Tested => ({ view: 'criteria', key, p, difference });

describe('words of one report', () => {
  test('criteria against peers and against the last edition are corrected as one family', () => {
    const peers = [criterion('courtesy', 0.04), ...Array.from({ length: 3 }, (_, i) => criterion(`p${i}`, 0.9))];
    // Alone, four tests: 0.04 x 4 = 0.16 fails; and more tests of changes do not help it.
    expect(judgeTogether(peers, []).peers[0]).toBe('no_measurable_change');
    // With changes that are themselves beyond chance, the family bears more.
    const sure = Array.from({ length: 4 }, (_, i) => criterion(`c${i}`, 0.001, -12));
    const judged = judgeTogether(peers, sure);
    expect(judged.peers[0]).toBe('better');
    expect(judged.changes).toEqual(['worse', 'worse', 'worse', 'worse']);
  });

  test('a chance find among twenty criteria carries no word', () => {
    const many = Array.from({ length: 20 }, (_, i) => criterion(`k${i}`, 0.02 + i * 0.04));
    expect(judgeTogether(many, []).peers.every((word) => word === 'no_measurable_change')).toBe(true);
  });

  test('the global score is one test at 5 %, channels are a family of their own', () => {
    const global: Tested = { view: 'global', key: 'global', p: 0.049, difference: -4 };
    const phone: Tested = { view: 'channels', key: 'phone', p: 0.06, difference: 20 };
    const mail: Tested = { view: 'channels', key: 'email', p: 0.8, difference: 1 };
    expect(judgeTogether([], [global, phone, mail]).changes).toEqual(['worse', 'no_measurable_change', 'no_measurable_change']);
    expect(judgeTogether([], [phone]).changes).toEqual(['better']);
  });
});
