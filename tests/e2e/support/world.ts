/** The real server and one Chromium for all tests of a file. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type ServerProcess, startServer } from '../../support/serverProcess.ts';
import { openBrowser } from './browser.ts';

export interface World {
  readonly server: ServerProcess;
  readonly browser: Browser;
}

/** Filled before the first test runs. */
export function openWorld(): World {
  const world = {} as { server: ServerProcess; browser: Browser };
  beforeAll(async () => {
    [world.server, world.browser] = await Promise.all([startServer(), openBrowser()]);
  });
  afterAll(async () => {
    await world.browser?.close();
    await world.server?.stop();
  });
  return world;
}
