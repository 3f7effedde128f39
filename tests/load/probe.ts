/** Loaded into the server with `--import`: tells its event-loop delay and memory when asked by SIGUSR2, as one line of JSON. */
import { monitorEventLoopDelay } from 'node:perf_hooks';

const resolutionMs = 5;
const delay = monitorEventLoopDelay({ resolution: resolutionMs });
delay.enable();
let spent = process.cpuUsage();

process.on('SIGUSR2', () => {
  const { user, system } = process.cpuUsage(spent);
  const facts = {
    p50Ms: delay.percentile(50) / 1e6 - resolutionMs,
    p99Ms: delay.percentile(99) / 1e6 - resolutionMs,
    maxMs: delay.max / 1e6 - resolutionMs,
    rssMb: Math.round(process.memoryUsage.rss() / 1e6),
    cpuMs: Math.round((user + system) / 1000),
  };
  process.stdout.write(`probe ${JSON.stringify(facts)}\n`);
  delay.reset();
  spent = process.cpuUsage();
});
