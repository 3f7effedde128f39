/** The chosen stop: what it is about, what the stars ask for, how far you came. */
import type { Face, Mark } from '../../content/campaign.ts';
import { formatUs } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { plateOf } from '../../model/head.ts';
import type { LevelProgress } from '../../model/progress.ts';
import { teaches } from '../parts/chapter.ts';
import { Icon } from '../parts/Icon.tsx';
import { Stars } from '../parts/Stars.tsx';
import type { PlanRoom } from './FloorPlan.tsx';
import { StopPicture } from './StopPicture.tsx';

interface CardProps {
  readonly face: Face;
  readonly kept: LevelProgress | undefined;
}

const roomOf = (id: string): PlanRoom => {
  const state = teaches(id);
  return state === 'io' || state === 'gil' ? state : 'ready';
};

const markText = ({ text, atMostUs }: Mark): string => {
  if (text !== undefined) return t(text);
  return atMostUs === null ? t('home.markAny') : formatUs(atMostUs);
};

const Marks = ({ face, kept }: CardProps) => (
  <ol class="star-marks">
    {face.marks.map((mark) => (
      <li key={mark.stars} class={(kept?.stars ?? 0) >= mark.stars ? 'star-mark got' : 'star-mark'}>
        <Stars count={mark.stars} />
        <b>{markText(mark)}</b>
      </li>
    ))}
  </ol>
);

/** What the level measures; kept runs of before know only when they were over. */
const ownOf = (kept: CardProps['kept']): number | null => kept?.figure ?? kept?.makespanUs ?? null;

const shownOr = (us: number | null, otherwise: string): string => (us === null ? otherwise : formatUs(us));

const Facts = ({ face, kept }: CardProps) => (
  <dl class="level-facts">
    <div>
      <dt>
        <Icon name="flag" /> {t('home.best')}
      </dt>
      <dd>{formatUs(face.best)}</dd>
    </div>
    <div>
      <dt>
        <Icon name="done" /> {t('home.yours')}
      </dt>
      <dd>{shownOr(ownOf(kept), t('home.notYet'))}</dd>
    </div>
  </dl>
);

export const StopCard = ({ face, kept }: CardProps) => (
  <section class="stop-card panel yours" aria-labelledby="stop-title">
    <div class={`stop-band floor floor-${teaches(face.id)}`}>
      <StopPicture face={face} room={roomOf(face.id)} />
    </div>
    <h2 class="stop-title" id="stop-title">
      <span class="level-number">{plateOf(face.id)}</span> {t(face.title)}
    </h2>
    <p class="chips">
      <span class="chip">
        <Icon name="hand" /> {t(`terms.roles.${face.role}`)}
      </span>
      <span class="chip">
        <Icon name="cpu" /> {t('home.cores', { count: face.cores })}
      </span>
    </p>
    <p class="level-goal">{t(face.goal)}</p>
    <Marks face={face} kept={kept} />
    <Facts face={face} kept={kept} />
    <a class="button primary big" href={`/play/${face.id}`}>
      <Icon name="running" />
      {t('home.play')}
      <span class="hidden-text">{t(face.title)}</span>
    </a>
  </section>
);

export const BrokenCard = ({ id }: { readonly id: string }) => (
  <section class="stop-card panel">
    <h2 class="stop-title">{plateOf(id)}</h2>
    <p>{t('home.broken', { id })}</p>
  </section>
);
