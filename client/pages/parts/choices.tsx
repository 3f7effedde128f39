/** Rows of a form: one of a few, and on or off. */

interface ChoiceProps<Value extends string | number> {
  readonly name: string;
  readonly legend: string;
  readonly all: readonly { readonly value: Value; readonly text: string; readonly lang?: string }[];
  readonly value: Value;
  readonly choose: (value: Value) => void;
}

export const Choice = <Value extends string | number>({
  name,
  legend,
  all,
  value,
  choose,
}: ChoiceProps<Value>) => (
  <fieldset class="choice">
    <legend>{legend}</legend>
    <div class="choice-row">
      {all.map((one) => (
        <label key={one.value} class="choice-one" lang={one.lang}>
          <input type="radio" name={name} checked={one.value === value} onChange={() => choose(one.value)} />
          <span>{one.text}</span>
        </label>
      ))}
    </div>
  </fieldset>
);

interface SwitchProps {
  readonly text: string;
  readonly on: boolean;
  readonly turn: (on: boolean) => void;
}

export const Switch = ({ text, on, turn }: SwitchProps) => (
  <label class="check">
    <input type="checkbox" checked={on} onChange={() => turn(!on)} />
    <span>{text}</span>
  </label>
);
