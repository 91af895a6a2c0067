import { expect, test } from 'vitest';
import { reliabilityOf } from './reliability.ts';

const mission = (state: string, returns = 0, late = false) => ({ state, returns, late, sentAt: state === 'planned' ? null : new Date(0) });

test('shares are of decided audits only, and null before the first decision', () => {
  expect(reliabilityOf([mission('planned'), mission('submitted')])).toMatchObject({ carried: 2, sent: 1, validatedShare: null, firstTimeShare: null });
  expect(reliabilityOf([mission('validated'), mission('validated', 1), mission('rejected', 2, true), mission('submitted')]))
    .toMatchObject({ validated: 2, rejected: 1, returned: 2, late: 1, validatedShare: 2 / 3, firstTimeShare: 1 / 3 });
});
