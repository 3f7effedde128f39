/** A session for as long as a part of the page lives. It is opened once: another level is another page. */
import { useEffect, useState } from 'preact/hooks';
import type { GameSession } from '../../../shared/protocol/game.ts';

export const useSession = <Session extends GameSession>(begin: () => Promise<Session>): Session | null => {
  const [session, setSession] = useState<Session | null>(null);
  useEffect(() => {
    let gone = false;
    let own: Session | null = null;
    void begin().then((opened) => {
      own = opened;
      if (gone) opened.close();
      else setSession(opened);
    });
    return () => {
      gone = true;
      own?.close();
    };
  }, []);
  return session;
};
