/** A program that differs, made smaller as long as it still differs. */

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** The line with all that is nested below it. */
const blockAt = (lines: readonly string[], start: number): number => {
  const indent = indentOf(lines[start] ?? '');
  let end = start + 1;
  while (end < lines.length && indentOf(lines[end] ?? '') > indent) end += 1;
  return end;
};

/** Without the block; and what was nested in it, on its own. */
const smaller = (lines: readonly string[], start: number): readonly (readonly string[])[] => {
  const end = blockAt(lines, start);
  const [before, nested, after] = [lines.slice(0, start), lines.slice(start + 1, end), lines.slice(end)];
  const raised = nested.map((line) => line.slice(4));
  const emptied = [...before, `${' '.repeat(indentOf(lines[start] ?? ''))}pass`, ...after];
  return [[...before, ...after], ...(nested.length > 0 ? [[...before, ...raised, ...after]] : []), emptied];
};

/** `differs` says no to what is no program any more. */
export const shrink = (source: string, differs: (source: string) => boolean): string => {
  let lines: readonly string[] = source.split('\n');
  for (let changed = true; changed; ) {
    changed = false;
    for (let at = lines.length - 1; at >= 0; at -= 1) {
      const found = smaller(lines, at).find(
        (each) =>
          each.length <= lines.length && each.join('\n') !== lines.join('\n') && differs(each.join('\n')),
      );
      if (!found) continue;
      changed ||= found.length < lines.length;
      lines = found;
    }
  }
  return lines.join('\n');
};
