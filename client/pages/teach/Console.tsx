/** The console of a running room. */
import { useEffect } from 'preact/hooks';
import { t } from '../../i18n/text.ts';
import { forgetIdentity, type Identity } from '../../session/keys.ts';
import { Banner } from '../parts/Banner.tsx';
import { Notice } from '../parts/Notice.tsx';
import { TopBar } from '../parts/TopBar.tsx';
import { type Lesson, useLesson } from '../parts/useLesson.ts';
import { Downloads } from './Downloads.tsx';
import type { Desk } from './desk.ts';
import { JoinCard } from './JoinCard.tsx';
import { Roster } from './Roster.tsx';
import { Stage } from './Stage.tsx';

export interface ConsoleProps {
  readonly room: string;
  readonly identity: Identity;
}

const Remark = ({ lesson }: { readonly lesson: Lesson }) => (
  <p class="remark" role="status">
    {lesson.remark && t(lesson.remark.text, lesson.remark.args)}
  </p>
);

const Desktop = ({ desk, room, identity }: { readonly desk: Desk } & ConsoleProps) => (
  <main class="console" id="main" tabIndex={-1}>
    <h1 class="hidden-text">{t('teacher.console', { code: desk.snapshot.room.code })}</h1>
    <div class="console-main">
      <Stage desk={desk} />
      <Remark lesson={desk.lesson} />
      <Roster desk={desk} />
    </div>
    <div class="console-side">
      {desk.snapshot.room.phase !== 'closed' && <JoinCard desk={desk} room={room} identity={identity} />}
      <Downloads room={room} token={identity.token} />
    </div>
  </main>
);

/** A room that is gone opens no console and no screen any more. */
const useForgetting = (room: string, { connection, snapshot }: Lesson): void => {
  const gone = connection === 'closed' && snapshot === null;
  useEffect(() => {
    if (!gone) return;
    forgetIdentity(room, 'host');
    forgetIdentity(room, 'view');
  }, [gone, room]);
};

export const Console = ({ room, identity }: ConsoleProps) => {
  const lesson = useLesson(room, identity.token);
  const { snapshot, session, connection } = lesson;
  useForgetting(room, lesson);
  if (snapshot?.type !== 'host') {
    return connection === 'closed' ? (
      <Notice title={t('close.closed')} text={t('close.consoleGone')}>
        <a class="button primary big" href="/teach">
          {t('teacher.newRoom')}
        </a>
      </Notice>
    ) : (
      <Notice quiet title={t('notices.entering')} />
    );
  }
  const desk: Desk = { snapshot, lesson, session, live: connection === 'live' };
  return (
    <>
      <TopBar here="teach" />
      <Banner connection={connection} retry={() => session?.retry()} />
      <Desktop desk={desk} room={room} identity={identity} />
    </>
  );
};
