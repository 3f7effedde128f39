/** From a word on the command line to a scenario: a file, a level's folder or a level's id. */
import { existsSync, statSync } from 'node:fs';
import type { Result } from '../../../shared/ground/result.ts';
import { err, ok } from '../../../shared/ground/result.ts';
import { decodeScenario } from '../../../shared/sim/words/decodeScenario.ts';
import { parseScenario } from '../../../shared/sim/words/notation.ts';
import type { Scenario } from '../../../shared/sim/words/scenario.ts';
import { readJson, readText } from '../files.ts';
import { levelsFolder, readLevel } from '../levels/folder.ts';

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

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

export const automatic = (scenario: Scenario): Result<Scenario> => {
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
  const scenario = readFile(word);
  return scenario.ok ? automatic(change(scenario.value)) : scenario;
};
