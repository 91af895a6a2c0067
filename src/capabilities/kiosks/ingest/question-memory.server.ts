import type { RatedQuestion } from '#core/opinions/types.ts';
import { isProblem } from '#platform/http/problem.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import { readQuestionSet } from '../sets/read-question-set.server.ts';

type Asked = ReadonlyMap<string, Pick<RatedQuestion, 'criterion' | 'steps'>>;

/** The questions that versions of sets ask, by id; a version never changes, and an unknown one asks nothing. */
export interface QuestionMemory {
  asked(organisationId: string, ref: string): Promise<Asked>;
}

const rememberedMs = 60_000;
const most = 5_000;

export function createQuestionMemory(run: RunStep): QuestionMemory {
  const known = new Map<string, { until: number; asked: Promise<Asked> }>();
  return {
    asked(organisationId, ref) {
      const key = ref.startsWith('library:') ? ref : `${organisationId} ${ref}`;
      const now = performance.now();
      const remembered = known.get(key);
      if (remembered && remembered.until > now) return remembered.asked;
      if (known.size >= most) known.clear();
      const asked = run((ctx) => readQuestionSet(ctx, organisationId, ref)).then(
        ({ questions }): Asked => new Map(questions.map(({ id, criterion, steps }) => [id, { criterion, steps }])),
        (error: unknown): Asked => {
          known.delete(key);
          if (isProblem(error) && error.code === 'question_set_unknown') return new Map();
          throw error;
        });
      known.set(key, { until: now + rememberedMs, asked });
      return asked;
    },
  };
}
