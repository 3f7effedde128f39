/** A run of one's own, from its first decision to its debrief. */
import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Level } from '../../../shared/levels/level.ts';
import { t } from '../../i18n/text.ts';
import type { LiveStage, Outcome } from '../../model/createStage.ts';
import { headOf, type LevelHead } from '../../model/head.ts';
import { keepResult } from '../../model/progress.ts';
import { Switch } from '../parts/choices.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Notice } from '../parts/Notice.tsx';
import { SettingsButton } from '../parts/SettingsButton.tsx';
import { changeSettings, settings } from '../parts/settings.ts';
import { BranchMark } from './BranchMark.tsx';
import { EndLater, useEndSoon } from './EndLater.tsx';
import { PlayBoard } from './PlayBoard.tsx';
import { PracticeMark } from './PracticeMark.tsx';
import { shelf } from './shelf.ts';
import type { PlayedProps, SoloProps } from './soloProps.ts';
import { type BranchPoint, useBranch } from './useBranch.ts';
import { hasGhost, useGhost } from './useGhost.ts';
import { useLiveStage } from './useLiveStage.ts';

interface Keeping {
  readonly level: Level;
  readonly practice: boolean;
  readonly branch: ReadonlySignal<BranchPoint | null>;
}

/** The judged run, kept on the device as soon as it is known; practice and a branch of a run are not. */
const useOutcome = (stage: LiveStage | null, { level, practice, branch }: Keeping): Outcome | null => {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useEffect(
    () =>
      stage?.subscribe((change) => {
        if (change.type === 'picture') setOutcome(null);
        if (change.type !== 'judged') return;
        const judged = stage.outcome();
        if (judged && !practice && branch.peek() === null) keepResult(shelf(), level.id, judged);
        setOutcome(judged);
      }),
    [stage, level, practice],
  );
  return outcome;
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

const GhostSwitch = ({ level }: Pick<SoloProps, 'level'>) =>
  hasGhost(level) ? (
    <Switch
      text={t('hud.ghost', { policy: t(`policies.${level.rivals[0]?.policy}`) })}
      on={settings().ghost}
      turn={(ghost) => changeSettings({ ghost })}
    />
  ) : null;

/** Practice has no marks to reach. */
const headFor = (level: Level, practice: boolean): LevelHead =>
  practice ? { ...headOf(level), marks: [] } : headOf(level);

/** Where time would flow on, practice lets it wait. */
const useThinking = (stage: LiveStage | null, practice: boolean): void => {
  useEffect(() => {
    if (practice) stage?.time?.mode('think');
  }, [stage, practice]);
};

export const SoloGame = (props: PlayedProps) => {
  const { level, practice = false } = props;
  const head = useMemo(() => headFor(level, practice), [level, practice]);
  const { session, branch } = useBranch(props.session);
  const stage = useLiveStage(session, head);
  const outcome = useOutcome(stage, { level, practice, branch });
  useThinking(stage, practice);
  useGhost(stage, props.session, practice ? null : level);
  useEndSoon(stage, props.near);
  if (stage === null) return <Notice quiet title={t('app.loading')} />;
  if (outcome) return <EndLater {...{ ...props, session, stage, outcome, branch: branch.value }} />;
  return (
    <PlayBoard
      stage={stage}
      head={head}
      clock={branch.value ? <BranchMark branch={branch.value} /> : practice && <PracticeMark />}
      menu={
        <>
          {!practice && <GhostSwitch level={level} />}
          <Ways way={props.way} />
        </>
      }
    />
  );
};
