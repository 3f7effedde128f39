/** A lesson as a page reads it: the last snapshot, how the line is, and what was said beside it. */
import { useEffect, useState } from 'preact/hooks';
import type { Refusal } from '../../../shared/ground/result.ts';
import type { LessonSnapshot } from '../../../shared/protocol/views.ts';
import type { Connection, LessonSession, LessonUpdate } from '../../session/session.ts';
import { useDoors } from './doors.ts';

export interface Remark {
  /** Text key and its facts. */
  readonly text: string;
  readonly args: Refusal['args'];
}

export interface Lesson {
  readonly room: string;
  readonly session: LessonSession | null;
  readonly connection: Connection;
  readonly snapshot: LessonSnapshot | null;
  /** On this page's clock, when the snapshot came: its remaining times count from here. */
  readonly atMs: number;
  /** The newest refusal or notice. */
  readonly remark: Remark | null;
}

const unopened = (room: string): Lesson => ({
  room,
  session: null,
  connection: 'connecting',
  snapshot: null,
  atMs: 0,
  remark: null,
});

const fold = (lesson: Lesson, update: LessonUpdate): Lesson => {
  switch (update.type) {
    case 'snapshot':
      return { ...lesson, snapshot: update.snapshot, atMs: performance.now() };
    case 'connection':
      return { ...lesson, connection: update.connection };
    case 'refused':
      return {
        ...lesson,
        remark: { text: `refusals.${update.refusal.code}`, args: update.refusal.args },
      };
    case 'notice':
      return { ...lesson, remark: { text: `notices.${update.code}`, args: update.args } };
  }
};

/** Opens the lesson while the page is shown. An empty token opens nothing. */
export const useLesson = (room: string, token: string): Lesson => {
  const { openLesson } = useDoors();
  const [lesson, setLesson] = useState<Lesson>(unopened(room));
  useEffect(() => {
    if (token === '') return;
    let shown = true;
    let session: LessonSession | null = null;
    const begin = async (): Promise<void> => {
      const opened = await openLesson(room, token);
      if (!shown) {
        opened.close();
        return;
      }
      session = opened;
      setLesson((now) => ({ ...now, session: opened }));
      opened.subscribe((update) => shown && setLesson((now) => fold(now, update)));
    };
    void begin();
    return () => {
      shown = false;
      session?.close();
    };
  }, [room, token, openLesson]);
  return lesson;
};
