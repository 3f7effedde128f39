"""What CPython makes of the programs beside it: python3.13 record.py > recorded.json"""
import json
import pathlib
import platform
import subprocess
import sys

folder = pathlib.Path(__file__).parent / "programs"
programs = {}
for file in sorted(folder.glob("*.py")):
    run = subprocess.run([sys.executable, "-B", file.name], cwd=folder, input="Ada\n", capture_output=True, text=True)
    last = run.stderr.strip().splitlines()[-1:]
    programs[file.stem] = {"stdout": run.stdout, "lastOfStderr": "".join(last), "exitStatus": run.returncode}
json.dump({"version": f"CPython {platform.python_version()}", "programs": programs}, sys.stdout, indent=2)
print()
