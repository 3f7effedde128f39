/** The visitor's own program as a level: they take the place of the operating system or of the event loop. */
import type { Level } from '../../../shared/levels/level.ts';
import { t } from '../../i18n/text.ts';
import { useDoors } from '../parts/doors.ts';
import { Icon } from '../parts/Icon.tsx';
import { Notice } from '../parts/Notice.tsx';
import { SoloGame } from '../play/SoloGame.tsx';
import { useSession } from '../play/useSession.ts';

interface OwnLevelProps {
  readonly level: Level;
  readonly leave: () => void;
}

export const OwnLevel = ({ level, leave }: OwnLevelProps) => {
  const doors = useDoors();
  const session = useSession(async () => {
    // The debrief runs the machine's own policies beside the player's choices, here on the page.
    await import('../../../shared/sim/python.ts');
    return doors.openSolo(level);
  });
  if (session === null) return <Notice quiet title={t('app.loading')} />;
  return (
    <SoloGame
      level={level}
      best={null}
      session={session}
      watch={leave}
      way={
        <button type="button" class="button" onClick={leave}>
          <Icon name="pencil" />
          {t('lab.back')}
        </button>
      }
    />
  );
};
