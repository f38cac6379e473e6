"""Titles in lines: never cut, balanced, no small word left alone."""

import pytest

from reseaux.markdown.typography import set_typography
from reseaux.page import read_pages
from reseaux.pictures.card import COLUMN, LEADING, SIZES, TITLE_HEIGHT
from reseaux.pictures.lettering import measure
from reseaux.pictures.title_lines import ORPHAN, break_title, fit_title

HARD = [
    "W" * 60, "Anticonstitutionnellement" * 2, "X", "« Moi »",
    "Un deux trois quatre cinq six sept huit neuf dix onze douze",
    "L'œuvre « totale » : ce que dit l'article d'août 2014, et plus", "À propos de ce site", "i " * 30,
]  # fmt: skip


def fit(title: str) -> tuple[int, list[str]]:
    return fit_title(set_typography(title.strip()), COLUMN, TITLE_HEIGHT, SIZES, LEADING)


def list_titles(root) -> list[str]:
    return [page.front.title for page in read_pages(root)[0]]


@pytest.mark.parametrize(
    ("title", "size", "lines"),
    [
        ("La règle des 150 membres", 76, ["La règle", "des 150\u00a0membres"]),
        ("Donner du contenu intelligent", 80, ["Donner", "du contenu", "intelligent"]),
        ("Alors et maintenant", 84, ["Alors", "et maintenant"]),
        ("Agir, dans l'ordre", 84, ["Agir,", "dans l’ordre"]),
        ("X", 84, ["X"]),
        (
            "L'œuvre « totale » : ce que dit l'article d'août 2014, et plus",
            72,
            ["L’œuvre «\u00a0totale\u00a0»\u00a0:", "ce que dit l’article", "d’août 2014, et plus"],
        ),
    ],
)
def test_a_title_takes_the_lines_that_a_typographer_would_give_it(title, size, lines):
    assert fit(title) == (size, lines)


def test_no_title_of_the_site_nor_any_hard_one_is_cut_or_too_wide(root):
    titles = [*list_titles(root), *HARD]
    assert len(titles) > 40
    for title in titles:
        size, lines = fit(title)
        assert "".join(lines).replace(" ", "") == set_typography(title.strip()).replace(" ", ""), title
        assert max(measure(line, size) for line in lines) <= COLUMN, title
        assert len(lines) * size * LEADING <= TITLE_HEIGHT, title


def test_no_title_of_the_site_leaves_a_lone_word_or_a_sign_behind(root):
    for title in list_titles(root):
        size, lines = fit(title)
        assert len(lines) == 1 or measure(lines[-1], size) >= ORPHAN * COLUMN, lines
        assert not any(line.startswith((":", "»")) or line.endswith("«") for line in lines), lines


def test_no_title_of_the_site_parts_a_linking_word_from_what_follows(root):
    ends = {line.rpartition(" ")[2].lower() for title in list_titles(root) for line in fit(title)[1][:-1]}
    assert len(ends) > 10
    assert ends.isdisjoint({"à", "au", "avec", "ce", "dans", "de", "des", "du", "en", "et", "la", "le", "les", "sur"})


def test_a_title_that_would_shrink_too_much_keeps_its_size():
    title = "Comprendre et interconnecter\u00a0tout"
    assert fit_title(title, measure("Comprendre et", 80), 400, [80, 76, 40], 1.1)[0] == 40
    assert fit_title("Un long de mots", measure("Un long de", 80), 400, [80, 60], 1.1) == (80, ["Un long", "de mots"])


def test_an_orphan_is_avoided_where_another_break_can():
    words = ["Une", "assez", "longue", "suite", "de", "mots", "et", "un"]
    width = measure("Une assez longue suite de mots et", 50)
    assert break_title(words, width, 50) == ["Une assez longue", "suite de mots et un"]


def test_a_word_wider_than_its_line_gives_no_lines():
    assert break_title(["court", "W" * 40], 200, 50) == []
