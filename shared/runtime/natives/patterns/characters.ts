/** [...]: one character out of a set. */
import { between, classOf, oneOf, type Test } from './classes.ts';
import { readEscape } from './escapes.ts';
import { fail, type Reader } from './node.ts';

/** A single character, or a class, whose `point` is null. */
const member = (reader: Reader, start: number): { point: number | null; test: Test; text: string } => {
  const from = reader.at;
  const next = reader.text[from];
  if (next === undefined) return fail('unterminated character set', start);
  reader.at += 1;
  if (next === '\\') {
    const letter = reader.text[reader.at] ?? '';
    const test = classOf(letter, reader.flags);
    if (test !== null) {
      reader.at += 1;
      return { point: null, test, text: `\\${letter}` };
    }
    const isBackspace = letter === 'b';
    const point = isBackspace ? 8 : readEscape(reader, from);
    if (isBackspace) reader.at += 1;
    return { point, test: oneOf(point, reader.flags), text: reader.text.slice(from, reader.at).join('') };
  }
  const point = next.codePointAt(0) ?? 0;
  return { point, test: oneOf(point, reader.flags), text: next };
};

/** The reader stands behind the bracket, which is at `start`. */
export const parseSet = (reader: Reader, start: number): Test => {
  const not = reader.text[reader.at] === '^';
  if (not) reader.at += 1;
  const tests: Test[] = [];
  for (let first = true; first || reader.text[reader.at] !== ']'; first = false) {
    const from = reader.at;
    const low = member(reader, start);
    const [dash, after] = [reader.text[reader.at], reader.text[reader.at + 1]];
    if (dash !== '-' || after === ']') {
      tests.push(low.test);
      continue;
    }
    reader.at += 1;
    const high = member(reader, start);
    if (low.point === null || high.point === null || high.point < low.point)
      return fail(`bad character range ${low.text}-${high.text}`, from);
    tests.push(between(low.point, high.point, reader.flags));
  }
  reader.at += 1;
  return (c) => tests.some((test) => test(c)) !== not;
};
