/** asyncio's own order: ready callbacks run as they were queued (CPython Lib/asyncio/base_events.py, _run_once). */
import type { LoopPlug } from '../plug.ts';

export const fifo: LoopPlug<Record<string, never>> = {
  parameters: {},
  init: () => ({}),
  pick: (_, batch) => batch[0] ?? 'ask',
  told: () => {},
};
