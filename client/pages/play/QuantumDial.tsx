/** The dial of round robin: how long a job may keep the core while others wait. */
import { useEffect, useState } from 'preact/hooks';
import type { Micros } from '../../../shared/ground/terms.ts';
import { formatUs } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import type { LiveStage } from '../../model/createStage.ts';
import type { StageChange } from '../../model/stage.ts';
import { letGo } from './Hud.tsx';

interface DialProps {
  readonly stage: LiveStage;
  readonly quanta: readonly Micros[];
}

/** Time waits at the start: without a quantum the first job would keep the core. */
const waitAtStart = (stage: LiveStage): void => {
  if (stage.nowUs() === 0) stage.time?.pause();
};

const useQuantum = (stage: LiveStage): Micros | null => {
  const [quantum, setQuantum] = useState<Micros | null>(null);
  useEffect(() => {
    const look = (): void => setQuantum(stage.board().history.quantumUs);
    const hear = ({ type }: StageChange): void => {
      if (type === 'picture') waitAtStart(stage);
      if (type === 'picture' || type === 'events') look();
    };
    waitAtStart(stage);
    look();
    return stage.subscribe(hear);
  }, [stage]);
  return quantum;
};

export const QuantumDial = ({ stage, quanta }: DialProps) => {
  const quantum = useQuantum(stage);
  const turnTo = (us: Micros): void => {
    stage.act({ type: 'setQuantum', us });
    if (stage.nowUs() === 0) stage.time?.run();
  };
  return (
    <fieldset class="dial">
      <legend class="hidden-text">{t('hud.quantum')}</legend>
      <span class="dial-name" aria-hidden="true">
        {t('hud.quantum')}
      </span>
      {quanta.map((us) => (
        <button
          key={us}
          type="button"
          class="button"
          aria-pressed={us === quantum}
          onClick={letGo(() => turnTo(us))}
        >
          {formatUs(us)}
        </button>
      ))}
    </fieldset>
  );
};
