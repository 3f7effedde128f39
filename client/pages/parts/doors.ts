/** What `main.ts` hands to the pages, so that no page knows a worker from a server, or Phaser at all. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Level } from '../../../shared/levels/level.ts';
import type { RunLog } from '../../../shared/replay/log.ts';
import type { CodePlaces } from '../../content/codes.ts';
import type { MountBoard } from '../../model/stage.ts';
import type {
  GameSession,
  LabAnswer,
  LabAsk,
  LabHold,
  LessonSession,
  MomentsAsk,
  MomentsHold,
  RecordedSession,
  Recording,
  Reel,
  SoloSession,
} from '../../session/session.ts';

export interface Doors {
  /** Loads Phaser when it is first called. */
  readonly mountBoard: MountBoard;
  /** A run of one's own, in a worker; with the places of its codes where the level comes without them. */
  openSolo(level: Level, codes?: CodePlaces | null): Promise<SoloSession>;
  /** A recorded run, to be watched. */
  openReplay(level: Level, log: RunLog): Promise<GameSession>;
  /** A seat, a console or a screen of a hosted room, by the token kept on this device. */
  openLesson(room: string, token: string): Promise<LessonSession>;
  /** A program of the lab, run in a worker. */
  runInLab(ask: LabAsk, hear: (answer: LabAnswer) => void): Promise<LabHold>;
  /** A run of the lab, to be watched from this instant. */
  openRecorded(recording: Recording, begin: Reel): Promise<RecordedSession>;
  /** The decisions of a run that cost most, looked for in a worker. */
  lookForMoments(ask: MomentsAsk): Promise<MomentsHold>;
  go(address: string): void;
}

export const DoorsContext = createContext<Doors | null>(null);

export const useDoors = (): Doors => {
  const doors = useContext(DoorsContext);
  if (doors === null) throw new Error('a page was drawn outside the app');
  return doors;
};
