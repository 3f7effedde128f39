/** A new room: which levels, in which order, and three settings. */
import { useEffect, useState } from 'preact/hooks';
import type { CreateRoomAnswer } from '../../../shared/protocol/api.ts';
import { showCode } from '../../../shared/protocol/roomCode.ts';
import type { LevelCard } from '../../../shared/protocol/views.ts';
import { formatLength } from '../../i18n/format.ts';
import { language, t } from '../../i18n/text.ts';
import { type ApiProblem, createRoom, fetchLevels } from '../../session/api.ts';
import { rememberIdentity } from '../../session/keys.ts';
import { Rejoin } from '../home/Rejoin.tsx';
import { useDoors } from '../parts/doors.ts';
import { ProblemPlate } from '../parts/ProblemPlate.tsx';
import { TopBar } from '../parts/TopBar.tsx';
import { LevelPicker } from './LevelPicker.tsx';
import { RoomSettings, type Wishes } from './RoomSettings.tsx';
import { keepSetup, keptSetup } from './setupKey.ts';

const remember = (answer: CreateRoomAnswer): void => {
  const { roomId, linkKey, hostToken, viewToken, recovery } = answer;
  const shared = { code: showCode(answer.code.replace('-', '')), name: '', atMs: Date.now(), linkKey };
  rememberIdentity(roomId, 'host', { ...shared, token: hostToken, viewToken, recovery });
  rememberIdentity(roomId, 'view', { ...shared, token: viewToken });
};

interface Draft extends Wishes {
  readonly setup: string;
  readonly chosen: readonly string[];
}

const useCreating = (draft: Draft) => {
  const { go } = useDoors();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const create = async (): Promise<void> => {
    setBusy(true);
    const { maxPlayers, namesChosen } = draft;
    const settings = { maxPlayers, namesChosen, language: language() };
    const answer = await createRoom({ setup: draft.setup, levels: draft.chosen, settings });
    setBusy(false);
    if (!answer.ok) {
      setProblem(answer.error);
      return;
    }
    keepSetup(draft.setup);
    remember(answer.value);
    go(`/teach/${answer.value.roomId}`);
  };
  return { busy, problem, create };
};

const useCards = () => {
  const [cards, setCards] = useState<readonly LevelCard[]>([]);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  useEffect(() => {
    void fetchLevels().then((answer) => {
      if (answer.ok) setCards(answer.value.levels);
      else setProblem(answer.error);
    });
  }, []);
  return { cards, problem };
};

const lengthOf = (cards: readonly LevelCard[], chosen: readonly string[]): number =>
  cards.filter(({ id }) => chosen.includes(id)).reduce((sum, card) => sum + card.roundSeconds, 0);

export const CreateRoom = ({ setup }: { readonly setup: string }) => {
  const [draft, setDraft] = useState<Draft>({
    setup: setup || keptSetup(),
    chosen: [],
    maxPlayers: 60,
    namesChosen: false,
  });
  const { cards, problem } = useCards();
  const creating = useCreating(draft);
  const change = (patch: Partial<Draft>): void => setDraft((now) => ({ ...now, ...patch }));
  const count = draft.chosen.length;
  return (
    <>
      <TopBar here="teach" />
      <main class="page" id="main" tabIndex={-1}>
        <h1>{t('teacher.create')}</h1>
        <Rejoin />
        <ProblemPlate problem={problem} />
        <form
          class="create"
          onSubmit={(event) => {
            event.preventDefault();
            void creating.create();
          }}
        >
          <LevelPicker cards={cards} chosen={draft.chosen} choose={(chosen) => change({ chosen })} />
          <RoomSettings setup={draft.setup} wishes={draft} change={change} />
          <div class="create-foot">
            <ProblemPlate problem={creating.problem} />
            <button type="submit" class="button primary big" disabled={count === 0 || creating.busy}>
              {count === 0
                ? t('teacher.chooseFirst')
                : t('teacher.open', { count, length: formatLength(lengthOf(cards, draft.chosen)) })}
            </button>
          </div>
        </form>
      </main>
    </>
  );
};
