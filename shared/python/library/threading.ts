/** Module threading (CPython Lib/threading.py). */
import { threadingBarrier } from './threadingBarrier.ts';
import { threadingLocks } from './threadingLocks.ts';
import { threadingThreads } from './threadingThreads.ts';

export const threadingModules: Readonly<Record<string, string>> = {
  threading: threadingLocks + threadingBarrier + threadingThreads,
};
