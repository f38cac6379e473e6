import pytest
from project_copy import ROOT
from written_page import make_page, tell

from reseaux.checks.extracts import EXAMPLE, check_extracts
from reseaux.page import read_pages


def judge(tmp_path, body):
    shown = make_page(tmp_path, "## En bref\n\nA.\n\n## La suite\n\n/// extrait | essai\n///\n", "agir/essai.md")
    return tell(check_extracts([shown, make_page(tmp_path, body, "cours.md")]))


def test_the_extracts_of_the_project_have_no_problem():
    assert tell(check_extracts(read_pages(ROOT)[0])) == []


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("/// extrait | agir/essai\n///\n", []),
        ("/// extrait\n///\n", [f"9: extrait sans la page qu'il montre. {EXAMPLE}"]),
        (
            "/// extrait | agir/esai\n///\n",
            ["9: extrait d'une page inconnue « agir/esai ». Vouliez-vous dire « agir/essai »?"],
        ),
        ("/// extrait | zzz\n///\n", [f"9: extrait d'une page inconnue « zzz ». {EXAMPLE}"]),
        (
            "A.\n\n/// extrait | agir/essai#la-suit\n///\n",
            ["11: partie « la-suit » absente de docs/agir/essai.md. Vouliez-vous dire « la-suite »?"],
        ),
        (
            "/// extrait | agir/essai#zzz\n///\n",
            ["9: partie « zzz » absente de docs/agir/essai.md. Choisissez parmi : en-bref, la-suite."],
        ),
        (
            "/// extrait | agir/essai#la-suite\n///\n",
            [
                "9: extrait d'une partie qui en montre un autre (docs/agir/essai.md, « la-suite »)."
                " Montrez la page d'où vient le texte."
            ],
        ),
    ],
)
def test_an_extract_that_shows_nothing_is_reported(tmp_path, body, words):
    own = "docs/agir/essai.md:15: extrait d'une page inconnue « essai »."
    found = [text for text in judge(tmp_path, body) if not text.startswith(own)]
    assert found == [f"docs/cours.md:{text}" for text in words]
