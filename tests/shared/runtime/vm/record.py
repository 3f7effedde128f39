"""What CPython makes of the programs beside it: python3.13 record.py > recorded.json"""
import json
import pathlib
import platform
import subprocess
import sys

folder = pathlib.Path(__file__).parent / "programs"
programs = {}
for file in sorted(folder.glob("*.py")):
    run = subprocess.run([sys.executable, "-B", folder / file.name], cwd=folder, capture_output=True, text=True)
    # Lines without a margin: what was raised, not the frames, which name files of the library.
    said = [line for line in run.stderr.replace(str(folder / file.name), "program.py").splitlines() if line[:1].strip() and ":" in line]
    programs[file.stem] = {"stdout": run.stdout, "said": said, "status": run.returncode}
json.dump({"version": f"CPython {platform.python_version()}", "programs": programs}, sys.stdout, indent=2)
print()
