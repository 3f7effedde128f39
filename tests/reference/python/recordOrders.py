"""Runs every program of orders.txt on this interpreter and writes orders.json: python3 recordOrders.py

A program is recorded once two runs in a row print the same. `## each n = 0 1 2` makes one program of each value: {n} stands for it.
"""
import json
import pathlib
import platform
import subprocess
import sys
import tempfile

here = pathlib.Path(__file__).parent


def variants(title, source):
    first, _, rest = source.partition('\n')
    if not first.startswith('## each '):
        yield title, source
        return
    names, _, values = first.removeprefix('## each ').partition(' = ')
    for value in values.split():
        text = rest
        for name, part in zip(names.split(', '), value.split(',')):
            text = text.replace('{' + name + '}', part)
        yield f'{title}: {value}', text


def programs():
    for section in (here / 'orders.txt').read_text().split('### ')[1:]:
        title, _, source = section.partition('\n')
        yield from variants(title, source.strip() + '\n')


def run(source):
    with tempfile.NamedTemporaryFile('w', suffix='.py') as file:
        file.write(source)
        file.flush()
        done = subprocess.run([sys.executable, '-u', file.name], capture_output=True, text=True, timeout=30)
    return done.stdout, done.returncode


def settled(title, source):
    before = run(source)
    for _ in range(5):
        now = run(source)
        if now == before:
            return now
        before = now
    sys.exit(f'{title}: never twice the same: {now}')


def record(program):
    title, source = program
    stdout, status = settled(title, source)
    return {'title': title, 'source': source, 'stdout': stdout, 'status': status}


records = [record(program) for program in programs()]
about = (f'What the programs of orders.txt print on CPython {platform.python_version()}, the same in two runs; '
         'made by recordOrders.py.')
text = json.dumps({'about': about, 'programs': records}, indent=1, ensure_ascii=False)
(here / 'orders.json').write_text(text + '\n')
print(len(records), 'programs')
