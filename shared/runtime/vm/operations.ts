/** The interpreter's own functions: those that may have to call Python code before they have a result. */

import { addNote, initException, initExceptionBase, newException, withTraceback } from './exceptions.ts';
import { deriveMethod, splitMethod, subgroupMethod } from './groups.ts';
import { construct, fillPart, initBuiltin, instantiate, newPart } from './instances.ts';
import { attributeOperations } from './natives/attributes.ts';
import { classOperations } from './natives/classes.ts';
import { generatorOperations } from './natives/generators.ts';
import { slotOperations } from './natives/slots.ts';
import type { Operation } from './run.ts';
import { traceback } from './shown.ts';

export const operations: Readonly<Record<string, Operation>> = {
  ...attributeOperations,
  ...classOperations,
  ...generatorOperations,
  ...slotOperations,
  _traceback: traceback,
  instantiate,
  construct,
  initBuiltin,
  fillPart,
  newPart,
  newException,
  initException,
  'BaseException.__init__': initExceptionBase,
  'BaseException.add_note': addNote,
  'BaseException.with_traceback': withTraceback,
  'BaseExceptionGroup.split': splitMethod,
  'BaseExceptionGroup.subgroup': subgroupMethod,
  'BaseExceptionGroup.derive': deriveMethod,
};
