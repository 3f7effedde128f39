/** The pupil's screen of each phase. */
import type { StudentSnapshot } from '../../../shared/protocol/views.ts';
import { t } from '../../i18n/text.ts';
import { Briefing } from './Briefing.tsx';
import { CountIn } from './CountIn.tsx';
import { Lobby } from './Lobby.tsx';
import { Playing } from './Playing.tsx';
import { Podium } from './Podium.tsx';
import { Reveal } from './Reveal.tsx';
import { Standings } from './Standings.tsx';
import type { ScreenProps } from './screenProps.ts';

const Screen = ({ snapshot, lesson }: ScreenProps) => {
  switch (snapshot.room.phase) {
    case 'lobby':
      return <Lobby snapshot={snapshot} />;
    case 'briefing':
      return <Briefing card={snapshot.room.level} />;
    case 'countdown':
      return <CountIn snapshot={snapshot} lesson={lesson} />;
    case 'active':
    case 'collect':
      return <Playing snapshot={snapshot} lesson={lesson} />;
    case 'reveal':
      return <Reveal snapshot={snapshot} />;
    case 'standings':
      return <Standings snapshot={snapshot} />;
    case 'podium':
    case 'closed':
      return <Podium snapshot={snapshot} />;
  }
};

const PausePlate = ({ snapshot }: { readonly snapshot: StudentSnapshot }) => (
  <div class="pause-place" role="status">
    {snapshot.room.paused !== null && (
      <p class="alarm">
        <b>{t(`notices.paused.${snapshot.room.paused}`)}</b>
      </p>
    )}
  </div>
);

export const RoundScreen = (props: ScreenProps) => (
  <>
    <p class="hidden-text" role="status">
      {t(`teacher.phases.${props.snapshot.room.phase}`)}
    </p>
    <PausePlate snapshot={props.snapshot} />
    <Screen {...props} />
  </>
);
