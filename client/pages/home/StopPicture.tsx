/** The situation of a level at a glance: carts before the cores, or coins on the ring of a loop. */
import type { Face } from '../../content/campaign.ts';
import { Badge, Cart, type PlanRoom } from './planParts.tsx';

interface PictureProps {
  readonly face: Face;
  readonly room: PlanRoom;
}

/** More than these do not fit the band. */
const mostCores = 4;

interface CoreProps {
  readonly place: number;
  readonly all: number;
  /** Who runs holds the key of the process. */
  readonly holds: boolean;
}

const Core = ({ place, all, holds }: CoreProps) => {
  const height = 116 / all - 8;
  const y = 12 + place * (116 / all);
  return (
    <g>
      <rect
        class={place === 0 ? 'plan-core' : 'plan-empty'}
        x="330"
        y={y}
        width="120"
        height={height}
        rx="9"
      />
      {place === 0 && (
        <Badge x={holds ? 376 : 390} y={y + height / 2} label="A1" scale={Math.min(1.2, height / 44)} />
      )}
      {place === 0 && holds && (
        <g class="plan-key" transform={`translate(424 ${y + height / 2})`}>
          <circle r="16" />
          <path d="M-9 0a4.5 4.5 0 109 0 4.5 4.5 0 10-9 0M0 0h10M6 0v5" />
        </g>
      )}
    </g>
  );
};

const Machine = ({ face, room }: PictureProps) => {
  const cores = Math.min(face.cores, mostCores);
  return (
    <g>
      <path class="plan-rail" d="M14 43h316M14 99h316" />
      <Cart x={16} y={16} label="A2" room={room} cargo={38} />
      <Cart x={170} y={16} label="B1" room={room} cargo={26} />
      <Cart x={92} y={74} label="C1" room={room} cargo={44} />
      {Array.from({ length: cores }, (_, place) => (
        <Core key={place} place={place} all={cores} holds={room === 'gil'} />
      ))}
    </g>
  );
};

const coins = [0, 1, 2, 3, 4].map((place) => {
  const angle = (place / 5) * 2 * Math.PI - Math.PI / 2;
  return { place, x: 230 + 118 * Math.cos(angle), y: 70 + 46 * Math.sin(angle) };
});

const Loop = () => (
  <g>
    <ellipse class="plan-track" cx="230" cy="70" rx="118" ry="46" />
    <path class="plan-hand" d="M230 70V34" />
    {coins.map(({ place, x, y }) => (
      <g key={place} transform={`translate(${x} ${y})`}>
        <circle class={place === 0 ? 'plan-coin plan-lit' : 'plan-coin'} r="19" />
        <text class="plan-letter" y="5.5">
          T{place + 1}
        </text>
      </g>
    ))}
  </g>
);

export const StopPicture = ({ face, room }: PictureProps) => (
  <svg class="stop-picture" viewBox="0 0 460 140" aria-hidden="true">
    {face.role === 'loop' ? <Loop /> : <Machine face={face} room={room} />}
  </svg>
);
