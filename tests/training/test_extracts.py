import pytest
from written_page import make_page

from reseaux.training.extracts import Place, cut_part, parse_place

BODY = """Un début.

## En bref

La réponse[^groupe-150].
Voyez [la liste](reputation.md), [le choix](../choisir/index.md#bref), [ici](#quoi-faire) ou [la loi](https://a.example/b).

### Un détail

- Un point.

## Quoi faire

1. Un geste.

### Corrigé du geste

Le corrigé.

## La fin {#dernier}

Un mot.

[Étape suivante : La suite](contenu.md){ .etape-suivante }
"""


def cut(tmp_path, anchor):
    return cut_part(make_page(tmp_path, BODY, "agir/essai.md"), anchor)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("agir/groupe-150", Place("agir/groupe-150", "en-bref")),
        ("agir/groupe-150#quoi-faire", Place("agir/groupe-150", "quoi-faire")),
        ("/agir/groupe-150.md#quoi-faire", Place("agir/groupe-150", "quoi-faire")),
        ("agir/groupe-150/", Place("agir/groupe-150", "en-bref")),
    ],
)
def test_a_place_is_a_page_and_one_of_its_headings(text, place):
    assert parse_place(text) == place


def test_a_part_ends_at_the_next_heading_of_its_level_and_its_own_become_bold(tmp_path):
    heading, lines = cut(tmp_path, "en-bref")
    assert heading.text == "En bref"
    assert [line for line in lines if line] == [
        "La réponse[^groupe-150].",
        "Voyez [la liste](/agir/reputation.md), [le choix](/choisir/index.md#bref), [ici](/agir/essai.md#quoi-faire)"
        " ou [la loi](https://a.example/b).",
        "**Un détail**",
        "- Un point.",
    ]


def test_corrected_answers_are_kept_back(tmp_path):
    assert [line for line in cut(tmp_path, "quoi-faire")[1] if line] == ["1. Un geste."]


def test_corrected_answers_may_be_asked_for_by_name(tmp_path):
    assert [line for line in cut(tmp_path, "corrige-du-geste")[1] if line] == ["Le corrigé."]


def test_a_part_named_by_hand_leaves_out_the_link_to_the_next_page(tmp_path):
    heading, lines = cut(tmp_path, "dernier")
    assert (heading.text, [line for line in lines if line]) == ("La fin", ["Un mot."])


def test_an_unknown_part_is_none(tmp_path):
    assert cut(tmp_path, "nulle-part") is None
