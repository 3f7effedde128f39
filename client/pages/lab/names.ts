/** What a run is called beside another: which of the two, and on which machine. */
import { t } from '../../i18n/text.ts';
import type { Finished } from './useLab.ts';

/** The program's own first words, if it has any: a comment, or its docstring. */
const titleOf = (source: string): string => {
  const first = source.split('\n', 1)[0] ?? '';
  const title = /^(?:#\s*|[rR]?"""|''')(.*?)(?:"""|''')?\s*$/.exec(first)?.[1] ?? '';
  return title.slice(0, 40).replace(/[.:]$/, '');
};

export const machineOf = ({ settings }: Finished): string =>
  t('lab.onMachine', {
    count: settings.cores,
    build: t(`lab.build.${settings.build}`),
    os: t(`lab.os.${settings.os}`),
  });

export const nameOf = (finished: Finished, index: number): string =>
  `${titleOf(finished.source) || t(index === 0 ? 'lab.thisRun' : 'lab.keptRun')} · ${machineOf(finished)}`;
