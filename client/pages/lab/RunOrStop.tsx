/** Run, or stop what runs: one button, so that the keyboard stays where it is while a run begins and ends. */
import { t } from '../../i18n/text.ts';
import { Icon } from '../parts/Icon.tsx';
import type { Lab } from './useLab.ts';

export const RunOrStop = ({ lab }: { readonly lab: Lab }) => {
  const running = lab.going.state === 'running';
  return (
    <button
      type="button"
      class={running ? 'button big lab-run' : 'button primary big lab-run'}
      onClick={running ? lab.stop : lab.run}
    >
      <Icon name={running ? 'close' : 'running'} />
      {t(running ? 'lab.stop' : 'lab.run')}
      {!running && <kbd class="wide-only">Ctrl ↵</kbd>}
    </button>
  );
};
