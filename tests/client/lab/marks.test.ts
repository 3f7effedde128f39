import { expect, test } from 'vitest';
import { raisedIn } from '../../../client/pages/lab/marks.ts';

/** As CPython 3.13.0 wrote them. */
const chained = `Traceback (most recent call last):
  File "program.py", line 3, in main
    int("x")
    ~~~^^^^^
ValueError: invalid literal for int() with base 10: 'x'

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "program.py", line 8, in <module>
    main()
    ~~~~^^
  File "program.py", line 5, in main
    raise KeyError("gone")
KeyError: 'gone'
`;
const ofThread = `Exception in thread Thread-1 (work):
Traceback (most recent call last):
  File "/usr/lib/python3.13/threading.py", line 1041, in _bootstrap_inner
    self.run()
    ~~~~~~~~^^
  File "/usr/lib/python3.13/threading.py", line 992, in run
    self._target(*self._args, **self._kwargs)
    ~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  File "program.py", line 4, in work
    raise ValueError
ValueError
`;

test('each traceback marks its innermost line of the program, with its last sentence', () => {
  expect(raisedIn(chained).map(({ line, text }) => [line, text])).toEqual([
    [3, "ValueError: invalid literal for int() with base 10: 'x'"],
    [5, "KeyError: 'gone'"],
  ]);
  expect(raisedIn(ofThread).map(({ line, text }) => [line, text])).toEqual([[4, 'ValueError']]);
});

test('what a program writes to stderr by itself marks nothing', () => {
  expect(raisedIn('WARNING:root:File "other.py", line 3\nplain words\n')).toEqual([]);
});
