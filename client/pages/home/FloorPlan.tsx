/** The machine as a place, at a glance: carts before the cores, a key out on its chain, waves outside the wall. */
import { t } from '../../i18n/text.ts';
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
}

export const Cart = ({ x, y, label, room, cargo }: CartProps) => (
  <g transform={`translate(${x} ${y})`}>
    <path class={`plan-cart plan-${room}`} d="M8 0h110l24 27-24 27H8a8 8 0 01-8-8V8a8 8 0 018-8z" />
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
  readonly room: PlanRoom;
}

const Sign = ({ x, y, icon, room }: SignProps) => (
  <g transform={`translate(${x} ${y})`}>
    <rect class={`plan-fill-${room}`} width="34" height="34" rx="7" />
    <svg class="plan-icon" aria-hidden="true" x="5" y="5" width="24" height="24">
      <Icon name={icon} />
    </svg>
    <text class="plan-name" x="44" y="16">
      {t(`home.plan.${room}`)}
    </text>
    <text class={`plan-why plan-text-${room}`} x="44" y="32">
      {t(`home.plan.${room}Why`)}
    </text>
  </g>
);

const Rails = () => (
  <g class="plan-rail">
    <path d="M64 175h240c34 0 26-13 60-13M64 246h220c40 0 40 127 80 127" />
    <path d="M584 162h60M584 373h30c30 0 14-103 40-103" />
    <path d="M826 440H176c-60 0-60-20-60-60v-20" />
  </g>
);

const RunningCore = () => (
  <g>
    <rect class="plan-core" x="364" y="76" width="220" height="176" rx="14" />
    <circle class="plan-track" cx="474" cy="164" r="58" />
    <circle class="plan-ring" cx="474" cy="164" r="58" pathLength="100" />
    <Badge x={474} y={164} label="A1" scale={1.7} />
    <path class="plan-pins" d="M390 68h16M422 68h16M454 68h16M486 68h16M518 68h16M550 68h16" />
  </g>
);

const EmptyCore = () => (
  <g>
    <rect class="plan-empty" x="364" y="300" width="220" height="116" rx="14" />
    <text class="plan-word" x="474" y="364">
      {t('home.plan.empty')}
    </text>
  </g>
);

const Keys = () => (
  <g>
    <rect class="plan-room plan-gil" x="634" y="76" width="204" height="276" rx="12" />
    <rect class="plan-floor-gil" x="634" y="76" width="204" height="276" rx="12" />
    <Sign x={648} y={90} icon="gil" room="gil" />
    <path class="plan-chain" d="M584 130c40 10 60 26 104 22" />
    <rect class="plan-hook" x="690" y="138" width="46" height="34" rx="7" />
    <g class="plan-key" transform="translate(584 128)">
      <circle r="22" />
      <path d="M-12 0a6 6 0 1012 0 6 6 0 10-12 0M0 0h13M8 0v6" />
    </g>
    <Cart x={652} y={190} label="A2" room="gil" cargo={38} />
    <Cart x={652} y={262} label="A3" room="gil" cargo={26} />
  </g>
);

const World = () => (
  <g>
    <rect class="plan-sea" x="872" y="0" width="218" height="500" />
    <path
      class="plan-waves"
      d="M872 46c26-18 52-18 78 0s52 18 78 0 40-14 62-6M872 330c26-18 52-18 78 0s52 18 78 0 40-14 62-6M872 396c26-18 52-18 78 0s52 18 78 0 40-14 62-6M872 462c26-18 52-18 78 0s52 18 78 0 40-14 62-6"
    />
    <Sign x={886} y={90} icon="io" room="io" />
    <Cart x={906} y={150} label="D4" room="io" cargo={44} />
    <Cart x={906} y={222} label="C4" room="io" cargo={20} />
  </g>
);

const Ready = () => (
  <g>
    <rect class="plan-room plan-ready" x="46" y="76" width="220" height="284" rx="12" />
    <rect class="plan-floor-ready" x="46" y="76" width="220" height="284" rx="12" />
    <Sign x={60} y={90} icon="ready" room="ready" />
    <Cart x={64} y={148} label="B1" room="ready" cargo={42} />
    <Cart x={64} y={288} label="A4" room="ready" cargo={34} />
    <g class="plan-mover">
      <Cart x={64} y={218} label="C2" room="ready" cargo={24} />
    </g>
  </g>
);

export const FloorPlan = () => (
  <svg class="floor-plan" viewBox="0 0 1090 500" role="img" aria-label={t('home.plan.label')}>
    <World />
    <path class="plan-wall" d="M870 128V24H16v452h854V300" />
    <Rails />
    <RunningCore />
    <EmptyCore />
    <Keys />
    <Ready />
  </svg>
);
