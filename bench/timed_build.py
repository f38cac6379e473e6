"""Builds one project, `python -m bench.timed_build mkdocs.yml folder`, and prints what that takes, four numbers.

A project of ours is also made light, as `make site` does.

Seconds of the wall; seconds of all processors, from the start of Python, those of other processes included; seconds of
the processor for the index of our search; megabytes of the largest process at its largest.
"""

import multiprocessing
import resource
import sys
import time
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

import reseaux.publish.search
from reseaux.publish.page_files import lighten_pages

spent = 0.0
write_search = reseaux.publish.search.write_search


def time_search(*arguments) -> None:
    """Stand for `write_search`, and count its seconds."""
    global spent
    start = time.process_time()
    write_search(*arguments)
    spent += time.process_time() - start


def main() -> None:
    # Before the hooks of the project are read: they take the function from there.
    reseaux.publish.search.write_search = time_search
    start = time.perf_counter()
    build(load_config(str(Path(sys.argv[1])), site_dir=sys.argv[2]))
    if Path("overrides").is_dir() and (problems := lighten_pages(Path("docs").resolve(), Path(sys.argv[2]))):
        raise SystemExit("\n".join(map(str, problems)))
    wall = time.perf_counter() - start
    multiprocessing.active_children()  # what has ended is counted once it is asked for
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    processors = sum(one.ru_utime + one.ru_stime for one in used)
    print(wall, processors, spent, max(one.ru_maxrss for one in used) / 1000)


if __name__ == "__main__":
    main()
