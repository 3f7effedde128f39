/** The strip under the picture of the machine: who had which core, and when; what is right of now is pale. */
import { t } from '../../i18n/text.ts';

interface Bar {
  readonly from: number;
  readonly to: number;
  /** Without a label nobody is there. */
  readonly label?: string;
}

interface Lane {
  readonly text: string;
  readonly args: Readonly<Record<string, string | number>>;
  readonly look: 'run' | 'gil';
  readonly bars: readonly Bar[];
}

/** In px of the strip. */
const lanes: readonly Lane[] = [
  {
    ...{ text: 'board.laneCore', args: { n: 0 }, look: 'run' },
    bars: [
      { from: 0, to: 176, label: 'D2' },
      { from: 180, to: 366, label: 'B2' },
      { from: 370, to: 610, label: 'A1' },
      { from: 614, to: 900, label: 'A4' },
    ],
  },
  {
    ...{ text: 'board.laneCore', args: { n: 1 }, look: 'run' },
    bars: [
      { from: 0, to: 246, label: 'C1' },
      { from: 250, to: 430 },
      { from: 434, to: 756, label: 'C2' },
      { from: 760, to: 900, label: 'B1' },
    ],
  },
  {
    ...{ text: 'board.laneKey', args: { key: 'A' }, look: 'gil' },
    bars: [
      { from: 0, to: 120, label: 'A4' },
      { from: 370, to: 610, label: 'A1' },
      { from: 614, to: 800, label: 'A4' },
    ],
  },
];

const laneHeight = 40;
const wide = 900;

const Piece = ({ bar: { from, to, label }, look }: { readonly bar: Bar; readonly look: Lane['look'] }) => (
  <g>
    <rect
      class={label === undefined ? 'plan-idle' : `plan-fill-${look}`}
      x={from}
      y="0"
      width={to - from}
      height="30"
      rx="2"
    />
    {label !== undefined && (
      <text class="plan-bar" x={from + 10} y="21">
        {label}
      </text>
    )}
  </g>
);

export const PlanTimeline = () => (
  <g transform="translate(16 592)">
    <rect class="plan-strip" width="1058" height="152" rx="12" />
    {lanes.map(({ text, args }, row) => (
      <text key={row} class="plan-lane" x="20" y={38 + row * laneHeight}>
        {t(text, args)}
      </text>
    ))}
    <svg aria-hidden="true" x="138" y="16" width={wide} height="124">
      {lanes.map(({ look, bars }, row) => (
        <g key={row} transform={`translate(0 ${row * laneHeight})`}>
          <rect class="plan-lane-floor" width={wide} height="30" rx="2" />
          {bars.map((bar) => (
            <Piece key={bar.from} bar={bar} look={look} />
          ))}
        </g>
      ))}
      <g class="plan-now">
        <rect class="plan-future" width={wide} height="124" />
        <path class="plan-now-line" d="M0 0v124" />
      </g>
    </svg>
  </g>
);
