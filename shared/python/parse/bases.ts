/** `class Shape(metaclass=ABCMeta)` says what `class Shape(ABC)` says: in module abc both are the same class. */
import type { ClassDefinition, Expression, Keyword } from './tree.ts';

const nameOf = (value: Expression): string =>
  value.type === 'name' ? value.id : value.type === 'attribute' ? value.name : '';

export const isAbstractMeta = ({ name, value }: Keyword): boolean =>
  name === 'metaclass' && nameOf(value) === 'ABCMeta';

const isAbc = (base: Expression): boolean => nameOf(base) === 'ABC';
const isObject = (base: Expression): boolean => base.type === 'name' && base.id === 'object';

/** All that the class inherits from. */
export const basesOf = ({ bases, keywords }: ClassDefinition): readonly Expression[] => {
  const metas = keywords.filter(isAbstractMeta).map(({ value }) => value);
  if (metas.length === 0 || bases.some(isAbc)) return bases;
  return [...bases.filter((base) => !isObject(base)), ...metas];
};
