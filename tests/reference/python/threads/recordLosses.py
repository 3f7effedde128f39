"""Which forms of forms.json lose updates on this interpreter: python3 recordLosses.py adds its version to losses.json.

Four threads with a switch interval of a microsecond, again and again until an update is lost or time is up: what is never seen to
be lost in that time counts as safe.
"""
import json
import pathlib
import platform
import sys
import threading
import time

here = pathlib.Path(__file__).parent
ROUNDS = 20000
THREADS = 4
PATIENCE_SECONDS = float(sys.argv[1]) if len(sys.argv) > 1 else 3


def program(form):
    step = '\n'.join('        ' + line for line in form['step'].split('\n') if not line.startswith('global '))
    names = '\n'.join('    ' + line for line in form['step'].split('\n') if line.startswith('global '))
    return f"{form['before']}\ndef work(rounds):\n{names}\n    for i in range(rounds):\n{step}\n"


def loses_once(form):
    space = {}
    exec(program(form), space)
    threads = [threading.Thread(target=space['work'], args=(ROUNDS,)) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return eval(form['count'], space) != ROUNDS * THREADS


def loses(form):
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        if loses_once(form):
            return True
    return False


sys.setswitchinterval(1e-6)
forms = json.loads((here / 'forms.json').read_text())['forms']
file = here / 'losses.json'
known = json.loads(file.read_text()) if file.exists() else {'about': 'Who loses updates, by version; see recordLosses.py.', 'versions': {}}
known['versions'][platform.python_version()] = {form['title']: loses(form) for form in forms}
file.write_text(json.dumps(known, indent=1) + '\n')
