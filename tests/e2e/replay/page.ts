/** Runs logs again in the browser, when asked by the test that opened it. Never shipped. */
import type { Level } from '../../../shared/levels/level.ts';
import { rerun } from '../../../shared/levels/play.ts';
import type { RunLog } from '../../../shared/replay/log.ts';

/** The chained hash each log comes to here, or its first difference. */
function hashesHere(levels: readonly Level[], logs: readonly RunLog[]): readonly string[] {
  return logs.map((log) => {
    const level = levels.find(({ id }) => id === log.level);
    if (!level) return `no level ${log.level}`;
    const done = rerun(level, log);
    return done.ok ? done.value.hash : JSON.stringify(done.error);
  });
}

Object.assign(globalThis, { hashesHere });
document.body.dataset.ready = 'true';
