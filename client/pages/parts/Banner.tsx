/** How the line to the room is: a banner, not a toast; it stays as long as it is true. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/text.ts';
import type { Connection } from '../../session/session.ts';

/** A blip shorter than this is nobody's concern. */
const blipMs = 1500;

const useLasting = (on: boolean): boolean => {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!on) {
      setLasting(false);
      return;
    }
    const timer = setTimeout(() => setLasting(true), blipMs);
    return () => clearTimeout(timer);
  }, [on]);
  return lasting;
};

interface BannerProps {
  readonly connection: Connection;
  readonly retry: () => void;
}

export const Banner = ({ connection, retry }: BannerProps) => {
  const away = connection === 'lost' || connection === 'connecting';
  const shown = useLasting(away);
  return (
    <div class="banner-place" role="alert">
      {away && shown && (
        <div class="alarm banner">
          <span>{t(`notices.${connection}`)}</span>
          <button type="button" class="button" onClick={retry}>
            {t('notices.retry')}
          </button>
        </div>
      )}
    </div>
  );
};
