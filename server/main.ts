/** Reads the environment, listens, says where, and ends cleanly. */
import { createApp } from './app.ts';
import { decodeConfig, sayFault } from './config.ts';
import { spreadNets } from './guard/nets.ts';
import { faultFacts, log } from './log.ts';

const endMs = 30_000;
const say = (...lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);
const complain = (...lines: readonly string[]): void => void process.stderr.write(`${lines.join('\n')}\n`);

async function main(): Promise<void> {
  const config = decodeConfig(process.env);
  if (!config.ok) {
    complain(...config.error.map(sayFault));
    process.exit(2);
  }
  const app = await createApp(config.value, log);
  const drop = spreadNets(process, { log, flush: app.flush, exit: (code) => process.exit(code) });
  let isEnding = false;
  const end = async (): Promise<void> => {
    if (isEnding) return; // Ctrl-C reaches us twice: from the terminal and from `npm start`
    isEnding = true;
    setTimeout(() => process.exit(1), endMs).unref();
    await app.close();
    drop();
    process.exit(0);
  };
  process.on('SIGTERM', end).on('SIGINT', end).on('SIGHUP', end);
  await app.listen();
  say(...greeting(app));
}

function greeting(app: Awaited<ReturnType<typeof createApp>>): readonly string[] {
  const [own = '', ...others] = app.origins;
  const lan = others.filter((origin) => !/localhost|127\.0\.0\.1|\[::1\]/.test(origin));
  return [
    '',
    `  Runqueue is ready:       ${own}`,
    ...lan.map((origin) => `  In the same network:     ${origin}`),
    `  Teachers open rooms at:  ${own}${app.setupPath}`,
    '',
  ];
}

/** What went wrong before the server stood, in one sentence for the person who started it. */
function sayWhy(thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : '';
  const { port } = thrown as { readonly port?: number };
  if (code === 'EADDRINUSE')
    return `Port ${port} is used by another program. Stop that one, or choose another port: PORT=${Number(port) + 1} npm start`;
  if (code === 'EACCES' && port !== undefined)
    return `This user may not open port ${port}. Choose one above 1023: PORT=2567 npm start`;
  const { what = '', kind } = faultFacts(thrown);
  return `The server could not start: ${what || kind}`;
}

main().catch((thrown: unknown) => {
  complain(sayWhy(thrown));
  process.exit(1);
});
