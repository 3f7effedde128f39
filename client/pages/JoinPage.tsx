/** From a code to a seat: one form, one button. */
import { useState } from 'preact/hooks';
import { foldCode, showCode } from '../../shared/protocol/roomCode.ts';
import { t } from '../i18n/text.ts';
import { keptIdentities } from '../session/keys.ts';
import { CodeForm } from './home/CodeForm.tsx';
import { NameField } from './home/NameField.tsx';
import { Rejoin } from './home/Rejoin.tsx';
import { useJoining } from './home/useJoining.ts';
import { ProblemPlate } from './parts/ProblemPlate.tsx';
import { TopBar } from './parts/TopBar.tsx';

interface JoinPageProps {
  readonly code: string;
  /** From the link behind the QR code; '' where the code was typed. */
  readonly linkKey: string;
}

/** A device that holds this room's console is never seated silently. */
const isHostedHere = (code: string): boolean =>
  keptIdentities('host').some(({ identity }) => identity.code === code);

export const JoinPage = ({ code, linkKey }: JoinPageProps) => {
  const { busy, problem, join } = useJoining();
  const [name, setName] = useState('');
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
        <CodeForm
          label={t('home.codeLabel')}
          code={shown}
          busy={busy}
          submit={(typed) => join({ code: typed, linkKey: typed === shown ? linkKey : '', name })}
        />
        <ProblemPlate problem={problem} />
        <NameField name={name} change={setName} />
        <p class="note">{t('home.privacy')}</p>
      </main>
    </>
  );
};
