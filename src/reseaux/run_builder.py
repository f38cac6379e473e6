"""Runs a site builder (mkdocs or properdocs): `python -m reseaux.run_builder mkdocs build …`.

An error of the system, which the builder would tell in a traceback, is told in one line.
"""

import runpy
import sys
from pathlib import Path

from reseaux.system_faults import describe_fault

REFUSED = 71  # the exit status for an error of the system (sysexits.h)


def run_builder(name: str) -> None:
    """Run the builder `name` with the arguments of this command. Raises SystemExit."""
    try:
        runpy.run_module(name, run_name="__main__", alter_sys=True)
    except OSError as error:
        print(describe_fault(error, Path.cwd()), file=sys.stderr)
        sys.exit(REFUSED)


if __name__ == "__main__":
    del sys.argv[0]
    run_builder(sys.argv[0])
