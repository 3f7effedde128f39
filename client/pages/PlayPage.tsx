/** One level, alone: the board while it runs, then what the run was worth. No server is needed once it is here. */
import { useState } from 'preact/hooks';
import type { Level } from '../../shared/levels/level.ts';
import type { RunLog } from '../../shared/replay/log.ts';
import { t } from '../i18n/text.ts';
import type { OpenedLevel } from '../model/reveal.ts';
import { useDoors } from './parts/doors.ts';
import { Notice } from './parts/Notice.tsx';
import { SoloGame } from './play/SoloGame.tsx';
import { useLevel } from './play/useLevel.ts';
import { useSession } from './play/useSession.ts';
import { Watching } from './play/Watching.tsx';

const Play = ({ level, best }: OpenedLevel) => {
  const doors = useDoors();
  const session = useSession(() => doors.openSolo(level));
  const [watching, setWatching] = useState(false);
  if (session === null) return <Notice quiet title={t('app.loading')} />;
  if (watching && best) return <Replay level={level} log={best} stop={() => setWatching(false)} />;
  return <SoloGame level={level} best={best} session={session} watch={() => setWatching(true)} />;
};

interface ReplayProps {
  readonly level: Level;
  readonly log: RunLog;
  readonly stop: () => void;
}

const Replay = ({ level, log, stop }: ReplayProps) => {
  const doors = useDoors();
  const session = useSession(() => doors.openReplay(level, log));
  return session === null ? (
    <Notice quiet title={t('app.loading')} />
  ) : (
    <Watching level={level} session={session} stop={stop} />
  );
};

export const PlayPage = ({ level: id }: { readonly level: string }) => {
  const opening = useLevel(id);
  if (opening === 'loading') return <Notice quiet title={t('app.loading')} />;
  if (opening === 'failed') {
    return (
      <Notice title={t('play.noLevel')} text={t('play.noLevelAdvice')}>
        <a class="button primary big" href="/levels">
          {t('app.tabs.levels')}
        </a>
      </Notice>
    );
  }
  return <Play {...opening} />;
};
