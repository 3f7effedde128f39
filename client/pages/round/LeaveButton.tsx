/** The way out of a class. It asks once, and says that the seat is held. */
import { useRef } from 'preact/hooks';
import { t } from '../../i18n/text.ts';
import { leaveRoom } from '../../session/api.ts';
import { forgetIdentity, recallIdentity } from '../../session/keys.ts';
import { useDoors } from '../parts/doors.ts';
import { Icon } from '../parts/Icon.tsx';

export const LeaveButton = ({ room }: { readonly room: string }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const { go } = useDoors();
  const leave = async (): Promise<void> => {
    await leaveRoom(room, recallIdentity(room, 'student')?.token ?? '');
    forgetIdentity(room, 'student');
    go('/');
  };
  return (
    <>
      <button type="button" class="button square" onClick={() => dialog.current?.showModal()}>
        <Icon name="door" label={t('lobby.leave')} />
      </button>
      <dialog class="dialog" ref={dialog} aria-labelledby="leave-title">
        <form method="dialog" class="stack">
          <h2 id="leave-title">{t('lobby.leaveTitle')}</h2>
          <p>{t('lobby.leaveText')}</p>
          <div class="row">
            <button type="button" class="button" onClick={leave}>
              {t('lobby.leave')}
            </button>
            <button type="submit" class="button primary">
              {t('lobby.stay')}
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
};
