/** The program beside the board: its lines with the one that runs, and what it has printed. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../i18n/text.ts';
import { codeSight, type Stand } from '../../../model/code.ts';
import type { LiveStage } from '../../../model/createStage.ts';
import type { Board } from '../../../model/stage.ts';
import { BadgeMark } from '../../../table/BadgeMark.tsx';
import { KeyButton, letGo } from '../Hud.tsx';
import { Console } from './Console.tsx';
import { SourceLines } from './SourceLines.tsx';

const Following = ({ own }: { readonly own: Stand | null }) =>
  own === null ? (
    <p class="code-who second">{t('board.code.nobody')}</p>
  ) : (
    <p class="code-who">
      <BadgeMark badge={own.badge} coin={own.kind === 'task'} />
      <span class="hidden-text">{own.badge.label} </span>
      <b class="mono">{own.badge.name}</b>{' '}
      <span class="second">
        {own.line === null ? t('board.code.elsewhere') : t('board.code.line', { n: own.line })}
      </span>
    </p>
  );

const tabs = ['program', 'output'] as const;
type Tab = (typeof tabs)[number];

interface TabsProps {
  readonly tab: Tab;
  readonly choose: (tab: Tab) => void;
  /** Something was printed that has not been looked at. */
  readonly news: boolean;
}

const Tabs = ({ tab, choose, news }: TabsProps) => (
  <fieldset class="code-tabs">
    <legend class="hidden-text">{t('board.code.program')}</legend>
    {tabs.map((each) => (
      <button
        key={each}
        type="button"
        class="code-tab"
        aria-pressed={tab === each}
        onClick={letGo(() => choose(each))}
      >
        {t(`board.code.${each}`)}
        {each === 'output' && news && <span class="code-news" aria-hidden="true" />}
      </button>
    ))}
  </fieldset>
);

/** How much of the output has been seen. */
const useNews = (printed: string, tab: Tab): boolean => {
  const [seen, setSeen] = useState(printed);
  useEffect(() => {
    if (tab === 'output' || printed === '') setSeen(printed);
  }, [printed, tab]);
  return printed !== seen;
};

export interface CodePanelProps {
  readonly stage: LiveStage;
  readonly board: Board;
  readonly source: readonly string[];
  readonly hide: () => void;
}

export const CodePanel = ({ stage, board, source, hide }: CodePanelProps) => {
  const [tab, setTab] = useState<Tab>('program');
  const { printed } = board.history;
  const news = useNews(printed, tab);
  const sight = codeSight(board, stage.sight(), source);
  return (
    <section class="code-panel" aria-label={t('board.code.program')}>
      <div class="code-head">
        <Tabs tab={tab} choose={setTab} news={news} />
        <KeyButton icon="close" name={t('board.code.hide')} press={hide} />
      </div>
      {tab === 'program' ? (
        <>
          <Following own={sight.own} />
          <SourceLines source={source} sight={sight} />
        </>
      ) : (
        <Console printed={printed} />
      )}
    </section>
  );
};
