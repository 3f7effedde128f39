/** What the program has printed, the newest in sight. */
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../i18n/text.ts';

export const Console = ({ printed }: { readonly printed: string }) => {
  const box = useRef<HTMLPreElement>(null);
  useEffect(() => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [printed]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <pre class="code-console" ref={box} tabIndex={0} role="log" aria-label={t('board.code.output')} dir="ltr">
      {printed === '' ? <span class="second">{t('board.code.nothing')}</span> : printed}
    </pre>
  );
};
