/** What pictures of the machine are made of: badges, carts, signs of rooms. */
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../parts/Icon.tsx';

/** The rooms of the plan that carts wait in. */
export type PlanRoom = 'ready' | 'gil' | 'io';

/** Process A is a hexagon, B a square, C a circle, D an octagon. */
const shapes: Readonly<Record<string, string>> = {
  A: 'M0-19l17 9.5v19l-17 9.5-17-9.5v-19z',
  B: 'M-16-13a3 3 0 013-3h26a3 3 0 013 3v26a3 3 0 01-3 3h-26a3 3 0 01-3-3z',
  C: 'M-18 0a18 18 0 1036 0 18 18 0 10-36 0z',
  D: 'M-8-19h16l11 11v16l-11 11h-16l-11-11v-16z',
};

interface BadgeProps {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly scale?: number;
}

export const Badge = ({ x, y, label, scale = 1 }: BadgeProps) => (
  <g transform={`translate(${x} ${y}) scale(${scale})`}>
    <path class="plan-badge" d={shapes[label[0] ?? 'A']} />
    <text class="plan-letter" y="5.5">
      {label}
    </text>
  </g>
);

interface CartProps {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly room: PlanRoom;
  /** Length of its cargo. */
  readonly cargo: number;
  /** Its length beyond what a badge and a little cargo need. */
  readonly longer?: number;
}

export const Cart = ({ x, y, label, room, cargo, longer = 0 }: CartProps) => (
  <g transform={`translate(${x} ${y})`}>
    <path
      class={`plan-cart plan-${room}`}
      d={`M8 0h${110 + longer}l24 27-24 27H8a8 8 0 01-8-8V8a8 8 0 018-8z`}
    />
    <path class={`plan-fill-${room}`} d="M8 2h9v50H8a6 6 0 01-6-6V8a6 6 0 016-6z" />
    <Badge x={42} y={27} label={label} />
    <rect
      class={`plan-fill-${room === 'io' ? 'io' : 'run'}`}
      x="70"
      y="22"
      width={cargo}
      height="10"
      rx="3"
    />
  </g>
);

interface SignProps {
  readonly x: number;
  readonly y: number;
  readonly icon: IconName;
  readonly room: PlanRoom | 'lock';
  readonly name: string;
  readonly why?: string;
}

export const Sign = ({ x, y, icon, room, name, why }: SignProps) => (
  <g transform={`translate(${x} ${y})`}>
    <rect class={`plan-fill-${room}`} width="36" height="36" rx="7" />
    <svg class="plan-icon" aria-hidden="true" x="6" y="6" width="24" height="24">
      <Icon name={icon} />
    </svg>
    <text class="plan-name" x="46" y={why ? 16 : 24}>
      {name}
    </text>
    {why && (
      <text class={`plan-why plan-text-${room}`} x="46" y="34">
        {why}
      </text>
    )}
  </g>
);

interface FloorProps {
  readonly room: PlanRoom | 'lock';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly children: ComponentChildren;
}

/** A room with the pattern of its state on the floor. */
export const Floor = ({ room, children, ...rect }: FloorProps) => (
  <g>
    <rect class={`plan-room plan-${room}`} {...rect} rx="12" />
    <rect class={`plan-floor plan-floor-${room}`} {...rect} rx="12" fill={`url(#plan-${room})`} />
    {children}
  </g>
);

/** Chevrons for ready, bars for the key, crosses for locks, waves for the world. */
const patterns = [
  ['ready', 30, 'M9 4l10 11-10 11'],
  ['gil', 22, 'M-4 26L26-4M-15 15L15-15M7 37L37 7'],
  ['lock', 22, 'M0 0l22 22M22 0L0 22'],
  ['io', 52, 'M0 26c9-9 17-9 26 0s17 9 26 0'],
] as const;

export const Patterns = () => (
  <defs>
    {patterns.map(([room, size, path]) => (
      <pattern key={room} id={`plan-${room}`} width={size} height={size} patternUnits="userSpaceOnUse">
        <path class={`plan-stroke plan-${room}`} d={path} />
      </pattern>
    ))}
  </defs>
);
