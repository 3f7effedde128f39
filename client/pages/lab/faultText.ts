/** A fault of a program in words: where it is said elsewhere. */
import type { SourceFault } from '../../../shared/python/index.ts';
import { t } from '../../i18n/text.ts';

/** Syntax errors keep CPython's own words: they are what one looks up. */
export const faultText = ({ code, what = '', instead, message }: SourceFault): string => {
  if (message !== undefined) return t(`faults.python.${code}`, { message });
  const said = t(`faults.python.${code}`, { what, instead: instead ?? '' });
  return instead === undefined || said.includes(instead)
    ? said
    : `${said} ${t('lab.useInstead', { instead })}`;
};
