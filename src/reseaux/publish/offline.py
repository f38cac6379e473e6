"""Packs the built site to be read from files, without a server or a network: on a USB key, in a room without Wi-Fi."""

import datetime
import hashlib
import tomllib
from dataclasses import replace
from pathlib import Path, PurePosixPath

from reseaux.french_date import format_date
from reseaux.markdown.typography import set_typography
from reseaux.problem import Problem
from reseaux.publish.archives import find_day, find_text_day, write_zip
from reseaux.publish.bundles import BundleError, bundle_module, gather_modules
from reseaux.publish.offline_page import make_local

ZIP = "documents/reseaux-hors-ligne.zip"
FOLDER = "reseaux-hors-ligne"
NOTE = "LISEZ-MOI.txt"
SCRIPTS = "assets/hors-ligne"
# What is for hosts and machines.
LEFT_OUT = ("404.html", "_redirects", "sitemap.xml", "sitemap.xml.gz", "assets/spelling.js", ZIP)
TEXT = """\
Réseaux et réputation, édition hors ligne
Version {version}, textes du {date}

Pour la lire

1. Décompressez le fichier au complet, par exemple sur une clé USB.
2. Dans le dossier « {folder} », ouvrez le fichier « index.html » avec votre navigateur.

Rien n'est à installer, et rien ne passe par le réseau.

Ce qui diffère du site

- Cette édition reste telle qu'elle était à sa date : pour une plus récente, retournez la chercher sur le site.
- Les liens vers d'autres sites, ceux que vous copiez et les codes QR mènent sur le Web : ils demandent une connexion.
- Une image à télécharger s'ouvre dans le navigateur : enregistrez-la de là.
- Ce que vous choisissez, cochez ou notez reste dans votre navigateur, s'il garde ce qui vient d'un fichier.
  Pour ne rien perdre, exportez-le ou imprimez-le.

Les textes et les données du site sont sous licence CC BY 4.0.
"""


def write_offline(root: Path, site: Path, place: Path) -> list[Problem]:
    """Write at `place` the zip of all that the built folder `site` holds, made to work from files; return what hinders.

    `root`: the project, for its modules, version and dates. The same site gives the same bytes.
    """
    try:
        files = gather_files(root / "docs", site)
    except BundleError as error:
        path = Path(error.problem.path)
        return [replace(error.problem, path=path.relative_to(root).as_posix())]
    files[NOTE] = write_note(root, find_text_day(root)).encode("utf-8-sig")
    write_zip(place, {f"{FOLDER}/{name}": content for name, content in files.items()}, find_day(root))
    return []


def gather_files(docs: Path, site: Path) -> dict[str, bytes]:
    """Return the files of the edition by path. Raises BundleError."""
    paths = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*")) if path.is_file()}
    files = {name: path.read_bytes() for name, path in paths.items() if not _is_left_out(name)}
    bundles: dict[tuple[str, ...], str] = {}

    def bundle(modules: list[str]) -> str:
        if tuple(modules) not in bundles:
            script = bundle_module(*(docs / module for module in modules)).encode()
            bundles[tuple(modules)] = f"{SCRIPTS}/{hashlib.sha256(script).hexdigest()[:12]}.js"
            files[bundles[tuple(modules)]] = script
        return bundles[tuple(modules)]

    for name in [name for name in files if name.endswith(".html")]:
        files[name] = make_local(name, files[name].decode(), ZIP, bundle).encode()
    for module in gather_modules(*(docs / module for modules in bundles for module in modules)):
        files.pop(module.relative_to(docs).as_posix(), None)
    return files


def _is_left_out(name: str) -> bool:
    return any(PurePosixPath(name).match(pattern) for pattern in LEFT_OUT)


def write_note(root: Path, day: datetime.date) -> str:
    """Return what a reader finds beside the pages, as text for any editor: lines end as on Windows."""
    version = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    text = TEXT.format(version=version, date=format_date(day), folder=FOLDER)
    return set_typography(text).replace("\n", "\r\n")
