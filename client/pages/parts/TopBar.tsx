/** The head of every page: whose house this is, where else to go, and the settings. */
import type { ComponentChildren } from 'preact';
import { t } from '../../i18n/text.ts';
import { Icon, type IconName } from './Icon.tsx';
import { Logo } from './Logo.tsx';
import { SettingsButton } from './SettingsButton.tsx';

export type Tab = 'levels' | 'lab' | 'join' | 'teach';

const tabs: readonly { readonly id: Tab; readonly address: string; readonly icon: IconName }[] = [
  { id: 'levels', address: '/levels', icon: 'flag' },
  { id: 'lab', address: '/lab', icon: 'pencil' },
  { id: 'join', address: '/join', icon: 'people' },
  { id: 'teach', address: '/teach', icon: 'screen' },
];

interface TopBarProps {
  readonly here?: Tab;
  /** In a room the way out is the room's own. */
  readonly bare?: boolean;
  /** Before the settings. */
  readonly children?: ComponentChildren;
}

const Tabs = ({ here }: { readonly here: Tab | undefined }) => (
  <nav class="tabs" aria-label={t('app.places')}>
    {tabs.map(({ id, address, icon }) => (
      <a key={id} class="tab" href={address} aria-current={here === id ? 'page' : undefined}>
        <Icon name={icon} />
        <span>{t(`app.tabs.${id}`)}</span>
      </a>
    ))}
  </nav>
);

export const TopBar = ({ here, bare, children }: TopBarProps) => (
  <header class="top">
    <a class="button plain skip" href="#main">
      {t('app.skip')}
    </a>
    {bare ? (
      <span class="brand">
        <Logo />
        <span>{t('app.name')}</span>
      </span>
    ) : (
      <a class="brand" href="/">
        <Logo />
        <span>{t('app.name')}</span>
      </a>
    )}
    {!bare && <Tabs here={here} />}
    {children}
    <SettingsButton />
  </header>
);
