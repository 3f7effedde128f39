/** The teacher's two screens: making a room, and running it. Nothing depends on this tab staying open. */
import { t } from '../i18n/text.ts';
import { recallIdentity } from '../session/keys.ts';
import { Notice } from './parts/Notice.tsx';
import { Console } from './teach/Console.tsx';
import { CreateRoom } from './teach/CreateRoom.tsx';

interface TeacherPageProps {
  /** '' where no room is meant yet. */
  readonly room: string;
  /** The key of the set-up link; '' where it is not in the address. */
  readonly setup: string;
}

const NoConsole = () => (
  <Notice title={t('close.noConsole')} text={t('close.noConsoleAdvice')}>
    <a class="button primary big" href="/teach">
      {t('teacher.newRoom')}
    </a>
  </Notice>
);

export const TeacherPage = ({ room, setup }: TeacherPageProps) => {
  if (room === '') return <CreateRoom setup={setup} />;
  const identity = recallIdentity(room, 'host');
  return identity ? <Console room={room} identity={identity} /> : <NoConsole />;
};
