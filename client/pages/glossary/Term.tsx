/** A word that can be looked up where it stands: pressed, it says what it means, and Escape leads back to it. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { TermCard } from './TermCard.tsx';
import type { TermId } from './terms.ts';

interface TermProps {
  readonly id: TermId;
  readonly children: ComponentChildren;
}

export const Term = ({ id, children }: TermProps) => {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = (back: boolean): void => {
    setOpen(false);
    if (back) button.current?.focus({ preventScroll: true });
  };
  return (
    <>
      <button
        type="button"
        class="term"
        ref={button}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open && <TermCard id={id} by={button} close={close} />}
    </>
  );
};
