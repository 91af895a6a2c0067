import type { ActionContent } from './plan.ts';

const fields = ['title', 'detail', 'ownerName', 'ownerEmail', 'dueOn', 'state'] as const;

/** What two versions of an action say differently. */
export const changedFields = (before: ActionContent, after: ActionContent): (typeof fields)[number][] => fields.filter((field) => before[field] !== after[field]);
