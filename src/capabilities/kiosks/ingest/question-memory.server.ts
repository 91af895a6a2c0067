import { isProblem } from '#platform/http/problem.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import { shortMemory } from '../short-memory.ts';
import type { AskedQuestion } from './given-opinion.server.ts';
import { readQuestionSet } from '../sets/read-question-set.server.ts';

type Asked = ReadonlyMap<string, AskedQuestion>;

/** The questions that versions of sets ask, by id; a version never changes, and an unknown one asks nothing. */
export interface QuestionMemory {
  asked(organisationId: string, ref: string): Promise<Asked>;
}

const idsOf = (choices: readonly { id: string }[]) => new Set(choices.map(({ id }) => id));

const rememberedMs = 60_000;
const most = 5_000;

export function createQuestionMemory(run: RunStep): QuestionMemory {
  const recall = shortMemory<Asked>({ ms: rememberedMs, most });
  return {
    asked(organisationId, ref) {
      const key = ref.startsWith('library:') ? ref : `${organisationId} ${ref}`;
      return recall(key, async () => {
        const { questions, ageBands = [], needs = [] } = await run((ctx) => readQuestionSet(ctx, organisationId, ref));
        return new Map(questions.map(({ id, criterion, steps, reasons }) => [id, { criterion, steps, offered: { reasons: idsOf(reasons), ageBands: idsOf(ageBands), needs: idsOf(needs) } }]));
      }).catch((error: unknown): Asked => {
        if (isProblem(error) && error.code === 'question_set_unknown') return new Map();
        throw error;
      });
    },
  };
}
