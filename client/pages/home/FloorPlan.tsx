/** The machine as a place, at a glance: carts before the cores, a key out on its chain, waves outside the wall. */
import { t } from '../../i18n/text.ts';
import { Icon } from '../parts/Icon.tsx';
import { PlanTimeline } from './PlanTimeline.tsx';
import { Badge, Cart, Floor, Patterns, Sign } from './planParts.tsx';

const Rails = () => (
  <g class="plan-rail">
    <path d="M276 250h27V211h27M303 250V375h27" />
    <path d="M612 231h14V514h272M612 375h14M626 300h14" />
    <path d="M898 542H112V440" />
  </g>
);

const Ready = () => (
  <Floor room="ready" x={46} y={60} width={230} height={380}>
    <Sign x={60} y={74} icon="ready" room="ready" name={t('home.plan.ready')} why={t('home.plan.readyWhy')} />
    <Cart x={64} y={134} label="B1" room="ready" cargo={66} longer={44} />
    <Cart x={64} y={274} label="A4" room="ready" cargo={44} longer={44} />
    <rect class="plan-bay" x="64" y="344" width="186" height="54" rx="9" />
    <g class="plan-mover">
      <Cart x={64} y={204} label="C2" room="ready" cargo={84} longer={44} />
    </g>
  </Floor>
);

const pins = 'm16 0h14m14 0h14m14 0h14m14 0h14m14 0h14m14 0h14m14 0h14m14 0h14m14 0h14';

const RunningCore = () => (
  <g>
    <path class="plan-pins" d={`M330 132${pins}M330 290${pins}`} />
    <rect class="plan-core" x="330" y="136" width="282" height="150" rx="14" />
    <circle class="plan-track" cx="408" cy="211" r="50" />
    <circle class="plan-ring" cx="408" cy="211" r="50" pathLength="100" />
    <Badge x={408} y={211} label="A1" scale={1.6} />
    <text class="plan-code" x="472" y="198">
      parse(feed)
    </text>
    <rect class="plan-line" x="472" y="212" width="122" height="34" rx="4" />
    <text class="plan-code plan-code-line" x="482" y="234">
      json.loads
    </text>
  </g>
);

const EmptyCore = () => (
  <g>
    <path class="plan-pins" d={`M330 306${pins}M330 444${pins}`} />
    <rect class="plan-empty" x="330" y="310" width="282" height="130" rx="14" />
    <circle class="plan-empty plan-empty-ring" cx="408" cy="375" r="42" />
    <text class="plan-word" x="530" y="382">
      {t('home.plan.empty')}
    </text>
  </g>
);

const Tray = () => (
  <g>
    <rect class="plan-strip" x="330" y="52" width="514" height="58" rx="10" />
    <svg class="plan-tick" aria-hidden="true" x="346" y="69" width="24" height="24">
      <Icon name="done" />
    </svg>
    <text class="plan-name" x="380" y="88">
      {t('board.finished')}
    </text>
    {['D1', 'C1', 'B2'].map((label, place) => (
      <Badge key={label} x={560 + place * 48} y={81} label={label} />
    ))}
    {[704, 752, 800].map((x) => (
      <circle key={x} class="plan-ghost" cx={x} cy="81" r="18" />
    ))}
  </g>
);

const Hook = ({ x, name }: { readonly x: number; readonly name: string }) => (
  <g transform={`translate(${x} 194)`}>
    <rect class="plan-fill-gil" width="52" height="32" rx="7" />
    <text class="plan-bar" x="20" y="22">
      {name}
    </text>
  </g>
);

const Keys = () => (
  <Floor room="gil" x={640} y={136} width={204} height={252}>
    <Sign x={654} y={148} icon="gil" room="gil" name={t('home.plan.gil')} why={t('home.plan.gilWhy')} />
    <path class="plan-chain" d="M612 170c14 0 10 40 42 40" />
    <rect class="plan-hook" x="654" y="194" width="52" height="32" rx="7" />
    <Hook x={716} name="B" />
    <Hook x={778} name="C" />
    <g class="plan-key" transform="translate(612 170)">
      <circle r="22" />
      <path d="M-12 0a6 6 0 1012 0 6 6 0 10-12 0M0 0h13M8 0v6" />
    </g>
    <Cart x={654} y={242} label="A2" room="gil" cargo={58} longer={28} />
    <Cart x={654} y={312} label="A3" room="gil" cargo={36} longer={28} />
  </Floor>
);

const Locks = () => (
  <Floor room="lock" x={640} y={404} width={204} height={84}>
    <Sign x={654} y={428} icon="lock" room="lock" name={t('board.locks')} />
    <Badge x={812} y={446} label="C5" />
  </Floor>
);

const World = () => (
  <g>
    <rect class="plan-sea" x="874" y="0" width="216" height="576" />
    <rect class="plan-floor plan-floor-io" x="874" y="0" width="216" height="576" fill="url(#plan-io)" />
    <Sign x={886} y={60} icon="io" room="io" name={t('home.plan.io')} why={t('home.plan.ioWhy')} />
    <Cart x={896} y={134} label="D4" room="io" cargo={62} longer={20} />
    <Cart x={896} y={204} label="C4" room="io" cargo={30} longer={20} />
  </g>
);

/** Comes back to READY on the lower rail, with a trail behind it. */
const Woken = () => (
  <g class="plan-woken">
    <path class="plan-trail" d="M520 534h90M520 542h120M520 550h90" />
    <Badge x={520} y={542} label="C3" scale={0.9} />
  </g>
);

export const FloorPlan = () => (
  <svg class="floor-plan" viewBox="0 0 1090 760" role="img" aria-label={t('home.plan.label')}>
    <Patterns />
    <World />
    <path class="plan-wall" d="M870 484V24H16v544h854v-6" />
    <Rails />
    <Tray />
    <RunningCore />
    <EmptyCore />
    <Keys />
    <Locks />
    <Woken />
    <Ready />
    <PlanTimeline />
  </svg>
);
