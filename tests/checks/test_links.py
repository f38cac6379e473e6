import pytest
from written_page import make_page, tell, write_page

from reseaux.checks.links import check_links

VAGUE = "Dites ce que le lecteur trouvera au bout du lien."
ABSENT = "Écrivez le chemin du fichier .md depuis cette page."


@pytest.fixture
def judge(tmp_path):
    """Check the links of a page in agir/, beside two other pages and a picture."""
    write_page(tmp_path, source="agir/contenu.md")
    write_page(tmp_path, source="reference/chiffres.md")
    (tmp_path / "docs/assets").mkdir()
    (tmp_path / "docs/assets/plan.svg").touch()
    return lambda body: tell(check_links(make_page(tmp_path, body, "agir/essai.md"), tmp_path))


@pytest.mark.parametrize(
    "body",
    [
        "Sans lien.\n",
        # Beside, above, from the root, with an anchor or a title, to itself.
        "[Le contenu](contenu.md)\n",
        "[Le contenu](./contenu.md)\n",
        "[Les chiffres](../reference/chiffres.md)\n",
        "[Les chiffres](/reference/chiffres.md)\n",
        "[La base](../reference/chiffres.md#la-base)\n",
        '[Le contenu](contenu.md "Quoi publier")\n',
        "[Cet essai](essai.md)\n",
        "[Le plan](../assets/plan.svg)\n",
        # Elsewhere: no network is asked, and the builder checks anchors.
        "[L'Ordre](https://www.otpq.qc.ca/)\n",
        "[Écrire à l'Ordre](mailto:a@otpq.example)\n",
        "[Plus bas](#plus-bas)\n",
        # Brackets and a picture in the text of a link.
        "[Le [vrai] contenu](contenu.md) et [![Le plan](../assets/plan.svg)](contenu.md)\n",
        # No links: a picture, code, a note, a comment.
        "![](absente.png) `[ici](absente.md)` [^ici] (absente.md) <!-- [ici](absente.md) -->\n",
        "```\n[ici](absente.md)\n```\n",
    ],
)
def test_links_that_arrive_and_say_where_have_no_problem(judge, body):
    assert judge(body) == []


@pytest.mark.parametrize(
    ("body", "words"),
    [
        # The nearest page is suggested, by its path from docs/.
        (
            "[Le contenu](contenus.md)\n",
            ["9: lien vers « contenus.md », page absente. Vouliez-vous dire « agir/contenu.md »?"],
        ),
        (
            "A.\n\n[Les chiffres](reference/chiffres.md#base)\n",
            [
                "11: lien vers « reference/chiffres.md#base », page absente."
                " Vouliez-vous dire « reference/chiffres.md »?"
            ],
        ),
        (
            "[Les chiffres](/reference/chifres.md)\n",
            ["9: lien vers « /reference/chifres.md », page absente. Vouliez-vous dire « reference/chiffres.md »?"],
        ),
        ("[Le plan](zzz.svg)\n", [f"9: lien vers « zzz.svg », page absente. {ABSENT}"]),
        # A published address is no source, a folder is no page, nothing is nothing.
        ("[Agir](../../zzz/)\n", [f"9: lien vers « ../../zzz/ », page absente. {ABSENT}"]),
        ("[Les deux pages](../agir)\n", [f"9: lien vers « ../agir », page absente. {ABSENT}"]),
        ("[Le contenu]()\n", [f"9: lien vers «  », page absente. {ABSENT}"]),
        # A text that says nothing, whatever its case, its full stop and its spaces.
        ("[ici](contenu.md)\n", [f"9: texte de lien « ici » trop vague. {VAGUE}"]),
        ("[Cliquez ici.](contenu.md)\n", [f"9: texte de lien « Cliquez ici. » trop vague. {VAGUE}"]),
        ("[ En savoir plus ](contenu.md)\n", [f"9: texte de lien « En savoir plus » trop vague. {VAGUE}"]),
        ("[](contenu.md)\n", [f"9: texte de lien «  » trop vague. {VAGUE}"]),
        ("[ici](https://www.otpq.qc.ca/)\n", [f"9: texte de lien « ici » trop vague. {VAGUE}"]),
        # Both faults of one link, and both links of one line.
        (
            "[Suite](zzz.png) et [lien](zzz.svg)\n",
            [
                f"9: texte de lien « Suite » trop vague. {VAGUE}",
                f"9: lien vers « zzz.png », page absente. {ABSENT}",
                f"9: texte de lien « lien » trop vague. {VAGUE}",
                f"9: lien vers « zzz.svg », page absente. {ABSENT}",
            ],
        ),
    ],
)
def test_a_link_that_arrives_nowhere_or_says_nothing_is_reported(judge, body, words):
    assert judge(body) == [f"docs/agir/essai.md:{text}" for text in words]


def test_a_link_out_of_docs_is_reported(judge, tmp_path):
    (tmp_path / "README.md").touch()
    words = f"docs/agir/essai.md:9: lien vers « ../../README.md », page absente. {ABSENT}"
    assert judge("[Le mode d'emploi](../../README.md)\n") == [words]
