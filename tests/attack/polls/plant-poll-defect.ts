import { plantDefect } from '../../faults/plant.ts';
import { pollDefects } from './defects.ts';

/** Loaded before a program: puts the defect named by DEFECT, if any, into its sources. */
plantDefect(pollDefects);
