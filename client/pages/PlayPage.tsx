/** One level, alone: the board while it runs, then what the run was worth. No server is needed once it is here. */
import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Level } from '../../shared/levels/level.ts';
import type { RunLog } from '../../shared/replay/log.ts';
import type { PolicySpec } from '../../shared/sim/words/scenario.ts';
import { type BareLevel, fetchWhole, placesOf, wholeLevel } from '../content/levels.ts';
import { t } from '../i18n/text.ts';
import { policyRun } from '../model/policyRun.ts';
import { quantumOfPolicy } from '../model/quantum.ts';
import { useDoors } from './parts/doors.ts';
import { Notice } from './parts/Notice.tsx';
import { SoloGame } from './play/SoloGame.tsx';
import { useBareLevel, useLevel } from './play/useLevel.ts';
import { useSession } from './play/useSession.ts';
import { Watching } from './play/Watching.tsx';

const NoLevel = () => (
  <Notice title={t('play.noLevel')} text={t('play.noLevelAdvice')}>
    <a class="button primary big" href="/levels">
      {t('app.tabs.levels')}
    </a>
  </Notice>
);

interface PlayProps {
  readonly bare: BareLevel;
  readonly practice: boolean;
}

const Play = ({ bare, practice }: PlayProps) => {
  const { level, best } = bare;
  const doors = useDoors();
  const session = useSession(() => doors.openSolo(level, placesOf(bare)));
  const [watching, setWatching] = useState(false);
  const whole = useCallback(() => wholeLevel(bare), [bare]);
  const near = useCallback(() => fetchWhole(bare), [bare]);
  if (session === null) return <Notice quiet title={t('app.loading')} />;
  if (watching && best) return <Best id={level.id} stop={() => setWatching(false)} />;
  const watch = (): void => setWatching(true);
  return <SoloGame {...{ level, whole, near, best, session, practice, watch }} />;
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

const toTheMap = '/levels';

/** The best known run, on a page of its own. */
const BestWatch = ({ id }: { readonly id: string }) => {
  const doors = useDoors();
  return <Best id={id} stop={() => doors.go(toTheMap)} />;
};

/** The best known run, on this page: here the whole level is needed. */
const Best = ({ id, stop }: { readonly id: string; readonly stop: () => void }) => {
  const opening = useLevel(id);
  if (opening === 'loading') return <Notice quiet title={t('app.loading')} />;
  if (opening === 'failed' || opening.best === null) return <NoLevel />;
  return <Replay level={opening.level} log={opening.best} stop={stop} />;
};

interface PolicyProps {
  readonly level: Level;
  readonly policy: PolicySpec;
}

const fromTheStart = { clockUs: 0, running: true, speed: 1 };
const atRest = { running: false, speed: 1 };

/** A policy in the player's place. */
const PolicyShow = ({ level, policy }: PolicyProps) => {
  const doors = useDoors();
  const { usPerSecond } = level.pace;
  const run = useMemo(() => ({ ...policyRun(level, policy), usPerSecond }), [level, policy, usPerSecond]);
  const session = useSession(() => doors.openRecorded(run, fromTheStart));
  const ending = useSession(() => doors.openRecorded(run, { ...atRest, clockUs: run.endUs }));
  return session === null ? (
    <Notice quiet title={t('app.loading')} />
  ) : (
    <Watching
      {...{ level, session, ending }}
      player={t(`policies.${policy.policy}`)}
      quantumUs={quantumOfPolicy(policy)}
      stop={() => doors.go(toTheMap)}
    />
  );
};

const PolicyWatch = ({ id }: { readonly id: string }) => {
  const opening = useLevel(id);
  if (opening === 'loading') return <Notice quiet title={t('app.loading')} />;
  const policy = opening === 'failed' ? undefined : opening.level.rivals[0];
  if (opening === 'failed' || policy === undefined) return <NoLevel />;
  return <PolicyShow level={opening.level} policy={policy} />;
};

interface PageProps {
  readonly level: string;
  readonly way: 'play' | 'watch' | 'best' | 'practise';
}

export const PlayPage = ({ level: id, way }: PageProps) => {
  const opening = useBareLevel(id);
  if (opening === 'loading') return <Notice quiet title={t('app.loading')} />;
  if (opening === 'failed') return <NoLevel />;
  if (way === 'best') return <BestWatch id={id} />;
  const isShown = way === 'watch' && opening.level.rivals.length > 0;
  return isShown ? <PolicyWatch id={id} /> : <Play bare={opening} practice={way === 'practise'} />;
};
