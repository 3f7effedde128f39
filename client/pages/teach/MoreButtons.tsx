/** What else a teacher may do in this phase. Ending asks once. */
import { useRef } from 'preact/hooks';
import { clientMessages } from '../../../shared/protocol/messages.ts';
import type { Phase } from '../../../shared/protocol/views.ts';
import { t } from '../../i18n/text.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import type { Desk } from './desk.ts';

const moreSeconds = 30;

type Said = 'pause' | 'resume' | 'extend' | 'endRound';

/** The table of messages says in which phases each may be sent. */
const mayBeSaid = (said: Said, phase: Phase): boolean => clientMessages[said].phases?.includes(phase) ?? true;

interface SmallProps {
  readonly desk: Desk;
  readonly icon: IconName;
  readonly said: Said;
  readonly press: () => void;
}

const Small = ({ desk, icon, said, press }: SmallProps) =>
  mayBeSaid(said, desk.snapshot.room.phase) ? (
    <button type="button" class="button" disabled={!desk.live} onClick={press}>
      <Icon name={icon} />
      {t(`teacher.${said}`)}
    </button>
  ) : null;

const EndLesson = ({ desk }: { readonly desk: Desk }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const end = (): void => {
    dialog.current?.close();
    desk.session?.tell('endLesson', {});
  };
  return (
    <>
      <button
        type="button"
        class="button plain"
        disabled={!desk.live}
        onClick={() => dialog.current?.showModal()}
      >
        <Icon name="close" />
        {t('teacher.endLesson')}
      </button>
      <dialog class="dialog" ref={dialog} aria-labelledby="end-title">
        <form method="dialog" class="stack">
          <h2 id="end-title">{t('teacher.endTitle')}</h2>
          <p>{t('teacher.endText')}</p>
          <div class="row">
            <button type="button" class="button" onClick={end}>
              {t('teacher.endLesson')}
            </button>
            <button type="submit" class="button primary">
              {t('teacher.goOn')}
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
};

export const MoreButtons = ({ desk }: { readonly desk: Desk }) => {
  const { session, snapshot } = desk;
  const { phase, paused } = snapshot.room;
  return (
    <div class="row">
      {paused === null ? (
        <Small desk={desk} icon="pause" said="pause" press={() => session?.tell('pause', {})} />
      ) : (
        <Small desk={desk} icon="running" said="resume" press={() => session?.tell('resume', {})} />
      )}
      <Small
        desk={desk}
        icon="timer"
        said="extend"
        press={() => session?.tell('extend', { s: moreSeconds })}
      />
      <Small desk={desk} icon="flag" said="endRound" press={() => session?.tell('endRound', {})} />
      {phase !== 'closed' && <EndLesson desk={desk} />}
    </div>
  );
};
