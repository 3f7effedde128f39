import type { HostSnapshot } from '../../../shared/protocol/views.ts';
import type { LessonSession } from '../../session/session.ts';
import type { Lesson } from '../parts/useLesson.ts';

/** What every part of the console gets. */
export interface Desk {
  readonly snapshot: HostSnapshot;
  readonly lesson: Lesson;
  readonly session: LessonSession | null;
  /** False while the line is down: nothing that is pressed now would be heard. */
  readonly live: boolean;
}
