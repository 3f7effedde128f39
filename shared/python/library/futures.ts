/** Package concurrent.futures (CPython Lib/concurrent/futures/__init__.py). */
import { futuresBase } from './futuresBase.ts';
import { futuresProcess } from './futuresProcess.ts';
import { futuresThread } from './futuresThread.ts';

const futures = String.raw`
from concurrent.futures._base import (ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, BrokenExecutor,
                                      CancelledError, Executor, Future, InvalidStateError, TimeoutError,
                                      as_completed, wait)
from concurrent.futures.thread import ThreadPoolExecutor
from concurrent.futures.process import ProcessPoolExecutor
`;

export const futuresModules: Readonly<Record<string, string>> = {
  concurrent: '',
  'concurrent.futures': futures,
  'concurrent.futures._base': futuresBase,
  'concurrent.futures.process': futuresProcess,
  'concurrent.futures.thread': futuresThread,
};
