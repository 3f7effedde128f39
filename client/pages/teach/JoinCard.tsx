/** How pupils get in: address, code, QR, link; the door; the big screen. */
import { useState } from 'preact/hooks';
import { t } from '../../i18n/text.ts';
import { type Identity, rememberIdentity } from '../../session/keys.ts';
import { Icon } from '../parts/Icon.tsx';
import { joinLink } from '../parts/joinLink.ts';
import { QrCode } from '../parts/QrCode.tsx';
import type { Desk } from './desk.ts';

interface JoinCardProps {
  readonly desk: Desk;
  readonly room: string;
  readonly identity: Identity;
}

const copiedMs = 2000;

const CopyButton = ({ text }: { readonly text: string }) => {
  const [copied, setCopied] = useState(false);
  // Over plain http there is no clipboard: the link stands beside, to be marked by hand.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (clipboard === undefined) return null;
  const copy = async (): Promise<void> => {
    await clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), copiedMs);
  };
  return (
    <button type="button" class="button" onClick={copy}>
      <Icon name={copied ? 'done' : 'copy'} />
      <span role="status">{t(copied ? 'teacher.copied' : 'teacher.copy')}</span>
    </button>
  );
};

const DoorButton = ({ desk }: { readonly desk: Desk }) => {
  const open = desk.snapshot.room.door === 'open';
  return (
    <button
      type="button"
      class="button"
      disabled={!desk.live}
      aria-pressed={!open}
      onClick={() => desk.session?.tell('door', { state: open ? 'locked' : 'open' })}
    >
      <Icon name={open ? 'door' : 'lock'} />
      {t(open ? 'teacher.lock' : 'teacher.unlock')}
    </button>
  );
};

/** A console opened anew on this device hands the screen its key again. */
const screenAddress = (room: string, identity: Identity): string => {
  if (identity.viewToken !== undefined) {
    rememberIdentity(room, 'view', { ...identity, token: identity.viewToken });
  }
  return `/screen/${room}`;
};

export const JoinCard = ({ desk, room, identity }: JoinCardProps) => {
  const { room: shown, join } = desk.snapshot;
  const link = joinLink(join, identity.linkKey ?? '');
  return (
    <section class="join-card panel" aria-label={t('teacher.join')}>
      <p class="join-address">{join.address}</p>
      <p class="join-code plate">{shown.code}</p>
      <QrCode text={link} label={t('teacher.qr', { code: shown.code })} />
      <p class="note join-link mono">{link}</p>
      {shown.door === 'locked' && (
        <p class="alarm">
          <span>{t('teacher.locked')}</span>
        </p>
      )}
      <div class="row">
        <CopyButton text={link} />
        <DoorButton desk={desk} />
      </div>
      <a class="button join-screen" href={screenAddress(room, identity)} target="_blank" rel="noopener">
        <Icon name="screen" />
        {t('teacher.openScreen')}
      </a>
    </section>
  );
};
