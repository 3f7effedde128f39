/** From a code to a seat that is kept on this device. */
import { useState } from 'preact/hooks';
import { language } from '../../i18n/text.ts';
import { type ApiProblem, joinRoom } from '../../session/api.ts';
import { rememberIdentity } from '../../session/keys.ts';
import { useDoors } from '../parts/doors.ts';

interface Ask {
  readonly code: string;
  /** From the link behind the QR code; '' where the code was typed. */
  readonly linkKey: string;
  /** '' takes the name the room gives. */
  readonly name: string;
}

const takeSeat = async ({
  code,
  linkKey,
  name,
}: Ask): Promise<{ room: string } | { problem: ApiProblem }> => {
  const answer = await joinRoom({
    code,
    language: language(),
    ...(linkKey === '' ? {} : { linkKey }),
    ...(name === '' ? {} : { name }),
  });
  if (!answer.ok) return { problem: answer.error };
  const { roomId, name: given, token } = answer.value;
  rememberIdentity(roomId, 'student', { token, code, name: given, atMs: Date.now() });
  return { room: roomId };
};

export interface Joining {
  readonly busy: boolean;
  readonly problem: ApiProblem | null;
  join(ask: Ask): Promise<void>;
}

export const useJoining = (): Joining => {
  const { go } = useDoors();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const join = async (ask: Ask): Promise<void> => {
    setBusy(true);
    const taken = await takeSeat(ask);
    setBusy(false);
    if ('room' in taken) go(`/round/${taken.room}`);
    else setProblem(taken.problem);
  };
  return { busy, problem, join };
};
