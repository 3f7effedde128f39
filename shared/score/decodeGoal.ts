/** Goals and objectives from outside. */
import type { Decoder } from '../ground/decode.ts';
import { below, fault, integer, isRecord, list, oneOf, text } from '../ground/decode.ts';
import { shape } from '../ground/shape.ts';
import type { EventType } from '../sim/words/event.ts';
import type { Goal, MetricName, Objective } from './goal.ts';
import { metricNames } from './goal.ts';

/** The compiler asks for a new event here. */
const eventTypes: Readonly<Record<EventType, true>> = {
  arrived: true,
  ready: true,
  dispatched: true,
  segmentBegan: true,
  preempted: true,
  blocked: true,
  woke: true,
  gilTaken: true,
  gilAsked: true,
  gilDropped: true,
  lockTaken: true,
  lockFreed: true,
  semTaken: true,
  semFreed: true,
  eventSet: true,
  itemPut: true,
  itemGot: true,
  taskLockTaken: true,
  taskLockFreed: true,
  taskSemTaken: true,
  taskSemFreed: true,
  taskItemPut: true,
  taskItemGot: true,
  cancelAsked: true,
  taskCancelled: true,
  reordered: true,
  startFailed: true,
  memoryUsed: true,
  instanceBegan: true,
  instanceEnded: true,
  stored: true,
  marked: true,
  printed: true,
  exited: true,
  finished: true,
  loopBegan: true,
  loopEnded: true,
  loopTurn: true,
  taskCreated: true,
  taskReady: true,
  taskStepped: true,
  taskSuspended: true,
  taskDone: true,
  loopHeld: true,
  asked: true,
  answered: true,
  obeyed: true,
  refused: true,
  deadlocked: true,
  ended: true,
};

export const eventType: Decoder<EventType> = oneOf(Object.keys(eventTypes) as EventType[]);
const amount = integer(0, Number.MAX_SAFE_INTEGER);
const metric: Decoder<MetricName> = oneOf(metricNames);
const goals: Decoder<readonly Goal[]> = (input, at) => list(goal, 100, 1)(input, at);
const nested: Decoder<Goal> = (input, at) => goal(input, at);
const line = text(200, 1);

/** Told apart by the key that only it has. */
const kinds: readonly (readonly [key: string, decoder: Decoder<Goal>])[] = [
  ['all', shape({ all: goals })],
  ['any', shape({ any: goals })],
  ['not', shape({ not: nested })],
  ['never', shape({ never: eventType })],
  ['printed', shape({ printed: line })],
  ['raised', shape({ raised: line })],
  ['atMost', shape({ metric, atMost: amount })],
  ['atLeast', shape({ metric, atLeast: amount })],
];

export const goal: Decoder<Goal> = (input, at) => {
  if (!isRecord(input)) return fault(at, 'notObject', 'a goal');
  const kind = kinds.find(([key]) => Object.hasOwn(input, key));
  if (kind) return kind[1](input, at);
  return fault(at, 'unknownGoal', `a goal with one of ${kinds.map(([key]) => key).join(', ')}`);
};

export const objective: Decoder<Objective> = (input, at) => {
  if (!isRecord(input)) return fault(at, 'notObject', 'an objective');
  if (Object.hasOwn(input, 'break')) return shape({ break: nested, minimise: metric })(input, at);
  if (Object.hasOwn(input, 'minimise')) return shape({ minimise: metric })(input, at);
  if (Object.hasOwn(input, 'maximise')) return shape({ maximise: metric })(input, at);
  return fault(below(at, 'minimise'), 'missing', 'minimise or maximise');
};
