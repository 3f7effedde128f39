/** Every message as every role and in every phase: what is not in the table is refused, and changes nothing. */
import { describe, expect, test } from 'vitest';
import { type ClientMessage, clientMessages, type LessonRole } from '../../../shared/protocol/messages.ts';
import { type Phase, phases } from '../../../shared/protocol/views.ts';
import { TestHall, type Unnumbered } from './halls.ts';
import { dispatch } from './tiny.ts';

const numbered: Readonly<Record<Exclude<ClientMessage, 'hello' | 'pong' | 'resync'>, Unnumbered>> = {
  leave: { type: 'leave' },
  cmd: { type: 'cmd', command: dispatch('A') },
  final: { type: 'final' },
  start: { type: 'start' },
  next: { type: 'next' },
  pause: { type: 'pause' },
  resume: { type: 'resume' },
  extend: { type: 'extend', s: 30 },
  endRound: { type: 'endRound' },
  endLesson: { type: 'endLesson' },
  door: { type: 'door', state: 'locked' },
  rename: { type: 'rename', id: 'id-0001', name: 'Deft Yak' },
  remove: { type: 'remove', id: 'id-0001', block: false },
};
const types = Object.keys(numbered) as (keyof typeof numbered)[];
const roles: readonly LessonRole[] = ['student', 'host', 'view'];

/** A class of two with all three kinds of screens, walked to this phase. */
function classIn(phase: Phase): TestHall {
  const hall = new TestHall();
  hall.seat();
  hall.seat();
  hall.come('host', 'host').come('view', 'view');
  const steps: readonly (() => void)[] = [
    () => hall.say('host', { type: 'start' }),
    () => hall.say('host', { type: 'next' }),
    () => hall.pass(3_000),
    () => hall.say('host', { type: 'endRound' }),
    () => hall.pass(1_500),
    () => hall.say('host', { type: 'next' }),
    () => hall.say('host', { type: 'endLesson' }),
    () => hall.say('host', { type: 'next' }),
  ];
  for (const step of steps) {
    if (hall.phase === phase) break;
    step();
  }
  expect(hall.phase).toBe(phase);
  return hall;
}

const socketOf: Readonly<Record<LessonRole, string>> = { student: 'id-0001', host: 'host', view: 'view' };

describe.each(phases)('in %s', (phase) => {
  test.each(types)('%s', (type) => {
    const row = clientMessages[type];
    for (const role of roles) {
      const hall = classIn(phase);
      const before = structuredClone(hall.hall.lesson);
      const entries = hall.journal.entries.length;
      const answer = hall.say(socketOf[role], numbered[type]);
      const isRight = row.roles.includes(role) && (row.phases?.includes(phase) ?? true);
      if (isRight) {
        expect(['wrongPhase', null]).toContain(answer);
        continue;
      }
      expect(answer).toBe(row.roles.includes(role) ? 'wrongPhase' : 'notYours');
      expect(hall.hall.lesson).toEqual(before);
      expect(hall.journal.entries.length).toBe(entries);
    }
  });
});

test('what the table allows is done somewhere', () => {
  const done = types.filter((type) =>
    phases.some((phase) =>
      roles.some((role) => {
        if (!clientMessages[type].roles.includes(role)) return false;
        return classIn(phase).say(socketOf[role], numbered[type]) === null;
      }),
    ),
  );
  expect(done).toEqual(types);
});

test('whoever has not said hello is not answered', () => {
  const hall = classIn('active');
  for (const type of types) expect(hall.say('stranger', numbered[type])).toBe('no answer');
});

test('a message that came too fast is counted and refused, so that the next one fits', () => {
  const hall = classIn('active');
  hall.tooFast('id-0001', numbered.cmd);
  expect(hall.hall.machines?.get('id-0001')?.play.commands).toEqual([]);
  expect(hall.say('id-0001', { ...numbered.cmd, seq: 1 })).toBe('tooFast');
  expect(hall.say('id-0001', { ...numbered.cmd, seq: 2 })).toBeNull();
});
