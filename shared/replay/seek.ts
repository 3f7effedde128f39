/** Any instant of a recorded run, from the nearest keyframe; and other runs that part from it there. */
import type { Micros } from '../ground/terms.ts';
import type { StampedCommand } from '../sim/words/command.ts';
import type { Keyframe, Recorded, Recording } from './recording.ts';
import { carried, record } from './recording.ts';

/** An instant, at rest; `commands` of the run lie behind it. Left out: all those of that instant and before. */
export interface Moment {
  readonly atUs: Micros;
  readonly commands?: number;
}

const commandsBefore = ({ commands }: Recording, { atUs, commands: asked }: Moment): number => {
  const later = commands.findIndex((command) => command.atUs > atUs);
  const until = later < 0 ? commands.length : later;
  return Math.min(until, asked ?? until);
};

const isBefore = (frame: Keyframe, atUs: Micros, commands: number): boolean =>
  frame.state.atUs <= atUs && frame.commands <= commands;

/** A question never stops it: where it stopped the run itself, a command led on. */
const flowing = ({ state, ...rest }: Keyframe): Keyframe => ({
  ...rest,
  state: { ...state, options: { ...state.options, pauseOnDecision: false } },
});

/** The run as it was then. Never further than the run has come. */
export const seek = (recording: Recording, moment: Moment): Keyframe => {
  const atUs = Math.min(moment.atUs, recording.head.state.atUs);
  const commands = commandsBefore(recording, { ...moment, atUs });
  const frames = [...recording.frames, recording.head].filter((frame) => isBefore(frame, atUs, commands));
  const from = frames.at(-1) ?? recording.head;
  const { frame } = carried(flowing(from), recording.commands.slice(from.commands, commands), atUs);
  return { ...frame, state: { ...frame.state, options: from.state.options } };
};

/** The run up to then, to be carried on by other commands. */
export const branch = (recording: Recording, moment: Moment): Recording => {
  const head = seek(recording, moment);
  const { atUs } = head.state;
  return {
    ...recording,
    commands: recording.commands.slice(0, head.commands),
    frames: recording.frames.filter((frame) => isBefore(frame, atUs, head.commands)),
    head,
  };
};

/**
 * The run as it would have been, had this command come in time: it is carried out after those of its instant, and all
 * later ones again. `list` is what happened from that instant on. Fair play for whoever sits far from the server.
 */
export const insert = (recording: Recording, command: StampedCommand): Recorded => {
  const past = branch(recording, { atUs: command.atUs });
  const later = recording.commands.slice(past.commands.length);
  return record(past, [command, ...later], recording.head.state.atUs);
};
