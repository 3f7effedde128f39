"""What small programs cost in CPython, in ns: python3.13 record.py > recorded.json

Each of cases.txt is run a few hundred times in one process, and that in several passes; the shortest counts: what the interpreter
needs when nobody disturbs it. The median of the passes' shortest shows how quiet the machine was.
"""
import json
import os
import pathlib
import platform
import statistics
import subprocess
import sys

passes = int(sys.argv[1]) if len(sys.argv) > 1 else 7
seconds = 0.25


def cases():
    name, parts = None, [[], []]
    for line in (pathlib.Path(__file__).parent / "cases.txt").read_text().splitlines():
        if line.startswith("== "):
            if name:
                yield name, *parts
            name, parts, part = line[3:], [[], []], 0
        elif line == "--":
            part = 1
        elif name:
            parts[part].append(line)
    yield name, *parts


def program(setup, body):
    timed = "\n".join(["def _work():", *(f"    {line}" for line in body)])
    return "\n".join([
        "import sys, time", *setup, timed, "_work()", "_times = []", f"_until = time.perf_counter() + {seconds}",
        "while time.perf_counter() < _until:", "    _began = time.perf_counter()", "    _work()",
        "    _times.append(time.perf_counter() - _began)", "print(round(min(_times) * 1e9), file=sys.stderr)",
    ])


recorded = {}
for _ in range(passes):
    for name, setup, body in cases():
        run = subprocess.run([sys.executable, "-c", program(setup, body)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        recorded.setdefault(name, []).append(int(run.stderr))
ns = {name: {"best": min(each), "median": round(statistics.median(each))} for name, each in recorded.items()}
about = f"CPython {platform.python_version()}, {platform.system()}, {os.cpu_count()} cores; ns a run of each case, {passes} passes"
json.dump({"about": about, "cases": ns}, sys.stdout, indent=1)
print()
