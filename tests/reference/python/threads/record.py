"""Runs the programs of the .txt files here on this interpreter and writes recorded.json: python3 record.py

Kept are stdout, the status, and of stderr what the program can see of itself: lines that are not of the library or of a picture
of the source. A program is recorded once two runs in a row leave the same.
"""
import json
import pathlib
import platform
import re
import subprocess
import sys
import tempfile

here = pathlib.Path(__file__).parent
chapters = ['threading', 'queue', 'futures', 'multiprocessing']
place = re.compile(r'  File "(.*)", (line \d+, in .*)')


def programs():
    for chapter in chapters:
        for section in (here / f'{chapter}.txt').read_text().split('### ')[1:]:
            title, _, source = section.partition('\n')
            yield chapter, title, source.strip() + '\n'


def seen(stderr, file):
    """Lines at the margin, and where in the program a traceback passes."""
    kept = []
    for line in stderr.splitlines():
        if found := place.fullmatch(line):
            if found[1] == file:
                kept.append(f'  {found[2]}')
        elif line and not line.startswith(' '):
            kept.append(line)
    return kept


def without_addresses(text):
    return re.sub('0x[0-9a-f]+', '0x', text)


def run(source):
    with tempfile.TemporaryDirectory() as folder:
        file = str(pathlib.Path(folder) / 'program.py')
        pathlib.Path(file).write_text(source)
        done = subprocess.run([sys.executable, '-u', file], capture_output=True, text=True, timeout=60)
    stdout, stderr = without_addresses(done.stdout), seen(without_addresses(done.stderr), file)
    return {'stdout': stdout, 'stderr': stderr, 'status': done.returncode}


def settled(title, source):
    before = run(source)
    for _ in range(6):
        now = run(source)
        if now == before:
            return now
        before = now
    sys.exit(f'{title}: never twice the same: {now}')


records = []
for chapter, title, source in programs():
    records.append({'chapter': chapter, 'title': title, 'source': source, **settled(title, source)})
about = f'What the programs here leave on CPython {platform.python_version()}, the same in two runs; made by record.py.'
(here / 'recorded.json').write_text(json.dumps({'about': about, 'programs': records}, indent=1) + '\n')
print(len(records), 'programs')
