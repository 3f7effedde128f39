/** What a run is called beside another: its program, and its machine where the machines differ. */
import { t } from '../../i18n/text.ts';
import type { Finished } from './oneRun.ts';

/** The program's own first words, if it has any: a comment, or its docstring. */
const titleOf = (source: string): string => {
  const first = source.split('\n', 1)[0] ?? '';
  const title = /^(?:#\s*|[rR]?"""|''')(.*?)(?:"""|''')?\s*$/.exec(first)?.[1] ?? '';
  return title.slice(0, 60).replace(/[.:]$/, '');
};

const programOf = ({ preset, source }: Finished, index: number): string =>
  preset === null
    ? titleOf(source) || t(index === 0 ? 'lab.thisRun' : 'lab.keptRun')
    : t(`lab.preset.${preset}`);

const machineOf = ({ settings }: Finished): string =>
  t('lab.onMachine', {
    count: settings.cores,
    build: t(`lab.build.${settings.build}`),
    os: t(`lab.os.${settings.os}`),
  });

const differ = <Value>(values: readonly Value[]): boolean => values.some((value) => value !== values[0]);

/** One name a run; no two are alike. */
export const namesOf = (runs: readonly Finished[]): readonly string[] => {
  const machines = runs.map(machineOf);
  const programs = runs.map(programOf);
  const names = programs.map((program, index) =>
    differ(machines) ? `${program} · ${machines[index]}` : program,
  );
  return runs.length > 1 && !differ(names)
    ? names.map((name, index) => `${name} · ${t(index === 0 ? 'lab.thisRun' : 'lab.keptRun')}`)
    : names;
};
