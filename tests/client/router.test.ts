import { expect, test } from 'vitest';
import { parseAddress } from '../../client/router.ts';

test.each([
  ['/', '', { page: 'home' }],
  ['/levels', '', { page: 'levels' }],
  ['/levels/', '', { page: 'levels' }],
  ['/play/03-loop/01-weather', '', { page: 'play', level: '03-loop/01-weather', way: 'play' }],
  ['/play/03-loop/01-weather', '#watch', { page: 'play', level: '03-loop/01-weather', way: 'watch' }],
  ['/play/03-loop/01-weather', '#best', { page: 'play', level: '03-loop/01-weather', way: 'best' }],
  ['/play/03-loop/01-weather', '#practise', { page: 'play', level: '03-loop/01-weather', way: 'practise' }],
  ['/play/03-loop/01-weather', '#cheat', { page: 'play', level: '03-loop/01-weather', way: 'play' }],
  ['/glossary', '', { page: 'glossary', term: '' }],
  ['/glossary', '#gil', { page: 'glossary', term: 'gil' }],
  ['/join', '', { page: 'join', code: '', linkKey: '' }],
  ['/join/CFG-7XQ', '#key=secret', { page: 'join', code: 'CFG-7XQ', linkKey: 'secret' }],
  ['/round/abc_-9', '', { page: 'round', room: 'abc_-9' }],
  ['/teach', '#setup=secret', { page: 'teach', room: '', setup: 'secret' }],
  ['/teach/abc', '', { page: 'teach', room: 'abc', setup: '' }],
  ['/screen/abc', '', { page: 'screen', room: 'abc' }],
  ['/screen', '', { page: 'missing' }],
  ['/play/../etc', '', { page: 'missing' }],
  ['/play/one', '', { page: 'missing' }],
  ['//', '', { page: 'missing' }],
])('%s%s opens its page', (path, hash, place) => {
  expect(parseAddress(path, hash)).toEqual(place);
});
