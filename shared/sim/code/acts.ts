/** The steps of Python, a row each. */
import { receiveItem, sendItem, unpickleItem } from './asksChannels.ts';
import { afterTurn, codeTurn } from './asksLoops.ts';
import { callSpawned, end, forkOrdered, joinProcess, serveForks, startProcess } from './asksProcesses.ts';
import { park } from './park.ts';
import type { CodeActs } from './slot.ts';
import { askNow, runCode, strandOver } from './stretch.ts';
import { begin, joinThread, leave, takeLock } from './threads.ts';

export const codeActs: CodeActs = {
  runCode,
  ask: askNow,
  strandOver,
  begin,
  leave,
  takeLock,
  joinThread,
  park,
  joinProcess,
  startProcess,
  callSpawned,
  serveForks,
  forkOrdered,
  endProcess: end,
  send: sendItem,
  receive: receiveItem,
  unpickle: unpickleItem,
  codeTurn,
  afterTurn,
};
