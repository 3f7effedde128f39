/** Three steps; whoever shares a rank shares a step, and a step without anybody is left out. */
import type { BoardRow } from '../../../shared/protocol/views.ts';
import { formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';

/** As they stand: the winner in the middle. */
const steps = [2, 1, 3];

interface PodiumStepsProps {
  readonly rows: readonly BoardRow[];
  readonly names: boolean;
}

export const PodiumSteps = ({ rows, names }: PodiumStepsProps) => (
  <ol class="podium" aria-label={t('lobby.podium')}>
    {steps
      .filter((rank) => rows.some((row) => row.rank === rank))
      .map((rank) => (
        <li key={rank} class={`podium-step step-${rank}`}>
          <div class="podium-names">
            {rows
              .filter((row) => row.rank === rank)
              .map((row) => (
                <p key={row.playerId}>
                  {names ? <bdi>{row.name}</bdi> : t('terms.hiddenName')}
                  <br />
                  <b>{formatNumber(row.points)}</b>
                </p>
              ))}
          </div>
          <div class="podium-block">{rank}</div>
        </li>
      ))}
  </ol>
);
