"""Tells in one line of French what the system refused: a full disk, a folder that may not be written to, and so on."""

import errno
from pathlib import Path

from reseaux.problem import Problem

AGAIN = "puis recommencez."
UNKNOWN = "Recommencez; si elle revient, montrez cette ligne à la personne qui s'occupe de l'ordinateur."
FULL = ("disque plein", f"Libérez de la place, {AGAIN}")
DENIED = ("accès refusé par le système", f"Donnez à votre compte le droit de lire et d'écrire à cet endroit, {AGAIN}")
BUSY = ("fichier ou dossier occupé", f"Fermez le programme qui s'en sert, {AGAIN}")
MISPLACED = ("fichier à la place d'un dossier, ou l'inverse", f"Déplacez ce qui porte ce nom, {AGAIN}")
OPEN_FILES = (
    "trop de fichiers ouverts",
    f"Fermez d'autres programmes, ou augmentez la limite (« ulimit -n »), {AGAIN}",
)
# Error number of the system → what is wrong, what to do.
FAULTS = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: ("quota de disque atteint", f"Libérez de la place dans votre espace, {AGAIN}"),
    errno.EFBIG: ("fichier trop gros pour le système", f"Augmentez la limite de taille (« ulimit -f »), {AGAIN}"),
    errno.EROFS: ("disque en lecture seule", f"Rendez-le accessible en écriture, {AGAIN}"),
    errno.EACCES: DENIED,
    errno.EPERM: DENIED,
    errno.EBUSY: BUSY,
    errno.ETXTBSY: BUSY,
    errno.ENOTDIR: MISPLACED,
    errno.EISDIR: MISPLACED,
    errno.EEXIST: MISPLACED,
    errno.EMFILE: OPEN_FILES,
    errno.ENFILE: OPEN_FILES,
    errno.ENOENT: ("fichier ou dossier absent", f"Remettez-le, {AGAIN}"),
    errno.ENOTEMPTY: MISPLACED,
    errno.EADDRINUSE: ("port déjà occupé, sans doute par un autre « make serve »", f"Arrêtez-le, {AGAIN}"),
    errno.EXDEV: (
        "deux disques : .build/ et site/ doivent être sur le même",
        f"Retirez le lien qui les sépare, {AGAIN}",
    ),
    errno.EIO: ("disque défaillant : lecture ou écriture impossible", f"Vérifiez ce disque, {AGAIN}"),
    errno.ENOMEM: ("mémoire insuffisante", f"Fermez d'autres programmes, {AGAIN}"),
}


def describe_fault(error: OSError, root: Path, place: str = ".build/") -> Problem:
    """Return what an editor reads of an error of the system.

    `place`: where the command writes, told when the error names no file, as when the disk fills during a writing.
    """
    unknown = f"erreur du système n° {error.errno} ({error.strerror or error})", UNKNOWN
    fault, remedy = FAULTS.get(error.errno, unknown)
    return Problem(_name_place(error, root) or place, 0, fault, remedy)


def _name_place(error: OSError, root: Path) -> str:
    """Return the path that an error names, below the project where it is there; of a renaming, where it leads."""
    named = error.filename2 or error.filename
    if not isinstance(named, (str, bytes, Path)) or not named:
        return ""
    path = Path(named.decode() if isinstance(named, bytes) else named)
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
