/** A few words of the level at the moment they are about. */
import { useEffect, useState } from 'preact/hooks';
import type { Step } from '../../../shared/levels/level.ts';
import { t } from '../../i18n/text.ts';
import { firstWords, nextWords } from '../../model/coach.ts';
import type { LiveStage } from '../../model/createStage.ts';
import { Icon } from '../parts/Icon.tsx';

interface CoachProps {
  readonly stage: LiveStage;
  readonly steps: readonly Step[];
}

const useStep = ({ stage, steps }: CoachProps): Step | undefined => {
  const [{ shown }, tell] = useState(firstWords(steps));
  useEffect(
    () => stage.subscribe((change) => tell((before) => nextWords(steps, before, change, stage.nowUs()))),
    [stage, steps],
  );
  return steps[shown];
};

export const Coach = (props: CoachProps) => {
  const step = useStep(props);
  return (
    <p class="coach" role="status">
      {step && <Icon name="bulb" />}
      {step && <span>{t(step.text)}</span>}
    </p>
  );
};
