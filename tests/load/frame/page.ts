/** The real board, with all the page round it, on a recorded crowd: ?bars=2000&threads=200&cores=8. */
import { h, render } from 'preact';
import { useEffect } from 'preact/hooks';
import type { LiveStage } from '../../../client/model/createStage.ts';
import type { LevelHead } from '../../../client/model/head.ts';
import { type Doors, DoorsContext } from '../../../client/pages/parts/doors.ts';
import { followSettings } from '../../../client/pages/parts/settings.ts';
import { PlayBoard } from '../../../client/pages/play/PlayBoard.tsx';
import { useLiveStage } from '../../../client/pages/play/useLiveStage.ts';
import { mountBoard } from '../../../client/scenes/mount.ts';
import { openRecorded } from '../../../client/session/recorded.ts';
import { instantOfBar, recordCrowd } from './crowd.ts';

const ask = new URLSearchParams(location.search);
const numberOf = (name: string, otherwise: number): number => Number(ask.get(name) ?? otherwise);

const usPerSecond = numberOf('pace', 20_000);
const bars = numberOf('bars', 2000);
const recording = recordCrowd({
  threads: numberOf('threads', 200),
  cores: numberOf('cores', 8),
  quantumUs: numberOf('quantum', 2000),
  usPerSecond,
  lengthUs: numberOf('length', 2_500_000),
});
const session = openRecorded(recording, {
  clockUs: instantOfBar(recording, bars),
  running: false,
  speed: numberOf('speed', 1),
});
const head: LevelHead = {
  id: 'frame-cost',
  plate: '0-0',
  role: 'os',
  title: 'app.name',
  goal: 'app.name',
  hints: [],
  cores: numberOf('cores', 8),
  marks: [],
  usPerSecond,
};

/** All that a driver of the page may ask for. */
const driven: { stage: LiveStage | null; time: typeof session.time; bars: () => number } = {
  stage: null,
  time: session.time,
  bars: () => driven.stage?.board().slices().length ?? 0,
};
Object.assign(globalThis, { driven });

const Board = () => {
  const stage = useLiveStage(session, { role: 'os', usPerSecond, watching: ask.has('watching') });
  useEffect(() => {
    driven.stage = stage;
  }, [stage]);
  return stage && h(PlayBoard, { stage, head });
};

const doors = { mountBoard } as unknown as Doors;
await followSettings(document.documentElement);
const app = document.getElementById('app');
if (!app) throw new Error('nowhere to draw');
render(h(DoorsContext.Provider, { value: doors }, h(Board, {})), app);
