/** The front door: a code, a game of one's own, a class to host. */
import { t } from '../i18n/text.ts';
import { CodeForm } from './home/CodeForm.tsx';
import { Continue } from './home/Continue.tsx';
import { FloorPlan } from './home/FloorPlan.tsx';
import { Rejoin } from './home/Rejoin.tsx';
import { useJoining } from './home/useJoining.ts';
import { Icon, type IconName } from './parts/Icon.tsx';
import { ProblemPlate } from './parts/ProblemPlate.tsx';
import { TopBar } from './parts/TopBar.tsx';

interface WayProps {
  readonly address: string;
  readonly icon: IconName;
  readonly id: 'solo' | 'teach';
}

const Way = ({ address, icon, id }: WayProps) => (
  <a class="way panel" href={address}>
    <Icon name={icon} />
    <span class="way-words">
      <b>{t(`home.${id}`)}</b>
      <span class="note">{t(`home.${id}Note`)}</span>
    </span>
    <Icon name="next" />
  </a>
);

export const HomePage = () => {
  const { busy, problem, join } = useJoining();
  return (
    <>
      <TopBar />
      <main class="home" id="main" tabIndex={-1}>
        <div class="home-halves">
          <div class="home-words">
            <h1 class="home-title">{t('home.title')}</h1>
            <p class="home-lead">{t('home.lead')}</p>
            <Rejoin />
            <CodeForm
              label={t('home.code')}
              code=""
              busy={busy}
              submit={(code) => join({ code, linkKey: '', name: '' })}
            />
            <ProblemPlate problem={problem} />
            <Continue />
            <div class="ways">
              <Way address="/levels" icon="flag" id="solo" />
              <Way address="/teach" icon="screen" id="teach" />
            </div>
          </div>
          <FloorPlan />
        </div>
      </main>
    </>
  );
};
