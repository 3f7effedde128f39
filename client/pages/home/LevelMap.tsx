/** Chapters as rooms on one rail, walked in a snake. Stops are one group of choices: arrows walk the rail, Enter plays. */
import type { ComponentChildren } from 'preact';
import { Fragment } from 'preact';
import { type Chapter, litStops, type StarsOf, type Stop, starsIn } from '../../content/campaign.ts';
import { t } from '../../i18n/text.ts';
import { plateOf } from '../../model/head.ts';
import { teaches, teachesIcon } from '../parts/chapter.ts';
import { Icon } from '../parts/Icon.tsx';
import { Stars } from '../parts/Stars.tsx';

export interface Choosing {
  readonly chosen: string;
  readonly choose: (id: string) => void;
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

const Flag = ({ id }: { readonly id: string }) => (
  <span class="stop-flag plate">
    {plateOf(id)} <span class="hidden-text">{t('home.next')}</span>
  </span>
);

const StopChoice = ({ stop, map }: { readonly stop: Stop; readonly map: MapProps }) => {
  const { id, face } = stop;
  const stars = map.starsOf(id);
  return (
    <label class={stars > 0 ? 'stop done' : 'stop'}>
      <input
        type="radio"
        name="stop"
        value={id}
        checked={map.chosen === id}
        onChange={() => map.choose(id)}
      />
      <span class="stop-dot">
        <span class="hidden-text">{face ? t(face.title) : ''} </span>
        {plateOf(id).split('-')[1]}
      </span>
      <Stars count={stars} />
      {map.next === id && <Flag id={id} />}
    </label>
  );
};

interface RoomProps {
  readonly chapter: Chapter;
  /** How many of its stops the lit rail has passed; null: the rail is dark. */
  readonly lit: number | null;
  readonly map: MapProps;
}

const Rail = ({ chapter: { stops }, lit, map }: RoomProps) => {
  const way = lit === null ? 'dark' : lit === stops.length ? 'lit' : 'some';
  // From the middle of the row of stops, in stops.
  const style = { '--lit': (lit ?? 0) + 0.5 - stops.length / 2 };
  return (
    <div class={`rail rail-${way}`} style={style}>
      {stops.map((stop) => (
        <StopChoice key={stop.id} stop={stop} map={map} />
      ))}
    </div>
  );
};

const roleText = (role: Chapter['role']): string =>
  t(role === 'both' ? 'home.bothRoles' : `terms.roles.${role}`);

const RoomHead = ({ chapter, map }: Pick<RoomProps, 'chapter' | 'map'>) => {
  const { number, slug, role, stops } = chapter;
  const stars = starsIn(stops, map.starsOf);
  return (
    <div class="room-head">
      <span class={`sign fill sign-${teaches(number)}`} aria-hidden="true">
        <Icon name={teachesIcon(number)} />
      </span>
      <h2 class="room-name">
        <span class="level-number">{Number(number)}</span> {t(`home.chapters.${slug}.name`)}
      </h2>
      <p class="room-role note">{roleText(role)}</p>
      <p class="room-stars">
        <Icon name={stars > 0 ? 'star' : 'starEmpty'} />
        {stars}/{3 * stops.length}
      </p>
    </div>
  );
};

const Room = (props: RoomProps) => {
  const { chapter, map } = props;
  const own = isHere(chapter, map) ? ' yours' : '';
  return (
    <li class={`room panel floor floor-${teaches(chapter.number)}${own}`}>
      <RoomHead chapter={chapter} map={map} />
      <Rail {...props} />
      <p class="room-rule">{t(`home.chapters.${chapter.slug}.rule`)}</p>
    </li>
  );
};

const MapKeys = () => (
  <li class="map-note second">
    <p>{t('home.levelsLead')}</p>
    <p class="map-keys">
      <kbd>←</kbd> <kbd>→</kbd> {t('home.mapKeys.stops')}
    </p>
    <p class="map-keys">
      <kbd>[</kbd> <kbd>]</kbd> {t('home.mapKeys.chapters')}
    </p>
  </li>
);

/** What is beside all rows has to know how many there are, of two rooms or of three. */
const rowsFor = (cells: number) => ({
  '--rows-of-2': Math.ceil(cells / 2),
  '--rows-of-3': Math.ceil(cells / 3),
});

export const LevelMap = (props: MapProps) => {
  const lit = litStops(props.chapters, props.starsOf);
  return (
    <fieldset class="map">
      <legend class="hidden-text">{t('home.choose')}</legend>
      <ol class="rooms" style={rowsFor(props.chapters.length + 1)}>
        {props.chapters.map((chapter, place) => (
          <Fragment key={chapter.number}>
            <Room chapter={chapter} lit={lit[place] ?? null} map={props} />
            {isHere(chapter, props) && <li class="card-place">{props.children}</li>}
          </Fragment>
        ))}
        <MapKeys />
      </ol>
    </fieldset>
  );
};
