/** What can be done with a program: run, stop, share, take away. */
import { useState } from 'preact/hooks';
import type { LabSettings } from '../../../shared/levels/lab.ts';
import { loadWorkload, presetIds } from '../../content/presets.ts';
import { t } from '../../i18n/text.ts';
import { download } from '../parts/download.ts';
import { Icon } from '../parts/Icon.tsx';
import { mostLinked, writeLink } from './link.ts';
import type { Going, Lab } from './useLab.ts';

const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};

type Shared = 'no' | 'copied' | 'shown' | 'tooLong';

/** The address changes in any case: where nothing can be copied, it can be read there. */
const share = async (source: string, settings: LabSettings): Promise<Shared> => {
  const fragment = await writeLink(source, settings);
  if (fragment.length > mostLinked) return 'tooLong';
  history.replaceState(null, '', fragment);
  return (await copyText(location.href)) ? 'copied' : 'shown';
};

const Share = ({ source, settings }: Pick<Lab, 'source' | 'settings'>) => {
  const [shared, setShared] = useState<Shared>('no');
  return (
    <>
      <button type="button" class="button" onClick={() => void share(source, settings).then(setShared)}>
        <Icon name="copy" />
        {t('lab.share')}
      </button>
      <span class="lab-note" role="status">
        {shared !== 'no' && t(`lab.shared.${shared}`)}
      </span>
    </>
  );
};

const SaveProgram = ({ source }: { readonly source: string }) => (
  <button
    type="button"
    class="button"
    onClick={() => {
      download('program.py', 'text/x-python', source);
      if (/\bworkload\b/.test(source))
        void loadWorkload().then((text) => text !== null && download('workload.py', 'text/x-python', text));
    }}
  >
    <Icon name="download" />
    {t('lab.save')}
  </button>
);

const RunOrStop = ({ going, run, stop }: { readonly going: Going } & Pick<Lab, 'run' | 'stop'>) =>
  going.state === 'running' ? (
    <button type="button" class="button big" onClick={stop}>
      <Icon name="close" />
      {t('lab.stop')}
    </button>
  ) : (
    <button type="button" class="button primary big" onClick={run}>
      <Icon name="running" />
      {t('lab.run')}
      <kbd class="wide-only">Ctrl ↵</kbd>
    </button>
  );

interface PresetsProps {
  readonly open: (id: string) => void;
}

const Presets = ({ open }: PresetsProps) => (
  <label class="lab-presets">
    <span class="hidden-text">{t('lab.presets')}</span>
    <select
      class="input"
      value=""
      onChange={({ currentTarget }) => {
        if (currentTarget.value !== '') open(currentTarget.value);
        currentTarget.value = '';
      }}
    >
      <option value="">{t('lab.presets')}</option>
      {presetIds.map((id) => (
        <option key={id} value={id}>
          {t(`lab.preset.${id}`)}
        </option>
      ))}
    </select>
  </label>
);

export const Toolbar = ({ lab, open }: { readonly lab: Lab } & PresetsProps) => (
  <div class="lab-bar">
    <RunOrStop going={lab.going} run={lab.run} stop={lab.stop} />
    <Presets open={open} />
    <Share source={lab.source} settings={lab.settings} />
    <SaveProgram source={lab.source} />
  </div>
);
