/** Events of the back office's own tools; their names are part of the journal and never change. */
export const operationEvents = { cancelAsked: 'job.cancel_asked' } as const;
