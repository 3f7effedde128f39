/** The machine as a place, at a glance: carts before the cores, a key out on its chain, waves outside the wall. */
import { t } from '../../i18n/text.ts';

interface CartProps {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly state: 'ready' | 'gil' | 'io';
}

const Cart = ({ x, y, label, state }: CartProps) => (
  <g transform={`translate(${x} ${y})`}>
    <path class={`plan-cart plan-${state}`} d="M8 0h92l22 24-22 24H8a8 8 0 01-8-8V8a8 8 0 018-8z" />
    <path class={`plan-fill-${state}`} d="M8 2h10v44H8a6 6 0 01-6-6V8a6 6 0 016-6z" />
    <path class="plan-badge" d="M40 8l15 8v16l-15 8-15-8V16z" />
    <text class="plan-letter" x="40" y="30">
      {label}
    </text>
    <path class={`plan-cargo plan-fill-${state === 'io' ? 'io' : 'run'}`} d="M64 20h30v9H64z" />
  </g>
);

const Rails = () => (
  <g class="plan-rail">
    <path d="M30 132H250M30 272H250M250 132c40 0 30 36 66 36M250 272c40 0 30 36 66 36" />
    <path d="M500 168h120M500 308h60c40 0 40 100 0 100H60c-40 0-40-60-20-90" />
  </g>
);

const RunningCore = () => (
  <g>
    <rect class="plan-core" x="316" y="96" width="184" height="144" rx="14" />
    <circle class="plan-track" cx="408" cy="168" r="46" />
    <circle class="plan-ring" cx="408" cy="168" r="46" pathLength="100" />
    <path class="plan-badge" d="M408 142l23 13v26l-23 13-23-13v-26z" />
    <text class="plan-letter big" x="408" y="176">
      A1
    </text>
    <path class="plan-pins" d="M340 90h14M366 90h14M392 90h14M418 90h14M444 90h14M470 90h14" />
  </g>
);

const EmptyCore = () => (
  <g>
    <rect class="plan-empty" x="316" y="260" width="184" height="112" rx="14" />
    <text class="plan-word" x="408" y="322">
      {t('home.plan.empty')}
    </text>
  </g>
);

const Keys = () => (
  <g>
    <rect class="plan-room plan-gil" x="548" y="96" width="122" height="276" rx="12" />
    <rect class="plan-floor-gil" x="548" y="96" width="122" height="276" rx="12" />
    <path class="plan-chain" d="M500 132c20-30 50-30 84 0" />
    <g class="plan-key" transform="translate(486 118)">
      <circle r="19" cx="14" cy="14" />
      <path d="M5 14a5 5 0 1010 0 5 5 0 10-10 0M15 14h10M21 14v5" />
    </g>
    <path class="plan-hook" d="M584 120v14h-16v30h32v-30h-16" />
    <Cart x={556} y={196} label="A2" state="gil" />
    <Cart x={556} y={260} label="A3" state="gil" />
  </g>
);

const World = () => (
  <g>
    <rect class="plan-sea" x="712" y="0" width="168" height="480" />
    <path
      class="plan-waves"
      d="M712 60c20-14 40-14 60 0s40 14 60 0 40-14 60 0M712 120c20-14 40-14 60 0s40 14 60 0 40-14 60 0M712 360c20-14 40-14 60 0s40 14 60 0 40-14 60 0M712 420c20-14 40-14 60 0s40 14 60 0 40-14 60 0"
    />
    <Cart x={736} y={176} label="D4" state="io" />
    <Cart x={736} y={256} label="C4" state="io" />
  </g>
);

export const FloorPlan = () => (
  <svg class="floor-plan" viewBox="0 0 880 480" role="img" aria-label={t('home.plan.label')}>
    <World />
    <path class="plan-wall" d="M712 150V24H10v432h702V330" />
    <Rails />
    <rect class="plan-room plan-ready" x="40" y="84" width="190" height="240" rx="12" />
    <rect class="plan-floor-ready" x="40" y="84" width="190" height="240" rx="12" />
    <Cart x={64} y={108} label="B1" state="ready" />
    <Cart x={64} y={248} label="A4" state="ready" />
    <g class="plan-mover">
      <Cart x={64} y={178} label="B2" state="ready" />
    </g>
    <RunningCore />
    <EmptyCore />
    <Keys />
  </svg>
);
