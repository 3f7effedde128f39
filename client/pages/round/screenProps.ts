import type { StudentSnapshot } from '../../../shared/protocol/views.ts';
import type { Lesson } from '../parts/useLesson.ts';

/** What the screen of a phase is drawn from. */
export interface ScreenProps {
  readonly snapshot: StudentSnapshot;
  readonly lesson: Lesson;
}
