/** A pupil's place in a class, from the lobby to the podium: one screen per phase, drawn from the snapshot. */
import { useEffect } from 'preact/hooks';
import type { Phase, StudentSnapshot } from '../../shared/protocol/views.ts';
import { t } from '../i18n/text.ts';
import { forgetIdentity, recallIdentity } from '../session/keys.ts';
import { Banner } from './parts/Banner.tsx';
import { Notice } from './parts/Notice.tsx';
import { type Lesson, useLesson } from './parts/useLesson.ts';
import { RoundBar } from './round/RoundBar.tsx';
import { RoundScreen } from './round/RoundScreen.tsx';

const student = (lesson: Lesson): StudentSnapshot | null =>
  lesson.snapshot?.type === 'student' ? lesson.snapshot : null;

const NoSeat = () => (
  <Notice title={t('close.noSeat')} text={t('close.noSeatAdvice')}>
    <a class="button primary big" href="/join">
      {t('app.tabs.join')}
    </a>
  </Notice>
);

const Replaced = ({ lesson }: { readonly lesson: Lesson }) => (
  <Notice title={t('close.replaced')} text={t('close.replacedAdvice')}>
    <button type="button" class="button primary big" onClick={() => lesson.session?.retry()}>
      {t('close.useThis')}
    </button>
  </Notice>
);

const Gone = ({ reason }: { readonly reason: 'removed' | 'closed' }) => (
  <Notice title={t(`close.${reason}`)} text={t(`close.${reason}Advice`)}>
    <a class="button primary big" href="/">
      {t('app.toHome')}
    </a>
  </Notice>
);

/** A seat that opens nothing any more is not offered again. */
const useForgetting = (room: string, lesson: Lesson): void => {
  const over = lesson.connection === 'removed' || lesson.connection === 'closed';
  useEffect(() => {
    if (over) forgetIdentity(room, 'student');
  }, [over, room]);
};

/** The board brings its own head: on a phone there is no room for two. */
const hasOwnHead = (phase: Phase): boolean => phase === 'active' || phase === 'collect';

const Live = ({ lesson, room }: { readonly lesson: Lesson; readonly room: string }) => {
  const snapshot = student(lesson);
  if (snapshot === null) return <Notice quiet title={t('notices.entering')} />;
  return (
    <div class={`round phase-${snapshot.room.phase}`}>
      {!hasOwnHead(snapshot.room.phase) && <RoundBar snapshot={snapshot} room={room} />}
      <Banner connection={lesson.connection} retry={() => lesson.session?.retry()} />
      <RoundScreen snapshot={snapshot} lesson={lesson} />
    </div>
  );
};

export const RoundPage = ({ room }: { readonly room: string }) => {
  const token = recallIdentity(room, 'student')?.token ?? '';
  const lesson = useLesson(room, token);
  useForgetting(room, lesson);
  switch (lesson.connection) {
    case 'replaced':
      return <Replaced lesson={lesson} />;
    case 'reload':
      return <Notice title={t('close.reload')} text={t('close.reloadAdvice')} reload />;
    case 'removed':
      return <Gone reason="removed" />;
    case 'closed':
      return student(lesson)?.room.phase === 'closed' ? (
        <Live lesson={lesson} room={room} />
      ) : (
        <Gone reason="closed" />
      );
    default:
      return token === '' ? <NoSeat /> : <Live lesson={lesson} room={room} />;
  }
};
