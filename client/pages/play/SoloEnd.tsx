/** After a run of one's own: what it was worth, what decided it, and the run itself to look through. */
import { useMemo, useState } from 'preact/hooks';
import type { Level } from '../../../shared/levels/level.ts';
import type { PolicySpec } from '../../../shared/sim/words/scenario.ts';
import { levelIds } from '../../content/levels.ts';
import { t } from '../../i18n/text.ts';
import type { LiveStage, Outcome } from '../../model/createStage.ts';
import { factsOf, rivalsOf, soloSchedules } from '../../model/debrief.ts';
import { headOf } from '../../model/head.ts';
import { useDoors } from '../parts/doors.ts';
import { Icon } from '../parts/Icon.tsx';
import { BranchMark } from './BranchMark.tsx';
import { Debrief } from './Debrief.tsx';
import { Endings } from './Endings.tsx';
import { Key } from './Key.tsx';
import { Moments } from './Moments.tsx';
import { PracticeMark } from './PracticeMark.tsx';
import { Rewatch } from './Rewatch.tsx';
import type { SoloProps } from './soloProps.ts';
import type { BranchPoint } from './useBranch.ts';
import { useDebriefKeys } from './useDebriefKeys.ts';
import { useRewatch } from './useRewatch.ts';
import { policyText } from './whose.ts';

export interface EndProps extends SoloProps {
  readonly stage: LiveStage;
  readonly outcome: Outcome;
  readonly branch: BranchPoint | null;
}

const nextOf = (level: Level): string | null => levelIds[levelIds.indexOf(level.id) + 1] ?? null;

interface RivalProps {
  readonly rivals: readonly PolicySpec[];
  readonly chosen: number;
  readonly choose: (index: number) => void;
}

const rivalText = ({ policy, quantumUs }: PolicySpec): string =>
  policyText(policy, typeof quantumUs === 'number' ? quantumUs : undefined);

const Rival = ({ rivals, chosen, choose }: RivalProps) => (
  <label class="rival-choice">
    {t('debrief.compareWith')}
    <select
      class="input"
      value={chosen}
      onChange={({ currentTarget }) => choose(Number(currentTarget.value))}
    >
      {rivals.map((rival, index) => (
        <option key={rivalText(rival)} value={index}>
          {rivalText(rival)}
        </option>
      ))}
    </select>
  </label>
);

/** The first is the level's own, if it has one. */
const useComparison = ({ level, outcome, best }: EndProps) => {
  const [chosen, choose] = useState(0);
  const rivals = useMemo(() => rivalsOf(level), [level]);
  const schedules = useMemo(
    () => soloSchedules(level, outcome, best, rivals.slice(chosen, chosen + 1)),
    [level, outcome, best, rivals, chosen],
  );
  return { schedules, choice: <Rival rivals={rivals} chosen={chosen} choose={choose} /> };
};

interface WaysProps extends Pick<EndProps, 'best' | 'watch' | 'way' | 'branch' | 'practice'> {
  readonly again: () => void;
  readonly goOn: () => void;
  readonly isLast: boolean;
}

const Ways = ({ best, watch, way, branch, practice, again, goOn, isLast }: WaysProps) => (
  <>
    {branch ? <BranchMark branch={branch} /> : practice && <PracticeMark />}
    {best && (
      <button type="button" class="button" onClick={watch}>
        <Icon name="eye" />
        {t('debrief.watchBest')}
      </button>
    )}
    <button type="button" class="button" onClick={again}>
      <Icon name="undo" />
      {t('debrief.again')}
      <Key name="R" />
    </button>
    {way ?? (
      <button type="button" class="button primary" onClick={goOn}>
        {t(isLast ? 'debrief.toLevels' : 'debrief.nextLevel')}
        <Key name={t('hud.keys.enter')} />
      </button>
    )}
  </>
);

export const SoloEnd = (props: EndProps) => {
  const { level, session, stage, outcome } = props;
  const { go } = useDoors();
  const { schedules, choice } = useComparison(props);
  const facts = useMemo(() => factsOf(level), [level]);
  const rewatch = useRewatch(level, outcome, session);
  const again = (): void => session.time?.restart();
  const next = nextOf(level);
  const goOn = (): void => go(next === null ? '/levels' : `/play/${next}`);
  useDebriefKeys({ again, goOn: props.way ? () => {} : goOn, ...rewatch.orders });
  const { playback, moments, own } = rewatch;
  return (
    <Debrief
      head={headOf(level)}
      result={outcome.result}
      schedules={schedules}
      lesson={level.text.lesson}
      facts={facts}
      labelOf={({ thread, task }) => (task ? stage.taskBadge(task) : stage.badge(thread)).label}
      playback={playback}
      moments={moments}
      choice={choice}
      more={
        own && (
          <>
            <Endings stories={rewatch.stories} showAt={rewatch.showAt} />
            {/* Of a run that did not finish, or was to break something, no decision can be said to have cost time. */}
            {outcome.result.makespanUs !== null && !('break' in level.objective) && (
              <Moments
                search={rewatch.search}
                badges={own.badges}
                chosen={rewatch.chosen}
                show={rewatch.show}
                branch={rewatch.branch}
                stretch={rewatch.stretch}
                pairs={rewatch.pairs}
                cores={level.scenario.machine.cores}
              />
            )}
            {playback && (
              <Rewatch
                {...{ playback, moments, show: rewatch.show, seen: rewatch.seen, see: rewatch.see }}
                role={level.role}
                usPerSecond={level.pace.usPerSecond}
                switchIntervalUs={level.scenario.python.switchIntervalUs}
                place={rewatch.place}
                save={rewatch.save}
                keys="debrief.scrubKeys"
              />
            )}
          </>
        )
      }
    >
      <Ways {...props} again={again} goOn={goOn} isLast={next === null} />
    </Debrief>
  );
};
