/** Who is here and who is done, as dots; in the lobby with their names. */
import type { LaneRow, RoomView } from '../../../shared/protocol/views.ts';
import { t } from '../../i18n/text.ts';
import { Icon } from '../parts/Icon.tsx';

/** The newest stand first: whoever comes in sees the own name. */
const mostNames = 24;

const dotsClass = (count: number): string => {
  if (count > 120) return 'dots crowd-of-hundreds';
  return count > 36 ? 'dots many' : 'dots';
};

const Dots = ({ room }: { readonly room: RoomView }) => (
  <p class={dotsClass(room.seated)} aria-hidden="true">
    {Array.from({ length: room.seated }, (_, index) => (
      <span key={index} class={index < room.done ? 'dot done' : 'dot'}>
        {index < room.done && <Icon name="done" />}
      </span>
    ))}
  </p>
);

const Names = ({ lanes }: { readonly lanes: readonly LaneRow[] }) => (
  <ul class="crowd-names">
    {lanes
      .slice(-mostNames)
      .toReversed()
      .map((lane) => (
        <li key={lane.playerId}>
          <bdi>{lane.name}</bdi>
        </li>
      ))}
  </ul>
);

interface CrowdProps {
  readonly room: RoomView;
  readonly lanes?: readonly LaneRow[];
  readonly names?: boolean;
  readonly wide?: boolean;
}

export const Crowd = ({ room, lanes, names, wide }: CrowdProps) => (
  <section class={wide ? 'crowd wide' : 'crowd'}>
    <p class="crowd-count">
      {wide
        ? t('projector.here', { count: room.seated })
        : t('projector.doneOf', { done: room.done, seated: room.seated })}
    </p>
    {names && lanes ? <Names lanes={lanes} /> : <Dots room={room} />}
    {wide && <p class="crowd-line">{t('projector.soon')}</p>}
  </section>
);
