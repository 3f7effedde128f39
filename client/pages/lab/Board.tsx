/** A finished run on the board, moving: nothing can be decided, time can. */
import { t } from '../../i18n/text.ts';
import type { LevelHead } from '../../model/head.ts';
import type { LabRun } from '../../session/session.ts';
import { useDoors } from '../parts/doors.ts';
import { Icon } from '../parts/Icon.tsx';
import { Notice } from '../parts/Notice.tsx';
import { PlayBoard } from '../play/PlayBoard.tsx';
import { useLiveStage } from '../play/useLiveStage.ts';
import { useSession } from '../play/useSession.ts';

interface BoardProps {
  readonly run: LabRun;
  readonly usPerSecond: number;
  readonly stop: () => void;
}

export const Board = ({ run, usPerSecond, stop }: BoardProps) => {
  const doors = useDoors();
  const { start, events, shownUs } = run;
  const session = useSession(() => doors.openRecorded({ start, events, endUs: shownUs, usPerSecond }));
  const head: LevelHead & { readonly watching: boolean } = {
    ...{ id: 'lab/program', plate: '', title: 'lab.level.title', goal: 'lab.watching', watching: true },
    ...{ role: 'os', hints: [], cores: start.view.cores.length, marks: [], usPerSecond },
  };
  const stage = useLiveStage(session, head);
  if (stage === null) return <Notice quiet title={t('app.loading')} />;
  return (
    <div class="lab-board">
      <PlayBoard
        stage={stage}
        head={head}
        clock={
          <button type="button" class="button watching" onClick={stop}>
            <Icon name="close" />
            {t('debrief.stopWatching')}
          </button>
        }
      />
    </div>
  );
};
