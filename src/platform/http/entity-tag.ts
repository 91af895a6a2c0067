/** Whether the reader already holds what bears this tag (header `If-None-Match`); a weak tag stands for the strong one. */
export function isHeld(ifNoneMatch: string | null | undefined, tag: string): boolean {
  const bare = (one: string) => one.trim().replace(/^W\//, '');
  return typeof ifNoneMatch === 'string' && ifNoneMatch.split(',').some((one) => one.trim() === '*' || bare(one) === bare(tag));
}
