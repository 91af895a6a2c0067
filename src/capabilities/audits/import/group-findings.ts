import type { Finding } from './finding.ts';

/** Warnings of one kind in one column, told once with all their lines; each error stands alone. */
export interface FindingGroup {
  first: Finding;
  lines: number[];
}

/** Groups findings for reading, in the order of the file; errors before warnings. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const [index, found] of findings.entries()) {
    const { severity, sheet, column, code, line } = found;
    const key = severity === 'error' ? String(index) : JSON.stringify([sheet, column, code]);
    const group = groups.get(key) ?? { first: found, lines: [] };
    if (line !== null) group.lines.push(line);
    groups.set(key, group);
  }
  const all = [...groups.values()];
  const ofSeverity = (wanted: Finding['severity']) => all.filter(({ first }) => first.severity === wanted);
  return [...ofSeverity('error'), ...ofSeverity('warning')];
}

/** `3-5, 8, 12-14`: line numbers with their runs shortened. */
export function lineRanges(lines: readonly number[]): string {
  const runs: [from: number, to: number][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last && line <= last[1] + 1) last[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
}
