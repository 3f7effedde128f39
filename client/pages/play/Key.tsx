/** The key that does the same as the button it stands on. A label for eyes: the button's name says it all. */
import { isOff } from '../parts/keyNames.ts';

export const Key = ({ name }: { readonly name: string | undefined }) =>
  name === undefined || isOff(name) ? null : (
    <span aria-hidden="true">
      <kbd>{name}</kbd>
    </span>
  );
