/** The table of all natives, by name. Modules of the library add their own file and a row here. */
import type { Native } from '../native.ts';
import { aggregates } from './aggregates.ts';
import { builtinFunctions } from './builtins.ts';
import { bytesMethods } from './bytes.ts';
import { dataclassNatives } from './dataclass.ts';
import { dequeNatives } from './deque.ts';
import { dictMethods } from './dict.ts';
import { iteratorFunctions } from './iterators.ts';
import { kindFunctions } from './kinds.ts';
import { listMethods, tupleMethods } from './list.ts';
import { mathNatives } from './math.ts';
import { mathExactNatives } from './mathExact.ts';
import { numberMethods } from './numbers.ts';
import { patternNatives } from './patterns/natives.ts';
import { randomNatives } from './random.ts';
import { roundFunctions } from './round.ts';
import { setMethods } from './set.ts';
import { slotFunctions } from './slots.ts';
import { strandFunctions } from './strand.ts';
import { strCases } from './strCases.ts';
import { strChecks } from './strChecks.ts';
import { strFind } from './strFind.ts';
import { strFormat } from './strFormat.ts';
import { strShape } from './strShape.ts';
import { strSplit } from './strSplit.ts';
import { systemNatives } from './system.ts';

export const natives: Readonly<Record<string, Native>> = {
  ...builtinFunctions,
  ...aggregates,
  ...roundFunctions,
  ...iteratorFunctions,
  ...numberMethods,
  ...strCases,
  ...strChecks,
  ...strFind,
  ...strFormat,
  ...strShape,
  ...strSplit,
  ...bytesMethods,
  ...listMethods,
  ...tupleMethods,
  ...dictMethods,
  ...setMethods,
  ...slotFunctions,
  ...kindFunctions,
  ...strandFunctions,
  ...dataclassNatives,
  ...dequeNatives,
  ...mathNatives,
  ...mathExactNatives,
  ...patternNatives,
  ...randomNatives,
  ...systemNatives,
};
