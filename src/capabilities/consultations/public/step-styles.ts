import { votesCss } from '../steps/ballots/votes-css.ts';
import { debateCss } from '../steps/debate/debate-css.ts';
import { ideasCss } from '../steps/ideas/ideas-css.ts';

/** Looks that the pages of some kinds of steps bring with them: the policy of the pages allows these and no other. */
export const stepStyles: readonly string[] = [debateCss, ideasCss, votesCss];
