/** The words after a command: taken apart, and each option decoded. */
import type { ParseArgsOptionsConfig } from 'node:util';
import { parseArgs } from 'node:util';
import type { Spot } from '../../shared/ground/decode.ts';
import { fault, rootSpot } from '../../shared/ground/decode.ts';
import type { Fault } from '../../shared/ground/result.ts';
import { err, ok } from '../../shared/ground/result.ts';

/** Options and what stands beside them; a word that is no option we know is a fault. */
export const parseWords = <const Options extends ParseArgsOptionsConfig>(
  words: readonly string[],
  options: Options,
) => {
  try {
    return ok(parseArgs({ args: [...words], options, allowPositionals: true }));
  } catch (problem) {
    const expected = problem instanceof Error ? (problem.message.split(/\.\s/)[0] ?? '') : String(problem);
    return err([{ path: 'arguments', code: 'badArgument', expected }] as readonly Fault[]);
  }
};

/** Decodes one option; its faults are told under `--<option>`. */
export const under = <Value>(
  option: string,
  word: string | undefined,
  faults: Fault[],
  decoder: (word: string, spot: Spot) => Value | undefined,
): Value | undefined => {
  if (word === undefined) return undefined;
  const spot = rootSpot();
  const value = decoder(word, spot);
  for (const each of spot.faults)
    faults.push({ ...each, path: each.path === '' ? `--${option}` : `--${option}.${each.path}` });
  return value;
};

export const wholeNumber =
  (least: number, most: number) =>
  (text: string, spot: Spot): number | undefined => {
    const range = `an integer from ${least} to ${most}`;
    if (!/^\d{1,15}$/.test(text)) return fault(spot, 'notInteger', range);
    const value = Number(text);
    if (value < least) return fault(spot, 'tooSmall', range);
    return value > most ? fault(spot, 'tooLarge', range) : value;
  };
