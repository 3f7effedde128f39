/** A run of one's own, from its first decision to its debrief. */
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Level } from '../../../shared/levels/level.ts';
import type { GameSession } from '../../../shared/protocol/game.ts';
import type { RunLog } from '../../../shared/replay/log.ts';
import { levelIds } from '../../content/levels.ts';
import { t } from '../../i18n/text.ts';
import type { LiveStage, Outcome } from '../../model/createStage.ts';
import { factsOf, soloSchedules } from '../../model/debrief.ts';
import { headOf } from '../../model/head.ts';
import { keepResult } from '../../model/progress.ts';
import { useDoors } from '../parts/doors.ts';
import { Icon } from '../parts/Icon.tsx';
import { Notice } from '../parts/Notice.tsx';
import { SettingsButton } from '../parts/SettingsButton.tsx';
import { Debrief } from './Debrief.tsx';
import { Key } from './Key.tsx';
import { PlayBoard } from './PlayBoard.tsx';
import { shelf } from './shelf.ts';
import { useDebriefKeys } from './useDebriefKeys.ts';
import { useLiveStage } from './useLiveStage.ts';

export interface SoloProps {
  readonly level: Level;
  readonly best: RunLog | null;
  readonly session: GameSession;
  readonly watch: () => void;
  /** The way out, where it is not the list of levels. */
  readonly way?: ComponentChildren;
}

const nextOf = (level: Level): string | null => levelIds[levelIds.indexOf(level.id) + 1] ?? null;

/** The judged run, kept on the device as soon as it is known. */
const useOutcome = (stage: LiveStage | null, level: Level): Outcome | null => {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useEffect(
    () =>
      stage?.subscribe((change) => {
        if (change.type === 'picture') setOutcome(null);
        if (change.type !== 'judged') return;
        const judged = stage.outcome();
        if (judged) keepResult(shelf(), level.id, judged);
        setOutcome(judged);
      }),
    [stage, level],
  );
  return outcome;
};

interface EndProps extends SoloProps {
  readonly stage: LiveStage;
  readonly outcome: Outcome;
}

const End = ({ level, best, session, watch, way, stage, outcome }: EndProps) => {
  const { go } = useDoors();
  const schedules = useMemo(() => soloSchedules(level, outcome, best), [level, outcome, best]);
  const facts = useMemo(() => factsOf(level), [level]);
  const again = (): void => session.time?.restart();
  const next = nextOf(level);
  const goOn = (): void => go(next === null ? '/levels' : `/play/${next}`);
  useDebriefKeys({ again, goOn });
  return (
    <Debrief
      head={headOf(level)}
      result={outcome.result}
      schedules={schedules}
      lesson={level.text.lesson}
      facts={facts}
      labelOf={({ thread, task }) => (task ? stage.taskBadge(task) : stage.badge(thread)).label}
    >
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
          {t(next === null ? 'debrief.toLevels' : 'debrief.nextLevel')}
          <Key name={t('hud.keys.enter')} />
        </button>
      )}
    </Debrief>
  );
};

const Ways = ({ way }: Pick<SoloProps, 'way'>) => (
  <div class="row">
    <SettingsButton />
    {way ?? (
      <a class="button" href="/levels">
        <Icon name="door" />
        {t('hud.leave')}
      </a>
    )}
  </div>
);

export const SoloGame = (props: SoloProps) => {
  const { level, session } = props;
  const head = useMemo(() => headOf(level), [level]);
  const stage = useLiveStage(session, head);
  const outcome = useOutcome(stage, level);
  if (stage === null) return <Notice quiet title={t('app.loading')} />;
  if (outcome) return <End {...props} stage={stage} outcome={outcome} />;
  return <PlayBoard stage={stage} head={head} menu={<Ways way={props.way} />} />;
};
