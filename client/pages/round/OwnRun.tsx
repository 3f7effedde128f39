/** What decided a pupil's run, and the run itself to look through. */
import type { OwnRun as Run } from '../../model/reveal.ts';
import { Endings } from '../play/Endings.tsx';
import { Rewatch } from '../play/Rewatch.tsx';
import { useDebriefKeys } from '../play/useDebriefKeys.ts';
import { useRewatch } from '../play/useRewatch.ts';
import { MomentRows } from './MomentRows.tsx';

const nothing = (): void => {};

/** As alone; but the class goes on together, so there is nothing to play again or to branch into. */
export const useOwnRun = (run: Run | null) => {
  const rewatch = useRewatch(run?.level ?? null, { log: run?.log ?? null }, null);
  useDebriefKeys({ ...rewatch.orders, again: nothing, goOn: nothing, branch: nothing });
  return rewatch;
};

interface OwnRunProps {
  readonly run: Run;
  readonly rewatch: ReturnType<typeof useOwnRun>;
}

export const OwnRun = ({ run: { level }, rewatch }: OwnRunProps) => {
  const { pairs, stretch } = rewatch;
  const { own, playback, stories, showAt, moments, search, chosen, show, seen, see, place, save } = rewatch;
  if (own === null) return null;
  return (
    <>
      <Endings stories={stories} showAt={showAt} />
      <MomentRows
        {...{ search, chosen, show, pairs, stretch }}
        badges={own.badges}
        cores={level.scenario.machine.cores}
        branch={null}
      />
      {playback && (
        <Rewatch
          {...{ playback, moments, show, seen, see, place, save }}
          role={level.role}
          usPerSecond={level.pace.usPerSecond}
          switchIntervalUs={level.scenario.python.switchIntervalUs}
          keys="lobby.scrubKeys"
        />
      )}
    </>
  );
};
