/** Watching a recorded run on the same board: nothing can be decided, time can. */
import { useMemo } from 'preact/hooks';
import type { Micros } from '../../../shared/ground/terms.ts';
import type { Level } from '../../../shared/levels/level.ts';
import type { GameSession } from '../../../shared/protocol/game.ts';
import { t } from '../../i18n/text.ts';
import { headOf } from '../../model/head.ts';
import { Icon } from '../parts/Icon.tsx';
import { Notice } from '../parts/Notice.tsx';
import { PlayBoard } from './PlayBoard.tsx';
import { useLiveStage } from './useLiveStage.ts';

interface WatchingProps {
  readonly level: Level;
  readonly session: GameSession;
  /** Who plays, where it is not the best known run. */
  readonly player?: string;
  /** The quantum it plays with, if it has one. */
  readonly quantumUs?: Micros | null;
  /** The run at its end: on the timeline one can look ahead. */
  readonly ending?: GameSession | null;
  readonly stop: () => void;
}

export const Watching = (props: WatchingProps) => {
  const { level, session, player, quantumUs = null, ending = null, stop } = props;
  const head = useMemo(() => ({ ...headOf(level), hints: [], watching: true }), [level]);
  const stage = useLiveStage(session, quantumUs === null ? head : { ...head, quantumUs });
  const whole = useLiveStage(ending, head);
  if (stage === null) return <Notice quiet title={t('app.loading')} />;
  return (
    <PlayBoard
      stage={stage}
      whole={whole}
      head={head}
      clock={
        <>
          {player !== undefined && (
            <p class="chip watched">
              <Icon name="ghost" />
              {player}
            </p>
          )}
          <button type="button" class="button watching" onClick={stop}>
            <Icon name="close" />
            {t('debrief.stopWatching')}
          </button>
        </>
      }
    />
  );
};
