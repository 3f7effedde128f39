"""Records what CPython prints of errors that nobody catches: python3.13 recordTracebacks.py > tracebacks.json"""
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))


def stderr_of(source, folder):
    path = os.path.join(folder, "program.py")
    with open(path, "w", encoding="utf-8") as file:
        file.write(source)
    ran = subprocess.run([sys.executable, "-B", path], cwd=folder, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    return ran.stderr.replace(path, "program.py")


def main():
    with open(os.path.join(HERE, "tracebacks.txt"), encoding="utf-8") as file:
        blocks = [block.strip("\n") + "\n" for block in file.read().split("\n\n") if not block.startswith("#")]
    with tempfile.TemporaryDirectory() as folder:
        rows = [[source, stderr_of(source, folder)] for source in blocks]
    version = ".".join(map(str, sys.version_info[:3]))
    print(json.dumps({"python": version, "rows": rows}, indent=1))


main()
