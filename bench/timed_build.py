"""Builds one project, `python -m bench.timed_build mkdocs.yml folder`, and prints two numbers of seconds.

The first is that of the whole build, from the start of Python, the second that of writing the index of our search in
it; both are the time of the processor, so that what else the machine does changes neither.
"""

import sys
import time
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

import reseaux.publish.search

spent = 0.0
write_search = reseaux.publish.search.write_search


def time_search(*arguments) -> None:
    """Stand for `write_search`, and count its seconds."""
    global spent
    start = time.process_time()
    write_search(*arguments)
    spent += time.process_time() - start


if __name__ == "__main__":
    # Before the hooks of the project are read: they take the function from there.
    reseaux.publish.search.write_search = time_search
    build(load_config(str(Path(sys.argv[1])), site_dir=sys.argv[2]))
    print(time.process_time(), spent)
