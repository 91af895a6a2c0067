import { defects } from './kiosks/defects.ts';
import { plantDefect } from './plant.ts';

/** Loaded before a program: puts the defect named by DEFECT into its sources. */
if (process.env['DEFECT'] === undefined) throw new Error('DEFECT names no defect');
plantDefect(defects);
