/** The big screen: read only, public, readable from ten metres. Whatever it shows is on every pupil's device, too. */
import type { ProjectorSnapshot } from '../../shared/protocol/views.ts';
import { t } from '../i18n/text.ts';
import { recallIdentity } from '../session/keys.ts';
import { Notice } from './parts/Notice.tsx';
import { useLesson } from './parts/useLesson.ts';
import { Screen } from './screen/Screen.tsx';
import { useDisplay } from './screen/useDisplay.ts';
import { useWakeLock } from './screen/useWakeLock.ts';

const ProjectorScreen = ({ room, token, linkKey }: { room: string; token: string; linkKey: string }) => {
  const lesson = useLesson(room, token);
  const display = useDisplay();
  useWakeLock();
  const snapshot: ProjectorSnapshot | null = lesson.snapshot?.type === 'projector' ? lesson.snapshot : null;
  if (snapshot === null) {
    return lesson.connection === 'closed' ? (
      <Notice title={t('close.closed')} />
    ) : (
      <Notice quiet title={t('notices.entering')} />
    );
  }
  return <Screen snapshot={snapshot} lesson={lesson} display={display} linkKey={linkKey} />;
};

export const ProjectorPage = ({ room }: { readonly room: string }) => {
  const identity = recallIdentity(room, 'view');
  if (identity === null) return <Notice title={t('close.noScreen')} text={t('close.noScreenAdvice')} />;
  return <ProjectorScreen room={room} token={identity.token} linkKey={identity.linkKey ?? ''} />;
};
