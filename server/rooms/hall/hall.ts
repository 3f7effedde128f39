/** What one hosted class consists of at run time: its lesson, its machines, its log and whoever is connected. */
import type { CloseReason } from '../../../shared/protocol/codes.ts';
import type { ServerMessage, ServerMessages } from '../../../shared/protocol/messages.ts';
import type { RoomView } from '../../../shared/protocol/views.ts';
import { createLesson, type Lesson, type LessonPlan } from '../../lesson/state.ts';
import type { Fixed } from '../../lesson/views.ts';
import type { LoadedLevel } from '../../levels.ts';
import type { Log } from '../../log.ts';
import { type Admission, emptyAdmission, nextSeq } from '../../match/admission.ts';
import { type Ledger, openLedger } from '../../match/ledger.ts';
import type { ResultRow, World } from '../../ports.ts';
import { createGuests, type Guest, type Guests } from './guests.ts';
import { type Machines, noMachines } from './machines.ts';
import { createScreens, type Screens } from './screens.ts';

/** What the framework does for a class. */
export interface Wire {
  send<Type extends ServerMessage>(socket: string, type: Type, body: ServerMessages[Type]): void;
  close(socket: string, reason: CloseReason): void;
  /** The public state that every socket sees. */
  publish(room: RoomView): void;
}

export interface HallPorts {
  readonly world: World;
  readonly plan: LessonPlan;
  /** In the order of the rounds. */
  readonly levels: readonly LoadedLevel[];
  readonly fixed: Fixed;
  readonly wire: Wire;
  readonly log: Log;
}

export interface Hall extends HallPorts {
  lesson: Lesson;
  /** Of the running or last round; null before the first. */
  machines: Machines | null;
  /** Of all rounds that were judged. */
  rows: ResultRow[];
  /** Opened, but not set going yet: their players see instant 0 first. */
  opened: string[];
  /** Still to be run out and judged; null while no round is being judged. */
  judging: string[] | null;
  clockWrittenAtMs: number;
  closedAtMs: number | null;
  readonly admissions: Map<string, Admission>;
  readonly ledger: Ledger;
  readonly guests: Guests;
  readonly screens: Screens;
}

export function createHall(ports: HallPorts): Hall {
  const { world, plan, fixed } = ports;
  const guests = createGuests();
  const hall: Hall = {
    ...ports,
    lesson: createLesson(plan, world.clock.nowMs()),
    machines: null,
    rows: [],
    opened: [],
    judging: null,
    clockWrittenAtMs: 0,
    closedAtMs: null,
    admissions: new Map(),
    ledger: openLedger(plan.id, world.journal, world.clock),
    guests,
    screens: createScreens(
      guests,
      fixed,
      () => ({
        lesson: hall.lesson,
        machines: hall.machines ?? noMachines,
        nextSeq: (key) => nextSeq(admissionOf(hall, key)),
      }),
      (guest, snapshot) => tell(hall, guest, 'snapshot', snapshot),
    ),
  };
  return hall;
}

export const admissionOf = (hall: Hall, key: string): Admission => hall.admissions.get(key) ?? emptyAdmission;

/** Leaves once everything written so far is on disk, unless the guest is gone by then. */
export function tell<Type extends ServerMessage>(
  hall: Hall,
  guest: Guest,
  type: Type,
  body: ServerMessages[Type],
): void {
  hall.ledger.after(() => hall.wire.send(guest.socket, type, body));
}
