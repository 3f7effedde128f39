/** One plan for every phase: head, main, how to join. Only the main part changes. */
import type { LevelCard, ProjectorSnapshot } from '../../../shared/protocol/views.ts';
import { formatLength, formatUs } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { BoardRows } from '../parts/BoardRows.tsx';
import { Icon } from '../parts/Icon.tsx';
import { PodiumSteps } from '../parts/PodiumSteps.tsx';
import type { Lesson } from '../parts/useLesson.ts';
import { Crowd } from './Crowd.tsx';
import { Door } from './Door.tsx';
import { Head } from './Head.tsx';
import { Lanes } from './Lanes.tsx';
import { Skyline } from './Skyline.tsx';
import { Spread } from './Spread.tsx';
import type { Display } from './useDisplay.ts';

export interface ScreenProps {
  readonly snapshot: ProjectorSnapshot;
  readonly lesson: Lesson;
  readonly display: Display;
  readonly linkKey: string;
}

const Facts = ({ card }: { readonly card: LevelCard }) => (
  <ul class="screen-facts">
    <li>
      <Icon name={card.role === 'loop' ? 'turn' : 'cpu'} /> {t(`terms.roles.${card.role}`)}
    </li>
    <li>
      <Icon name="hourglass" /> {formatLength(card.roundSeconds)}
    </li>
    <li>
      <Icon name="flag" /> {t('lobby.bestKnown', { time: formatUs(card.best) })}
    </li>
  </ul>
);

const Goal = ({ snapshot: { room } }: ScreenProps) => (
  <section class="screen-goal screen-panel">
    <h2>{t('projector.goal')}</h2>
    {room.level && <p>{t(room.level.goal)}</p>}
    {room.level && <Facts card={room.level} />}
  </section>
);

const Race = ({ snapshot, display }: ScreenProps) => (
  <>
    <Lanes lanes={snapshot.lanes} names={display.names} />
    <Skyline columns={snapshot.columns} />
    <Crowd room={snapshot.room} />
  </>
);

const Rule = ({ text }: { readonly text: string }) => (
  <section class="rule">
    <p>{t(text)}</p>
  </section>
);

const Solution = ({ snapshot: { reveal, columns } }: ScreenProps) => (
  <>
    <Spread spread={reveal?.spread ?? []} />
    <Skyline columns={columns} />
    {reveal && <Rule text={reveal.lesson} />}
  </>
);

const Ranks = ({ snapshot, display }: ScreenProps) => (
  <section class="screen-ranks screen-panel">
    <BoardRows rows={snapshot.board} own={null} names={display.names} />
  </section>
);

const Main = (props: ScreenProps) => {
  const { snapshot, display } = props;
  switch (snapshot.room.phase) {
    case 'lobby':
      return <Crowd room={snapshot.room} lanes={snapshot.lanes} names={display.names} wide />;
    case 'briefing':
    case 'countdown':
      return <Goal {...props} />;
    case 'active':
    case 'collect':
      return <Race {...props} />;
    case 'reveal':
      return <Solution {...props} />;
    case 'standings':
      return <Ranks {...props} />;
    case 'podium':
    case 'closed':
      return <PodiumSteps rows={snapshot.board} names={display.names} />;
  }
};

/** The keys that change this screen, said once in words, small but readable. */
const Legend = () => <p class="hidden-text">{t('projector.keys')}</p>;

export const Screen = (props: ScreenProps) => {
  const { snapshot, display, lesson, linkKey } = props;
  return (
    <main
      class={`screen screen-${snapshot.room.phase}`}
      id="main"
      tabIndex={-1}
      style={{ '--size': display.size }}
    >
      {display.blank ? (
        <p class="hidden-text">{t('projector.blank')}</p>
      ) : (
        <>
          <Head snapshot={snapshot} lesson={lesson} />
          <div class="screen-main">
            <Main {...props} />
          </div>
          {snapshot.room.phase !== 'closed' && <Door snapshot={snapshot} linkKey={linkKey} />}
        </>
      )}
      <Legend />
    </main>
  );
};
