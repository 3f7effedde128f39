/** The field by which terms are found, and how many there are. Escape empties it. */
import { t } from '../../i18n/text.ts';
import { Icon } from '../parts/Icon.tsx';

interface SearchProps {
  readonly asked: string;
  readonly ask: (words: string) => void;
  readonly count: number;
}

export const Search = ({ asked, ask, count }: SearchProps) => (
  <search class="term-search">
    <label class="label" for="term-search">
      {t('glossary.search')}
    </label>
    <div class="row">
      <input
        id="term-search"
        class="input"
        type="text"
        autocomplete="off"
        spellcheck={false}
        value={asked}
        onInput={(event) => ask(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && ask('')}
      />
      <button type="button" class="button square" disabled={asked === ''} onClick={() => ask('')}>
        <Icon name="close" label={t('glossary.clear')} />
      </button>
    </div>
    <p class="note" role="status">
      {t('glossary.found', { count })}
    </p>
  </search>
);
