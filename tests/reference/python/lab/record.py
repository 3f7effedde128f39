"""Runs the lab's programs on this interpreter and writes recorded.json: python3.13 record.py

The wall time is that of the module's body and what it leaves to be ended, without the start of the interpreter and the
loading of modules: the least of so many runs (what else a computer does only adds), each in a fresh interpreter on two
cores, put before all others of this computer where it may be asked for that.
"""
import json
import os
import pathlib
import platform
import subprocess
import sys

here = pathlib.Path(__file__).parent
presets = here.parents[3] / 'assets' / 'python' / 'presets'
names = ['weather-', 'logs-', 'power-']
files = sorted(here.glob('weather_*.py')) + sorted(
    file for file in presets.glob('*.py') if file.name.startswith(tuple(names)))

watch = '''
import asyncio, concurrent.futures.process, concurrent.futures.thread, os, sys, threading, time, types
try:
    os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1))
except (AttributeError, OSError):
    pass
source = open(sys.argv[1]).read()
main = types.ModuleType('__main__')
sys.modules['__main__'] = main
began = time.perf_counter()
exec(compile(source, sys.argv[1], 'exec'), main.__dict__)
threading._shutdown()
sys.stderr.write(str(time.perf_counter() - began))
'''


def run(file):
    done = subprocess.run([sys.executable, '-B', '-c', watch, str(file)], capture_output=True, text=True, check=True)
    return done.stdout, float(done.stderr)


def record(file):
    runs = [run(file) for _ in range(1 if 'weather' in file.name else 12)]
    stdout = runs[0][0]
    wall = min(seconds for _, seconds in runs)
    return {'stdout': stdout, 'wallMs': round(wall * 1000, 3)}


os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:2])
programs = {file.name: record(file) for file in files}
about = f'What the programs of the lab print on CPython {platform.python_version()}, and how long they take; made by record.py.'
text = json.dumps({'about': about, 'version': platform.python_version(), 'programs': programs}, indent=1, ensure_ascii=False)
(here / 'recorded.json').write_text(text + '\n')
for name, program in programs.items():
    print(name, program['wallMs'])
