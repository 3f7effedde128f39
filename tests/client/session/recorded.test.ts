import { expect, test } from 'vitest';
import { openAlbum, pictureAt } from '../../../client/session/pictures.ts';
import { stepped, toldBy, turnedOn } from '../../../client/session/recorded.ts';
import { EMPTY_HASH } from '../../../shared/ground/digest.ts';
import { labDefaults } from '../../../shared/levels/lab.ts';
import { labScenario } from '../../../shared/levels/labScenario.ts';
import { compileProgram } from '../../../shared/python/index.ts';
import { foldPicture, openPicture, snapshotOf } from '../../../shared/score/picture.ts';
import { runProgram } from '../../../shared/score/programRun.ts';
import { createSim, look } from '../../../shared/sim/index.ts';

const source = `import threading, time
def work():
    for _ in range(150):
        time.sleep(0.0005)
threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads: thread.start()
for thread in threads: thread.join()
`;

const recordingOf = () => {
  const code = compileProgram(source, { file: 'program.py' });
  if (!code.ok) throw new Error('the program of this test does not compile');
  const scenario = labScenario(code.value, labDefaults);
  const { events, endUs } = runProgram(scenario, () => {});
  const start = snapshotOf(openPicture(look(createSim(scenario))), EMPTY_HASH);
  return { start, events, endUs, usPerSecond: 1000 };
};

test('a picture of any instant is what folding everything until then shows, in any order of asking', () => {
  const recording = recordingOf();
  const { start, events, endUs } = recording;
  expect(events.length).toBeGreaterThan(3000);
  const album = openAlbum();
  for (const part of [0.9, 0.1, 1, 0.51]) {
    const atUs = Math.floor(endUs * part);
    const whole = openPicture(structuredClone(start).view);
    for (const event of events) if (event.atUs <= atUs) foldPicture(whole, event);
    expect(pictureAt(recording, album, atUs)).toEqual(snapshotOf(whole, start.hash, atUs));
  }
  expect(album.pictures.length).toBeGreaterThan(0);
});

test('the hand goes on by its speed, stands at the end, and steps from event to event', () => {
  const recording = recordingOf();
  const reel = { clockUs: 0, running: true, speed: 2 };
  expect(turnedOn(reel, recording, 500)).toEqual({ clockUs: 1000, running: true, speed: 2 });
  expect(turnedOn(reel, recording, 1e9)).toEqual({ clockUs: recording.endUs, running: false, speed: 2 });
  const next = stepped(reel, recording);
  expect(next.running).toBe(false);
  expect(toldBy(recording.events, next.clockUs)).toBeGreaterThan(toldBy(recording.events, 0));
  expect(recording.events[toldBy(recording.events, 0)]?.atUs).toBe(next.clockUs);
});
