/** One press back into the game: the stop that the rail suggests, and the stars so far. */
import { nextStop, starsIn } from '../../content/campaign.ts';
import { stops } from '../../content/faces.ts';
import { t } from '../../i18n/text.ts';
import { plateOf } from '../../model/head.ts';
import { teaches, teachesIcon } from '../parts/chapter.ts';
import { Icon } from '../parts/Icon.tsx';
import { keptStars } from './keptStars.ts';

export const Continue = () => {
  const starsOf = keptStars();
  const stars = starsIn(stops, starsOf);
  const next = nextStop(stops, starsOf);
  if (!next?.face) return null;
  return (
    <a class={`continue panel yours floor floor-${teaches(next.id)}`} href={`/play/${next.id}`}>
      <span class={`sign fill sign-${teaches(next.id)}`} aria-hidden="true">
        <Icon name={teachesIcon(next.id)} />
      </span>
      <span class="way-words">
        <span class="note">{t(stars > 0 ? 'home.goOn' : 'home.begin')}</span>
        <b class="continue-title">
          <span class="level-number">{plateOf(next.id)}</span> {t(next.face.title)}
        </b>
      </span>
      <span class="star-count">
        <Icon name={stars > 0 ? 'star' : 'starEmpty'} />
        <b>{stars}</b> <span class="second">{t('home.starsOf', { all: 3 * stops.length })}</span>
      </span>
      <Icon name="running" />
    </a>
  );
};
