/** How a run came to its end: well, by an error, by a deadlock, or because its budget was used up. */
import type { Stuck } from '../../../shared/score/programRun.ts';
import { formatNumber, formatUs } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { Icon } from '../parts/Icon.tsx';
import { cycleText } from './cycleText.ts';
import { raisedIn } from './marks.ts';
import type { Finished } from './oneRun.ts';

export const errorsOf = ({ run }: Finished): string =>
  run.printed.map(({ stream, text }) => (stream === 'stderr' ? text : '')).join('');

export const endedWell = ({ run: { result, cycle } }: Finished): boolean =>
  cycle.length === 0 && !result.stopped && (result.exitStatus ?? 0) === 0;

const failedText = (finished: Finished): string => {
  const status = finished.run.result.exitStatus ?? 1;
  const last = raisedIn(errorsOf(finished)).at(-1);
  return last
    ? t('lab.ended.raised', { error: last.text.split(':')[0] ?? '', line: last.line, status })
    : t('lab.ended.status', { status });
};

export const endingText = (finished: Finished): string => {
  const { result, endUs } = finished.run;
  if (result.stopped)
    return t('lab.ended.stopped', {
      operations: formatNumber(result.stopped.operations),
      line: result.stopped.line ?? '?',
    });
  if (result.deadlock) return t('lab.ended.deadlock', { us: formatUs(result.deadlock.atUs) });
  return endedWell(finished)
    ? t('lab.ended.well', { us: formatUs(result.makespanUs ?? endUs) })
    : failedText(finished);
};

interface EndingProps {
  readonly finished: Finished;
  readonly goTo: (line: number) => void;
}

const Edge = ({ edge, goTo }: { readonly edge: Stuck } & Pick<EndingProps, 'goTo'>) => (
  <li>
    {edge.line !== null && (
      <button type="button" class="lab-place" onClick={() => goTo(edge.line ?? 1)}>
        {t('lab.line', { line: edge.line })}
      </button>
    )}{' '}
    {cycleText(edge)}
  </li>
);

export const Ending = ({ finished, goTo }: EndingProps) => {
  const good = endedWell(finished);
  const { cycle, result } = finished.run;
  const line = result.stopped?.line ?? null;
  return (
    <div class={good ? 'lab-ending' : 'lab-ending lab-bad'}>
      <Icon name={good ? 'done' : 'alert'} />
      <div>
        <p>{endingText(finished)}</p>
        {line !== null && (
          <button type="button" class="lab-place" onClick={() => goTo(line)}>
            {t('lab.goToLine', { line })}
          </button>
        )}
        {cycle.length > 0 && (
          <ul class="lab-cycle">
            {cycle.map((edge) => (
              <Edge key={edge.waiter} edge={edge} goTo={goTo} />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
};
