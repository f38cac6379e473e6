import pytest
from project_copy import replace_text
from written_page import tell

from reseaux.checks.software import check_software
from reseaux.facts import read_facts

FILE = "data/logiciels.yml"


def judge(project) -> list[str]:
    facts, problems = read_facts(project)
    assert problems == []
    return [str(problem) for problem in check_software(facts, project)]


def test_the_software_of_the_project_has_no_problem(facts, root):
    assert tell(check_software(facts, root)) == []


@pytest.mark.parametrize(
    ("old", "new", "named", "message"),
    [
        (
            "  segno: BSD-3-Clause\n",
            "",
            "licences:",
            "licence de « segno » inconnue."
            " Lisez son fichier LICENSE, puis ajoutez par exemple « segno: BSD-3-Clause ».",
        ),
        (
            "segno: BSD-3-Clause",
            "segno: BSD",
            "  segno: BSD",
            "licence « BSD » inconnue. Donnez son identifiant SPDX.",
        ),
        (
            "paquet: mkdocs-material\n",
            "paquet: mkdocs-materia\n",
            "  - paquet: mkdocs-materia",
            "paquet « mkdocs-materia », dont le site n'est pas fait. Vouliez-vous dire « mkdocs-material »?",
        ),
        (
            "documents PDF.\n",
            "documents PDF.\n    avis: true\n",
            "  - paquet: font-source-serif-pro",
            "paquet « font-source-serif-pro » sans avis à reproduire. Retirez « avis: true ».",
        ),
    ],
)
def test_a_fault_is_told_with_its_line(project, old, new, named, message):
    """`named`: the line that the message names."""
    replace_text(project / FILE, old, new)
    line = (project / FILE).read_text(encoding="utf-8").splitlines().index(named) + 1
    assert judge(project) == [f"{FILE}:{line}: {message}"]


def test_a_package_that_is_not_installed_is_told(project):
    replace_text(project / "pyproject.toml", '"mkdocs==1.6.1"', '"jamais-vu==1.6.1"')
    assert judge(project) == [
        "pyproject.toml: paquet « jamais-vu » absent de l'environnement."
        " Supprimez le dossier .venv, puis lancez « make site »."
    ]
