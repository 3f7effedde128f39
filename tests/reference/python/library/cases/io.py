import contextlib
import io
import sys

s = io.StringIO()
s.write('hello\n'), s.write('world'), s.getvalue(), s.tell(), s.seek(0), s.read(3), s.readline(), s.read(), s.read()
s.seek(2), s.write('XX'), s.getvalue(), s.truncate(), s.getvalue()
t = io.StringIO('a\nb\n\nc')
list(t), t.seek(0), t.readlines(), t.readline(), t.closed
with io.StringIO('x') as u:
    print(u.read())
u.closed
u.read()
s.write(5)
s.writelines(['q', 'r'])
s.getvalue()
print('to a file', 1, sep='-', end='.', file=s)
s.getvalue()
old = sys.stdout
sys.stdout = io.StringIO()
print('captured')
caught = sys.stdout.getvalue()
sys.stdout = old
caught
out = io.StringIO()
with contextlib.redirect_stdout(out):
    print('inner', [1])
    print(end='x')
out.getvalue()
err = io.StringIO()
with contextlib.redirect_stderr(err):
    print('to err', file=sys.stderr)
err.getvalue(), sys.stdout is old
