/** Chapters as rooms on one rail. Stops are one group of choices: arrows walk the rail, Enter plays. */
import type { ComponentChildren } from 'preact';
import { Fragment } from 'preact';
import { type Chapter, type StarsOf, type Stop, starsIn } from '../../content/campaign.ts';
import { t } from '../../i18n/text.ts';
import { plateOf } from '../../model/head.ts';
import { teaches, teachesIcon } from '../parts/chapter.ts';
import { Icon } from '../parts/Icon.tsx';
import { Stars } from '../parts/Stars.tsx';

export interface Choosing {
  readonly chosen: string;
  readonly choose: (id: string) => void;
  readonly play: (id: string) => void;
}

interface MapProps extends Choosing {
  readonly chapters: readonly Chapter[];
  readonly starsOf: StarsOf;
  /** The stop that the rail suggests. */
  readonly next: string;
  /** The card of the chosen stop. */
  readonly children: ComponentChildren;
}

const isHere = ({ stops }: Chapter, { chosen }: MapProps): boolean => stops.some(({ id }) => id === chosen);

const Flag = () => <span class="stop-flag plate">{t('home.next')}</span>;

const StopChoice = ({ stop, map }: { readonly stop: Stop; readonly map: MapProps }) => {
  const { id, face } = stop;
  const stars = map.starsOf(id);
  const enter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    map.play(id);
  };
  return (
    <label class={stars > 0 ? 'stop done' : 'stop'}>
      <input
        type="radio"
        name="stop"
        value={id}
        checked={map.chosen === id}
        onChange={() => map.choose(id)}
        onKeyDown={enter}
      />
      <span class="stop-dot">
        <span class="hidden-text">{face ? t(face.title) : ''} </span>
        {plateOf(id).split('-')[1]}
      </span>
      <Stars count={stars} />
      {map.next === id && <Flag />}
    </label>
  );
};

const Rail = ({ stops, map }: { readonly stops: readonly Stop[]; readonly map: MapProps }) => {
  const done = stops.filter(({ id }) => map.starsOf(id) > 0).length;
  const style = { '--done': `${Math.round((done / stops.length) * 100)}%` };
  return (
    <div class="rail" style={style}>
      {stops.map((stop) => (
        <StopChoice key={stop.id} stop={stop} map={map} />
      ))}
    </div>
  );
};

const Room = ({ chapter, map }: { readonly chapter: Chapter; readonly map: MapProps }) => {
  const { number, slug, stops } = chapter;
  const state = teaches(number);
  return (
    <li class={`room panel floor floor-${state}${isHere(chapter, map) ? ' yours' : ''}`}>
      <div class="room-head">
        <span class={`sign fill sign-${state}`} aria-hidden="true">
          <Icon name={teachesIcon(number)} />
        </span>
        <h2 class="room-name">
          <span class="level-number">{Number(number)}</span> {t(`home.chapters.${slug}.name`)}
        </h2>
        <span class="room-stars">
          <Icon name={starsIn(stops, map.starsOf) > 0 ? 'star' : 'starEmpty'} />
          {starsIn(stops, map.starsOf)}/{3 * stops.length}
        </span>
      </div>
      <Rail stops={stops} map={map} />
      <p class="room-rule">{t(`home.chapters.${slug}.rule`)}</p>
    </li>
  );
};

export const LevelMap = (props: MapProps) => (
  <fieldset class="map">
    <legend class="hidden-text">{t('home.choose')}</legend>
    <ol class="rooms">
      {props.chapters.map((chapter) => (
        <Fragment key={chapter.number}>
          <Room chapter={chapter} map={props} />
          {isHere(chapter, props) && <li class="card-place">{props.children}</li>}
        </Fragment>
      ))}
    </ol>
  </fieldset>
);
