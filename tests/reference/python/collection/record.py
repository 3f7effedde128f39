"""What CPython prints for the programs beside it: python3.13 record.py

A program is recorded once two runs in a row print the same and leave by the same status.
"""
import json
import pathlib
import platform
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

here = pathlib.Path(__file__).parent
files = sorted(file for file in here.glob('*/*.py'))


def run(file):
    done = subprocess.run([sys.executable, '-B', file.name], cwd=file.parent, capture_output=True, text=True, timeout=60)
    last = done.stderr.strip().splitlines()[-1:]
    return {'stdout': done.stdout, 'lastOfStderr': ''.join(last), 'exitStatus': done.returncode}


def settled(file):
    before = run(file)
    for _ in range(9):
        now = run(file)
        if now == before:
            return now
        before = now
    sys.exit(f'{file}: never twice the same')


with ThreadPoolExecutor(3) as pool:
    records = list(pool.map(settled, files))
programs = {str(file.relative_to(here).with_suffix('')): record for file, record in zip(files, records)}
about = f'What the programs beside this file print on CPython {platform.python_version()}; made by record.py.'
text = json.dumps({'about': about, 'version': platform.python_version(), 'programs': programs}, indent=1, ensure_ascii=False)
(here / 'recorded.json').write_text(text + '\n')
print(len(programs), 'programs')
for name, record in programs.items():
    if record['exitStatus'] != 0 or record['lastOfStderr']:
        print(name, record['exitStatus'], record['lastOfStderr'])
