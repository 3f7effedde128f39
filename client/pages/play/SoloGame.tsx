/** A run of one's own, from its first decision to its debrief. */
import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Level } from '../../../shared/levels/level.ts';
import { t } from '../../i18n/text.ts';
import type { LiveStage, Outcome } from '../../model/createStage.ts';
import { headOf } from '../../model/head.ts';
import { keepResult } from '../../model/progress.ts';
import { Icon } from '../parts/Icon.tsx';
import { Notice } from '../parts/Notice.tsx';
import { SettingsButton } from '../parts/SettingsButton.tsx';
import { BranchMark } from './BranchMark.tsx';
import { PlayBoard } from './PlayBoard.tsx';
import { SoloEnd } from './SoloEnd.tsx';
import { shelf } from './shelf.ts';
import type { SoloProps } from './soloProps.ts';
import { type BranchPoint, useBranch } from './useBranch.ts';
import { useLiveStage } from './useLiveStage.ts';

/** The judged run, kept on the device as soon as it is known; a branch of a run is practice and is not. */
const useOutcome = (
  stage: LiveStage | null,
  level: Level,
  branch: ReadonlySignal<BranchPoint | null>,
): Outcome | null => {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useEffect(
    () =>
      stage?.subscribe((change) => {
        if (change.type === 'picture') setOutcome(null);
        if (change.type !== 'judged') return;
        const judged = stage.outcome();
        if (judged && branch.peek() === null) keepResult(shelf(), level.id, judged);
        setOutcome(judged);
      }),
    [stage, level],
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

export const SoloGame = (props: SoloProps) => {
  const { level } = props;
  const head = useMemo(() => headOf(level), [level]);
  const { session, branch } = useBranch(props.session);
  const stage = useLiveStage(session, head);
  const outcome = useOutcome(stage, level, branch);
  if (stage === null) return <Notice quiet title={t('app.loading')} />;
  if (outcome) return <SoloEnd {...{ ...props, session, stage, outcome, branch: branch.value }} />;
  return (
    <PlayBoard
      stage={stage}
      head={head}
      clock={branch.value && <BranchMark branch={branch.value} />}
      menu={<Ways way={props.way} />}
    />
  );
};
