/** One level, alone: the board while it runs, then what the run was worth. No server is needed once it is here. */
import { useEffect, useState } from 'preact/hooks';
import type { Level } from '../../shared/levels/level.ts';
import type { GameSession } from '../../shared/protocol/game.ts';
import type { RunLog } from '../../shared/replay/log.ts';
import { levelFiles, openLevel } from '../content/levels.ts';
import { t } from '../i18n/text.ts';
import { parLog } from '../model/debrief.ts';
import { useDoors } from './parts/doors.ts';
import { Notice } from './parts/Notice.tsx';
import { SoloGame } from './play/SoloGame.tsx';
import { Watching } from './play/Watching.tsx';

interface Opened {
  readonly level: Level;
  /** The best known run, to be compared with and watched. */
  readonly best: RunLog | null;
}

type Opening = Opened | 'loading' | 'failed';

const open = async (id: string): Promise<Opening> => {
  const decoded = await openLevel(id);
  if (!decoded.ok) return 'failed';
  return { level: decoded.value, best: parLog(decoded.value, await levelFiles(id)) };
};

const useLevel = (id: string): Opening => {
  const [opening, setOpening] = useState<Opening>('loading');
  useEffect(() => {
    open(id).then(setOpening, () => setOpening('failed'));
  }, [id]);
  return opening;
};

const useSession = (begin: () => Promise<GameSession>): GameSession | null => {
  const [session, setSession] = useState<GameSession | null>(null);
  useEffect(() => {
    let gone = false;
    let own: GameSession | null = null;
    void begin().then((opened) => {
      own = opened;
      if (gone) opened.close();
      else setSession(opened);
    });
    return () => {
      gone = true;
      own?.close();
    };
    // A page opens its session once: another level is another page.
  }, []);
  return session;
};

const Play = ({ level, best }: Opened) => {
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
