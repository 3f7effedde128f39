/** From a code to a seat: one form, one button. */
import { useState } from 'preact/hooks';
import { foldCode, showCode } from '../../shared/protocol/roomCode.ts';
import { language, t } from '../i18n/text.ts';
import { type ApiProblem, joinRoom } from '../session/api.ts';
import { keptIdentities, rememberIdentity } from '../session/keys.ts';
import { CodeForm } from './home/CodeForm.tsx';
import { NameField } from './home/NameField.tsx';
import { Rejoin } from './home/Rejoin.tsx';
import { useDoors } from './parts/doors.ts';
import { ProblemPlate } from './parts/ProblemPlate.tsx';
import { TopBar } from './parts/TopBar.tsx';

interface JoinPageProps {
  readonly code: string;
  /** From the link behind the QR code; '' where the code was typed. */
  readonly linkKey: string;
}

interface Ask {
  readonly code: string;
  readonly linkKey: string;
  readonly name: string;
}

/** A seat for the room's code, kept on this device. */
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

const useJoining = (linkKey: string) => {
  const { go } = useDoors();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [name, setName] = useState('');
  const join = async (code: string): Promise<void> => {
    setBusy(true);
    const taken = await takeSeat({ code, linkKey, name });
    if ('room' in taken) go(`/round/${taken.room}`);
    else setProblem(taken.problem);
    setBusy(false);
  };
  return { busy, problem, name, setName, join };
};

/** A device that holds this room's console is never seated silently. */
const isHostedHere = (code: string): boolean =>
  keptIdentities('host').some(({ identity }) => identity.code === code);

export const JoinPage = ({ code, linkKey }: JoinPageProps) => {
  const joining = useJoining(linkKey);
  const folded = foldCode(code);
  const shown = folded ? showCode(folded) : code;
  return (
    <>
      <TopBar here="join" />
      <main class="page narrow" id="main" tabIndex={-1}>
        <h1>{t('home.joinTitle')}</h1>
        {isHostedHere(shown) && (
          <p class="alarm">
            <span>{t('home.hostedHere')}</span>
          </p>
        )}
        <Rejoin />
        <CodeForm label={t('home.codeLabel')} code={shown} busy={joining.busy} submit={joining.join} />
        <ProblemPlate problem={joining.problem} />
        <NameField name={joining.name} change={joining.setName} />
        <p class="note">{t('home.privacy')}</p>
      </main>
    </>
  );
};
