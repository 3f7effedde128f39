/** Where what comes of a run will stand: a schedule still without anybody in it. */
import { t } from '../../i18n/text.ts';

/** Beginnings and ends of pieces, in hundredths of the width, a row each. */
const rows: readonly (readonly (readonly [number, number])[])[] = [
  [
    [0, 22],
    [23, 61],
    [62, 96],
  ],
  [
    [4, 38],
    [46, 84],
  ],
  [
    [12, 30],
    [39, 55],
    [56, 92],
  ],
];

export const BlankStage = () => (
  <section class="lab-blank" aria-labelledby="lab-blank">
    <svg viewBox="0 0 400 132" aria-hidden="true">
      {rows.map((pieces, row) => (
        <g key={row} transform={`translate(0 ${row * 46})`}>
          <path class="lab-blank-lane" d="M0 39.5h400" />
          {pieces.map(([from, to]) => (
            <rect key={from} x={from * 4 + 1} y="6" width={(to - from) * 4} height="26" rx="4" />
          ))}
        </g>
      ))}
    </svg>
    <p class="second" id="lab-blank">
      {t('lab.blank')}
    </p>
  </section>
);
