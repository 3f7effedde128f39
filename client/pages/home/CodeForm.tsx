/** One big field for a room's code. What looks alike is taken for what can be meant. */
import { useId, useState } from 'preact/hooks';
import { foldCode, showCode } from '../../../shared/protocol/roomCode.ts';
import { t } from '../../i18n/text.ts';
import { Icon } from '../parts/Icon.tsx';

interface CodeFormProps {
  readonly label: string;
  readonly code: string;
  readonly busy: boolean;
  /** Called with a code that can be one. */
  readonly submit: (code: string) => void;
}

const typed = (event: { readonly currentTarget: HTMLInputElement }): string => event.currentTarget.value;

export const CodeForm = ({ label, code, busy, submit }: CodeFormProps) => {
  const id = useId();
  const [text, setText] = useState(code);
  const [wrong, setWrong] = useState(false);
  const send = (event: Event): void => {
    event.preventDefault();
    const folded = foldCode(text);
    setWrong(folded === null);
    if (folded !== null) submit(showCode(folded));
  };
  return (
    <form class="code-form" onSubmit={send}>
      <label for={id}>{label}</label>
      <div class="code-row">
        <input
          id={id}
          class="input code-input"
          type="text"
          inputMode="text"
          autoComplete="off"
          autoCapitalize="characters"
          spellcheck={false}
          maxLength={12}
          placeholder="CFG-7XQ"
          value={text}
          aria-invalid={wrong}
          aria-describedby={`${id}-fault`}
          onInput={(event) => setText(typed(event))}
        />
        <button type="submit" class="button primary big" disabled={busy}>
          {t(busy ? 'home.joining' : 'home.join')}
          <Icon name="next" />
        </button>
      </div>
      <p class="field-fault" id={`${id}-fault`} role="alert">
        {wrong && t('home.codeFault')}
      </p>
    </form>
  );
};
