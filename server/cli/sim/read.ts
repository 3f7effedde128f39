/** From a word on the command line to a scenario: a file, a level's folder or a level's id. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { parseJson } from '../../../shared/ground/decode.ts';
import type { Result } from '../../../shared/ground/result.ts';
import { err, ok } from '../../../shared/ground/result.ts';
import { decodeScenario } from '../../../shared/sim/words/decodeScenario.ts';
import { parseScenario } from '../../../shared/sim/words/notation.ts';
import type { Scenario } from '../../../shared/sim/words/scenario.ts';
import { levelsFolder, readLevel } from '../levels/folder.ts';

/** Larger than any scenario that decodes, smaller than what hurts. */
const MOST_BYTES = 64_000_000;

const unreadable = (expected: string): Result<never> => err([{ path: '', code: 'unreadable', expected }]);

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

const readText = (file: string): Result<string> => {
  try {
    if (statSync(file).size > MOST_BYTES) return unreadable(`a file of at most ${MOST_BYTES} bytes`);
    return ok(readFileSync(file, 'utf8'));
  } catch {
    return unreadable('a file that exists and may be read');
  }
};

/** A file's JSON, whatever it says. */
export const readJson = (file: string): Result<unknown> => {
  const text = readText(file);
  return text.ok ? parseJson(text.value) : text;
};

/** A file in notation (`.txt`) or in JSON. */
const readFile = (file: string): Result<Scenario> => {
  if (!file.endsWith('.txt')) {
    const json = readJson(file);
    return json.ok ? decodeScenario(json.value) : json;
  }
  const text = readText(file);
  return text.ok ? parseScenario(text.value) : text;
};

const needsPerson = (key: string): Result<never> =>
  err([{ path: `${key}.policy`, code: 'needsPerson', expected: 'a policy that decides by itself' }]);

const automatic = (scenario: Scenario): Result<Scenario> => {
  if (scenario.os.policy === 'human') return needsPerson('os');
  return scenario.loop.policy === 'human' ? needsPerson('loop') : ok(scenario);
};

/** The scenario a word stands for, changed as the options say. */
export const readScenario = (word: string, change: (scenario: Scenario) => Scenario): Result<Scenario> => {
  const folder = [word, `${levelsFolder}/${word}`].find(isFolder);
  if (folder !== undefined) {
    const level = readLevel(folder);
    return level.ok ? automatic(change(level.value.scenario)) : level;
  }
  if (word.endsWith('.py')) return unreadable('a scenario (.json): programs in Python are not read yet');
  const scenario = readFile(word);
  return scenario.ok ? automatic(change(scenario.value)) : scenario;
};
