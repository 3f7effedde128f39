/** Where everything meets: alone knows local from remote, and loads Phaser when a board is first shown. */

import { effect } from '@preact/signals';
import { h, render } from 'preact';
import { App } from './App.tsx';
import { askEarly } from './early.ts';
import { enrol } from './offline/enrol.ts';
import type { Doors } from './pages/parts/doors.ts';
import { followSettings } from './pages/parts/settings.ts';
import { go, place, startRouter } from './router.ts';
import './styles/base.css';
import './styles/pages.css';
import './styles/home.css';
import './styles/floorPlan.css';
import './styles/contrast.css';

const seedRange = 2 ** 32;

const doors: Doors = {
  mountBoard: async (host, stage, settings) => {
    const { drawBones } = await import('./scenes/bones.ts');
    const clear = drawBones(host, stage);
    try {
      const scenes = await import('./scenes/mount.ts');
      return await scenes.mountBoard(host, stage, settings);
    } finally {
      clear();
    }
  },
  openSolo: async (level, codes = null) => {
    const { openLocalSession } = await import('./session/localSession.ts');
    return openLocalSession({ level, codes, seed: Math.floor(Math.random() * seedRange) });
  },
  openReplay: async (level, log) => {
    const { openReplaySession } = await import('./session/replaySession.ts');
    return openReplaySession(level, log);
  },
  runInLab: async (ask, hear) => {
    const { runInLab } = await import('./session/lab.ts');
    return runInLab(ask, hear);
  },
  openRecorded: async (recording, begin) => {
    const { openRecorded } = await import('./session/recorded.ts');
    return openRecorded(recording, begin);
  },
  lookForMoments: async (ask) => {
    const { lookForMoments } = await import('./session/moments.ts');
    return lookForMoments(ask);
  },
  openLesson: async (room, token) => {
    const { openRemoteSession } = await import('./session/remoteSession.ts');
    return openRemoteSession({ room, token });
  },
  go,
};

const app = document.getElementById('app');
if (app !== null) {
  startRouter();
  const settled = followSettings(document.documentElement);
  effect(() => askEarly(place.value));
  await settled;
  render(h(App, { doors }), app);
  // Under `npm run dev` every file comes fresh from the disk.
  if (import.meta.env.PROD) void enrol();
}
