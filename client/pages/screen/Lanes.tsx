/** The race: a lane each, a cart where its player is. More than fit are shown a page at a time. */
import { useEffect, useState } from 'preact/hooks';
import type { LaneRow } from '../../../shared/protocol/views.ts';
import { formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { Icon } from '../parts/Icon.tsx';

const cells = 16;
const wholePerMille = 1000;
const pageMs = 8000;
const perPage = 6;

const byProgress = (a: LaneRow, b: LaneRow): number =>
  Number(b.final) - Number(a.final) || b.progress - a.progress || a.name.localeCompare(b.name);

const usePage = (pages: number): number => {
  const [page, setPage] = useState(0);
  useEffect(() => {
    if (pages < 2) return;
    const timer = setInterval(() => setPage((now) => now + 1), pageMs);
    return () => clearInterval(timer);
  }, [pages]);
  return pages === 0 ? 0 : page % pages;
};

const Track = ({ lane }: { readonly lane: LaneRow }) => {
  const filled = Math.floor((lane.progress * cells) / wholePerMille);
  return (
    <span class="lane-track" aria-hidden="true">
      {Array.from({ length: cells }, (_, index) => (
        <span key={index} class={index < filled ? 'lane-cell fill fill-running' : 'lane-cell'} />
      ))}
      <span class="lane-cart" style={{ '--at': lane.progress / wholePerMille }}>
        {lane.final && <Icon name="done" />}
      </span>
    </span>
  );
};

interface LaneProps {
  readonly lane: LaneRow;
  readonly place: number;
  readonly names: boolean;
}

const Lane = ({ lane, place, names }: LaneProps) => (
  <li class="lane">
    <span class="lane-place">{place}</span>
    <span class="lane-name">{names ? <bdi>{lane.name}</bdi> : t('projector.player', { place })}</span>
    <Track lane={lane} />
    <span class="lane-score">
      {lane.points === null
        ? `${Math.floor((lane.progress * 100) / wholePerMille)} %`
        : formatNumber(lane.points)}
    </span>
  </li>
);

interface LanesProps {
  readonly lanes: readonly LaneRow[];
  readonly names: boolean;
}

export const Lanes = ({ lanes, names }: LanesProps) => {
  const page = usePage(Math.ceil(lanes.length / perPage));
  const first = page * perPage;
  const shown = lanes.toSorted(byProgress).slice(first, first + perPage);
  return (
    <ol class="lanes screen-panel" start={first + 1} aria-label={t('projector.lanes')}>
      {shown.map((lane, index) => (
        <Lane key={lane.playerId} lane={lane} place={first + index + 1} names={names} />
      ))}
    </ol>
  );
};
