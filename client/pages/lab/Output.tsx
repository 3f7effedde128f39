/** What the program has written, as it writes it; and how it came to its end. */
import { formatNumber, formatUs } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { Icon } from '../parts/Icon.tsx';
import type { Finished, Going } from './useLab.ts';

/** A page is not a terminal: the end of a very long text is what one wants to see. */
const mostShown = 50_000;

const cutTo = (text: string): string => (text.length > mostShown ? `…\n${text.slice(-mostShown)}` : text);

const endingOf = ({ run: { result } }: Finished): string => {
  if (result.stopped)
    return t('lab.ended.stopped', {
      operations: formatNumber(result.stopped.operations),
      line: result.stopped.line ?? '?',
    });
  if (result.deadlock) return t('lab.ended.deadlock', { us: formatUs(result.deadlock.atUs) });
  const status = result.exitStatus ?? 0;
  return status === 0
    ? t('lab.ended.well', { us: formatUs(result.makespanUs ?? 0) })
    : t('lab.ended.status', { status });
};

const Deadlock = ({ cycle }: { readonly cycle: readonly string[] }) => (
  <ul class="lab-cycle">
    {cycle.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

interface OutputProps {
  readonly going: Going;
  readonly finished: Finished | null;
}

const Ending = ({ finished }: { readonly finished: Finished }) => {
  const { deadlock, stopped, exitStatus } = finished.run.result;
  const good = !deadlock && !stopped && (exitStatus ?? 0) === 0;
  return (
    <div class={good ? 'lab-ending' : 'lab-ending lab-bad'} role="status">
      <p>
        <Icon name={good ? 'done' : 'alert'} /> {endingOf(finished)}
      </p>
      {deadlock && <Deadlock cycle={deadlock.cycle} />}
    </div>
  );
};

const Running = ({ going }: { readonly going: Extract<Going, { state: 'running' }> }) => (
  <p class="lab-ending" role="status">
    <Icon name="hourglass" />{' '}
    {going.progress === null
      ? t('lab.compiling')
      : t('lab.running', { us: formatUs(going.progress.atUs), events: formatNumber(going.progress.events) })}
  </p>
);

export const Output = ({ going, finished }: OutputProps) => {
  const running = going.state === 'running';
  const stdout = running ? going.printed : (finished?.run.result.stdout ?? '');
  const stderr = running ? '' : (finished?.run.result.stderr ?? '');
  return (
    <section class="panel lab-output" aria-label={t('lab.output')}>
      <h2 class="sign-text">{t('lab.output')}</h2>
      <pre aria-busy={running}>
        {cutTo(stdout)}
        {stderr !== '' && <span class="lab-stderr">{cutTo(stderr)}</span>}
        {stdout === '' && stderr === '' && <span class="second">{t('lab.nothing')}</span>}
      </pre>
      {running && <Running going={going} />}
      {!running && finished && <Ending finished={finished} />}
    </section>
  );
};
