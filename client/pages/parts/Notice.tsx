/** A page that has one thing to say, and at most one thing to do. */
import type { ComponentChildren } from 'preact';
import { t } from '../../i18n/text.ts';
import { TopBar } from './TopBar.tsx';

interface NoticeProps {
  readonly title: string;
  readonly text?: string | undefined;
  /** Nothing is wrong yet: a moment's waiting. */
  readonly quiet?: boolean;
  /** Offers to load the page again. */
  readonly reload?: boolean;
  readonly children?: ComponentChildren;
}

const ReloadButton = () => (
  <button type="button" class="button primary big" onClick={() => location.reload()}>
    {t('app.reload')}
  </button>
);

export const Notice = ({ title, text, quiet, reload, children }: NoticeProps) => (
  <>
    <TopBar />
    <main class="page narrow notice" id="main" tabIndex={-1} aria-busy={quiet}>
      {quiet && <div class="marching" aria-hidden="true" />}
      <h1 class="notice-title">{title}</h1>
      {text !== undefined && <p class="second">{text}</p>}
      <div class="row">
        {reload && <ReloadButton />}
        {children}
      </div>
    </main>
  </>
);
