/** After a run: stars, the schedules side by side, where the time went, and the lesson. Alone and in a class. */
import type { ComponentChildren } from 'preact';
import type { RunResult } from '../../../shared/protocol/views.ts';
import type { Moment } from '../../../shared/score/moments/moment.ts';
import type { Worker } from '../../../shared/score/strips.ts';
import { formatNumber, formatUs } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { axisOf, type Fact, type Schedule } from '../../model/debrief.ts';
import type { LevelHead } from '../../model/head.ts';
import { Icon } from '../parts/Icon.tsx';
import { useMainFocus } from '../parts/useMainFocus.ts';
import { Gantt } from './Gantt.tsx';
import { TimeBars } from './TimeBars.tsx';
import type { Playback } from './usePlayback.ts';

export interface DebriefProps {
  readonly head: Pick<LevelHead, 'plate' | 'title' | 'cores'>;
  /** Null for whoever did not play. */
  readonly result: RunResult | null;
  readonly schedules: readonly Schedule[];
  /** Text key. */
  readonly lesson: string;
  readonly labelOf: (who: Worker) => string;
  /** Other programs for the same work. */
  readonly facts?: readonly Fact[];
  readonly playback?: Playback | null;
  readonly moments?: readonly Moment[];
  /** Between the head and the schedules: what they are compared with. */
  readonly choice?: ComponentChildren;
  /** What decided the run, and the run itself. */
  readonly more?: ComponentChildren;
  /** What to do next. */
  readonly children?: ComponentChildren;
}

const mostStars = 3;

export const StarRow = ({ stars }: { readonly stars: number }) => (
  <p class="star-row">
    <span class="hidden-text">{t('debrief.stars', { count: stars })}</span>
    {Array.from({ length: mostStars }, (_, index) => (
      <Icon key={index} name={index < stars ? 'star' : 'starEmpty'} />
    ))}
  </p>
);

/** It came to its end, but not to what is measured: it was to go wrong. */
const isUnbroken = ({ figure, makespanUs }: RunResult): boolean =>
  makespanUs !== null && figure?.value === null;

const verdictOf = (result: RunResult): string => {
  const { finishedByMachine, makespanUs, stars, score } = result;
  if (makespanUs === null) return 'debrief.verdict.stuck';
  if (isUnbroken(result)) return 'debrief.verdict.unbroken';
  if (finishedByMachine) return 'debrief.verdict.byMachine';
  if (score > 1000) return 'debrief.verdict.record';
  return `debrief.verdict.stars${stars}`;
};

/** Where a level measures something else than the finish, that stands beside the stars. */
const Figure = ({ result }: { readonly result: RunResult }) => {
  const { figure, makespanUs } = result;
  const value = figure && !isUnbroken(result) ? figure.value : makespanUs;
  const words = figure && figure.metric !== 'makespanUs' ? t(`debrief.figures.${figure.metric}`) : '';
  return (
    <>
      <b>{value === null ? t('debrief.unfinished') : formatUs(value)}</b> {words}
    </>
  );
};

const Result = ({ result }: { readonly result: RunResult }) => (
  <div class="debrief-result" id="debrief-result">
    <StarRow stars={result.stars} />
    <p class="debrief-time">
      <Figure result={result} />
      {' · '}
      {t('debrief.points', { count: result.points, shown: formatNumber(result.points) })}
    </p>
    <p class="second">{t(verdictOf(result))}</p>
  </div>
);

const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <ul class="facts" aria-label={t('debrief.facts')}>
    {facts.map(({ text, makespanUs }) => (
      <li key={text}>
        <b>{makespanUs === null ? t('debrief.unfinished') : formatUs(makespanUs)}</b> {t(text)}
      </li>
    ))}
  </ul>
);

export const Debrief = ({ head, result, schedules, lesson, labelOf, facts = [], ...props }: DebriefProps) => {
  useMainFocus();
  return (
    // Named by the verdict: it is the first thing that a screen reader says.
    <main class="debrief" id="main" tabIndex={-1} aria-labelledby="debrief-title debrief-result">
      <header class="debrief-head">
        <span class="plate hud-plate">{head.plate}</span>
        <h1 class="hud-title" id="debrief-title">
          {t(head.title)}
        </h1>
        {result && <Result result={result} />}
        <div class="debrief-ways">{props.children}</div>
      </header>
      <Gantt
        schedules={schedules}
        cores={head.cores}
        axisUs={axisOf(schedules)}
        labelOf={labelOf}
        playback={props.playback}
        moments={props.moments}
      >
        {props.choice}
      </Gantt>
      <TimeBars schedules={schedules} />
      {props.more}
      <section class="panel yours lesson">
        <h2>{t('debrief.lesson')}</h2>
        <p>{t(lesson)}</p>
        {facts.length > 0 && <Facts facts={facts} />}
      </section>
    </main>
  );
};
