/** The modules of the library that programs may import, each as Python source. */
import { asyncioModules } from './asyncio.ts';
import { builtins } from './builtins.ts';
import { futuresModules } from './futures.ts';
import { multiprocessingModules } from './multiprocessing.ts';
import { queueModules } from './queue.ts';
import { standardModules } from './standard.ts';
import { threadingModules } from './threading.ts';

export const library: Readonly<Record<string, string>> = {
  builtins,
  ...asyncioModules,
  ...futuresModules,
  ...multiprocessingModules,
  ...queueModules,
  ...standardModules,
  ...threadingModules,
};
