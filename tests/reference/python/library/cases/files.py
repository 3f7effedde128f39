import os

name = 'surely_nobody_has_this_file.txt'
other = 'surely_nobody_has_this_other.txt'
open(name)
try:
    open(name)
except FileNotFoundError as e:
    print(e.errno, e.strerror, e.filename, e.args, isinstance(e, OSError))
os.path.exists(name), os.path.isfile(name)
with open(name, 'w') as f:
    print(f.write('first\n'), f.write('second\nthird'), f.name, f.mode, f.closed, f.readable(), f.writable(), f.tell())
f.closed, f
f.write('x')
f.read()
with open(name) as f:
    print([f.read()])
    print([f.read(), f.readline()])
with open(name) as f:
    for number, line in enumerate(f, 1):
        print(number, repr(line))
with open(name) as f:
    print(f.readline(), f.readlines(), f.read(3))
with open(name) as f:
    print(f.read(4), f.read(4), f.tell(), f.seek(0), f.readline())
    print(next(f), list(f))
open(name).read().splitlines(), open(name).readlines(), list(map(str.strip, open(name))), len(open(name).read())
with open(name, 'a') as f:
    f.write('\nfourth\n')
    print(f.tell())
open(name).read()
with open(name, 'w') as f:
    f.writelines(['a\n', 'b\n'])
    print('c', 1, file=f)
    print(file=f, end='--')
open(name).read()
with open(name, 'r+') as f:
    f.write('Z')
    f.seek(0)
    print([f.read()])
open(name, 'w').close()
open(name).read(), os.path.getsize(name)
open(name, 'x')
open(name, 'q')
open(name, 'rw')
open(name, 'rbt')
open(name, 'rb', encoding='utf-8')
open(5.5)
open(None)
open(name).write('x')
open(name, 'w').write(b'x')
with open(name, 'wb') as f:
    print(f.write(b'bytes\x00\xff\n'), f)
with open(name, 'rb') as f:
    print(f.read(2), f.read(), f.read(), f)
open(name, 'wb').write('x')
with open(name, 'w', encoding='utf-8') as f:
    f.write('zażółć €\n')
open(name, 'rb').read(), open(name).read(), open(name).read(3), os.path.getsize(name)
with open(name, 'wb') as f:
    f.write(b'one\r\ntwo\rthree\n')
open(name).read(), open(name).readlines(), open(name, newline='').read()
with open(name, 'w') as first:
    first.write('unseen')
    print([open(name).read()])
    first.flush()
    print([open(name).read()])
    os.fsync(first.fileno())
    first.seek(2)
    first.write('XX')
open(name).read()
with open(name, 'w') as f:
    for n in range(1500):
        f.write(f'line {n}\n')
sum(1 for _ in open(name)), os.path.getsize(name), [line for line in open(name) if '99' in line][:3]
try:
    with open(name, 'w') as f:
        f.write('partial')
        1 / 0
except ZeroDivisionError:
    print(f.closed, open(name).read())
os.rename(name, other)
os.path.exists(name), os.path.exists(other), os.path.isdir('.'), other in os.listdir()
os.remove(other)
os.remove(other)
os.path.exists(other)
open('surely_no_folder/x.txt', 'w')
open('.')
open('/surely/not/here')
