/** What can be taken away of a program: a link to it, and the file. */
import { useState } from 'preact/hooks';
import { loadWorkload } from '../../content/presets.ts';
import { t } from '../../i18n/text.ts';
import { download } from '../parts/download.ts';
import { Icon } from '../parts/Icon.tsx';
import { type Linked, mostLinked, writeLink } from './link.ts';
import type { Lab } from './useLab.ts';

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
const share = async (linked: Linked): Promise<Shared> => {
  const fragment = await writeLink(linked);
  if (fragment.length > mostLinked) return 'tooLong';
  history.replaceState(null, '', fragment);
  return (await copyText(location.href)) ? 'copied' : 'shown';
};

const Share = ({ lab }: { readonly lab: Lab }) => {
  const [shared, setShared] = useState<Shared>('no');
  const { source, settings, preset, kept } = lab;
  const linked = { source, settings, preset, beside: kept?.preset ?? null };
  return (
    <>
      <button type="button" class="button" onClick={() => void share(linked).then(setShared)}>
        <Icon name="copy" />
        {t('lab.share')}
      </button>
      <p class="lab-note" role="status">
        {shared !== 'no' && t(`lab.shared.${shared}`)}
      </p>
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

export const Takeaways = ({ lab }: { readonly lab: Lab }) => (
  <div class="lab-bar">
    <Share lab={lab} />
    <SaveProgram source={lab.source} />
  </div>
);
