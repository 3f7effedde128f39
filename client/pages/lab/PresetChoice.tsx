/** Which examples there are, by what they are about. */
import { presetIds } from '../../content/presets.ts';
import { t } from '../../i18n/text.ts';
import type { Lab } from './useLab.ts';

/** What examples are about, in the order in which one meets it. */
const subjects = ['weather', 'logs', 'power', 'race', 'convoy', 'deadlock'] as const;
const ways = ['sequential', 'threads', 'blocking', 'gather', 'asyncio', 'processes', 'lock'];

const subjectOf = (id: string): string => id.split('-')[0] ?? id;
const placeOf = (id: string): number => ways.indexOf(id.slice(subjectOf(id).length + 1));

const under = (subject: string): readonly string[] =>
  presetIds.filter((id) => subjectOf(id) === subject).sort((a, b) => placeOf(a) - placeOf(b));

const textOf = (id: string): string => t(`lab.preset.${id}`);

export const PresetChoice = ({ lab }: { readonly lab: Lab }) => (
  <label class="lab-presets">
    <span>{t('lab.presets')}</span>
    <select
      class="input"
      value={lab.preset ?? ''}
      onChange={({ currentTarget }) => {
        if (currentTarget.value !== '') lab.open(currentTarget.value);
      }}
    >
      <option value="" disabled={lab.preset !== null}>
        {t('lab.ownProgram')}
      </option>
      {subjects.map((subject) => (
        <optgroup key={subject} label={t(`lab.subject.${subject}`)}>
          {under(subject).map((id) => (
            <option key={id} value={id}>
              {textOf(id)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  </label>
);
