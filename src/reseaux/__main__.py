"""The few commands that the Makefile calls: build, new-page, permalinks, screenshot, external-links."""

import signal
import sys
from pathlib import Path

from reseaux.external_links import check_links, list_links
from reseaux.new_page import QUESTIONS, create_page
from reseaux.permalinks import FILE
from reseaux.problem import format_report
from reseaux.publish.lock import RunningError
from reseaux.publish.permalinks import update_record
from reseaux.publish.site import BuildError, build_folder, publish_site
from reseaux.system_faults import describe_fault

ROOT = Path.cwd()


def build() -> int:
    """Build the site to publish, in site/."""
    try:
        print(f"Site écrit dans site/ : {publish_site(ROOT)} pages.")
    except (BuildError, RunningError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def new_page() -> int:
    """Ask four questions and create the page."""
    try:
        path, problems = create_page(ROOT, {key: input(question) for key, question in QUESTIONS})
    except (EOFError, KeyboardInterrupt):
        print("\nRien n'a été créé.", file=sys.stderr)
        return 1
    except UnicodeDecodeError:
        print("\nRéponse mal encodée. Employez un terminal en UTF-8.", file=sys.stderr)
        return 1
    if problems:
        print(format_report(problems), file=sys.stderr)
        return 1
    print(f"Page créée : {path.relative_to(ROOT)}. Ouvrez-la, écrivez, puis regardez-la avec « make serve ».")
    return 0


def permalinks() -> int:
    """Add to data/permaliens.yml what the site publishes today."""
    folder = ROOT / ".build" / "permaliens"
    try:
        build_folder(ROOT, folder)
        count, problems = update_record(ROOT, folder)
    except BuildError as error:
        print(error, file=sys.stderr)
        return 1
    if problems:
        print(format_report(problems), file=sys.stderr)
        return 1
    print(f"{FILE} : {count} ajouts." if count > 1 else f"{FILE} : {'1 ajout' if count else 'rien de nouveau'}.")
    return 0


def screenshot() -> int:
    """Take the picture of the README, from the site in site/."""
    from reseaux.publish.screenshot import take_screenshot

    take_screenshot(ROOT / "site", Path(sys.argv[2]))
    return 0


def external_links() -> int:
    """Ask the pages of others that the site in site/ links to whether they still answer."""
    links = list_links(ROOT / "site", ROOT)
    dead, refusals = check_links(links)
    if dead:
        print(format_report(dead), file=sys.stderr)
        return 1
    print(f"{len(links)} liens vers d'autres sites, aucun mort; sans réponse pour un robot : {refusals}.")
    return 0


COMMANDS = {
    "build": build,
    "new-page": new_page,
    "permalinks": permalinks,
    "screenshot": screenshot,
    "external-links": external_links,
}

INTERRUPTED = 128 + signal.SIGINT  # what a shell expects of a command stopped from the keyboard


def run(name: str) -> int:
    """Run a command and return its exit status; what the system refuses and an interruption are told in one line."""
    try:
        return COMMANDS[name]()
    except OSError as error:
        print(describe_fault(error, ROOT), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nCommande interrompue. Ce qui était en place est intact.", file=sys.stderr)
        return INTERRUPTED


if __name__ == "__main__":
    name = sys.argv[1] if len(sys.argv) > 1 else ""
    if name not in COMMANDS:
        sys.exit(f"Commandes : {', '.join(COMMANDS)}.")
    sys.exit(run(name))
