import errno
import os
from pathlib import Path

import pytest

from reseaux.system_faults import FAULTS, describe_fault

ROOT = Path("/projet")


def describe(number: int, *names: str) -> str:
    named = (names[0], None, *names[1:]) if names else ()
    return str(describe_fault(OSError(number, os.strerror(number), *named), ROOT))


def test_a_disk_really_full_is_told_at_the_place_where_the_command_writes():
    with pytest.raises(OSError) as raised:
        Path("/dev/full").write_text("x", encoding="utf-8")
    assert str(describe_fault(raised.value, ROOT)) == ".build/: disque plein. Libérez de la place, puis recommencez."


def test_a_fault_names_the_file_of_the_project_and_of_a_renaming_where_it_leads():
    assert describe(errno.EACCES, "/projet/site/index.html") == (
        "site/index.html: accès refusé par le système."
        " Donnez à votre compte le droit de lire et d'écrire à cet endroit, puis recommencez."
    )
    assert describe(errno.EBUSY, "/projet/.build/ready/site", "/projet/site").startswith("site: fichier ou dossier occ")
    assert describe(errno.EROFS, "/ailleurs/x").startswith("/ailleurs/x: disque en lecture seule.")


def test_an_error_that_has_no_words_of_ours_keeps_those_of_the_system():
    assert describe(errno.ELOOP, "/projet/site") == (
        "site: erreur du système n° 40 (Too many levels of symbolic links)."
        " Recommencez; si elle revient, montrez cette ligne à la personne qui s'occupe de l'ordinateur."
    )


def test_a_port_that_is_taken_and_a_folder_on_another_disk_are_told():
    assert describe(errno.EADDRINUSE) == (
        ".build/: port déjà occupé, sans doute par un autre « make serve ». Arrêtez-le, puis recommencez."
    )
    assert describe(errno.EXDEV, "/projet/.build/ready/site", "/projet/site") == (
        "site: deux disques : .build/ et site/ doivent être sur le même."
        " Retirez le lien qui les sépare, puis recommencez."
    )


def test_every_fault_has_one_line_of_words():
    assert [text for told in FAULTS.values() for text in told if "\n" in text or not text] == []
