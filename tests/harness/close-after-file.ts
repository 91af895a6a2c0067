import { afterAll } from 'vitest';
import { closeAll } from './after-file.ts';

// Files share a process: what one of them leaves open would be in the way of the next.
afterAll(closeAll, 30_000);
