import { z } from 'zod';

/** What a body tells the jury: what it is about, and an answer for each criterion on which it is judged. */
export const fileContent = z.object({
  title: z.string(), summary: z.string(),
  /** By criterion. */
  answers: z.record(z.string(), z.string()),
});
export type FileContent = z.infer<typeof fileContent>;

/** A body's file for a special prize. */
export interface PrizeFile {
  id: string;
  organisationId: string;
  editionId: string;
  prizeId: string;
  content: FileContent;
  hiddenWords: string[];
  submittedAt: Date | null;
  writtenAt: Date;
}
