"""The rule of groups and the picture of their sizes, made from the project's real data."""

import re
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from reseaux.facts import load_facts
from reseaux.markdown.views.drawing import draw_rows
from reseaux.markdown.views.group_diagnosis import build_group_diagnosis, format_count, tell_example
from reseaux.markdown.views.group_sizes import LABEL, STEP, WIDTH, place_clusters

ROOT = Path(__file__).parents[2]
FACTS = load_facts(ROOT)
GROUP = FACTS.tools.groupe
CORNERS = re.compile(r"M(\d+) (\d+)h(\d+)v(\d+)H(\d+)Z")
# Where 150 may be written by hand: what the article says, cited, and what others say of that number.
LIMIT = re.compile(
    r"(?:au plus|plus de|maximum de|jusqu'à|au-delà de) (\d+) membres|(\d+) membres (?:ou moins|au plus|au maximum)"
)


def build(part=None):
    root = Element("div")
    build_group_diagnosis(root, FACTS, part)
    return root


def read_rows(root):
    return [["".join(cell.itertext()) for cell in row] for row in root.iter("tr")]


def test_the_rule_is_one_and_the_same_in_the_tool_and_alone():
    rule = read_rows(build("regle"))
    assert len(rule) == 1 + 4
    assert [row for row in read_rows(build()) if row in rule] == rule
    assert build("regle").find("table").get("data-maximum") == str(GROUP.regle.membres_maximum)


@pytest.mark.parametrize(
    ("members", "known", "told"),
    [
        (40, True, "Sain. Les deux conditions sont remplies."),
        (40, False, "Sain. La taille suffit."),
        (150, True, "Sain. Les deux conditions sont remplies."),
        (150, False, "Sain. La taille suffit."),
        (400, True, "Sain. Les gestionnaires suffisent."),
        (
            400,
            False,
            "Trop grand. Aucune des deux conditions n'est remplie."
            " Divisé par région ou par spécialité, le groupe donnerait 3 groupes de 133 ou 134 membres.",
        ),
        (5000, True, "Sain. Les gestionnaires suffisent."),
        (
            5000,
            False,
            "Trop grand. Aucune des deux conditions n'est remplie."
            " Divisé par région ou par spécialité, le groupe donnerait 34 groupes de 147 ou 148 membres.",
        ),
    ],
)
def test_the_examples_are_answered_by_the_rule(members, known, told):
    assert tell_example(GROUP, members, known) == told
    row = next(row for row in read_rows(build()) if row[0] == format_count(members, "membre"))
    assert row[1 if known else 2] == told


@pytest.mark.parametrize(("number", "told"), [(0, "0 groupe"), (1, "1 groupe"), (2, "2 groupes"), (1.5, "1,5 groupe")])
def test_the_plural_starts_at_two(number, told):
    assert format_count(number, "groupe") == told


def test_the_page_advises_for_each_size_of_the_examples():
    page = (ROOT / "docs/agir/groupe-150.md").read_text(encoding="utf-8")
    headings = re.findall(r"^### À (.+)$", page, re.MULTILINE)
    assert headings == [format_count(members, "membre") for members in GROUP.exemples]


def test_no_page_gives_the_rule_another_number():
    told = {}
    for path in (ROOT / "docs").rglob("*.md"):
        for match in LIMIT.finditer(path.read_text(encoding="utf-8")):
            told.setdefault(next(filter(None, match.groups())), []).append(path.name)
    assert list(told) == [str(GROUP.regle.membres_maximum)]


@pytest.mark.parametrize("count", [1, 39, 40, 41, 150, 5000])
def test_a_cluster_covers_a_dot_for_each_member(count):
    columns = 8
    drawn = [tuple(map(int, corners)) for corners in CORNERS.findall(draw_rows(count, columns, STEP, (12, 20)))]
    assert sum(width * height for _, _, width, height, _ in drawn) == count * STEP**2
    assert {left for left, *_ in drawn} | {back for *_, back in drawn} == {12}
    assert max(width for _, _, width, _, _ in drawn) == min(count, columns) * STEP


@pytest.mark.parametrize("sizes", [[2], [40, 150, 400, 5000], [5000, 5000], [150] * 12, [10, 100_000]])
def test_no_cluster_covers_another_or_leaves_the_drawing(sizes):
    boxes = []
    for size, (left, top, columns) in zip(sizes, place_clusters(sizes), strict=True):
        boxes.append((left, top, left + columns * STEP, top + -(-size // columns) * STEP + LABEL))
    assert all(left >= 0 and top >= 0 and right <= WIDTH for left, top, right, _ in boxes)
    for index, (left, top, right, bottom) in enumerate(boxes):
        assert all(
            right <= other[0] or left >= other[2] or bottom <= other[1] or top >= other[3]
            for other in boxes[index + 1 :]
        )


def test_the_picture_shows_which_way_engagement_goes_and_measures_nothing():
    root = build("tailles")
    radii = [float(circle.get("r")) for circle in root.iter("circle")]
    assert radii == sorted(set(radii), reverse=True)
    assert len(radii) == len(GROUP.exemples)
    assert "un dessin, et non une mesure" in root.find(".//desc").text
    assert read_rows(root)[1:] == [
        ["40 membres", "Le plus fort"],
        ["150 membres", "Plus faible qu'à 40 membres"],
        ["400 membres", "Plus faible qu'à 150 membres"],
        ["5 000 membres", "Plus faible qu'à 400 membres"],
    ]


def test_the_picture_is_named_and_described():
    drawing = build("tailles").find(".//svg")
    names = drawing.get("aria-labelledby").split()
    assert [drawing.find(f".//*[@id='{name}']").tag for name in names] == ["title", "desc"]
    assert all(drawing.find(f".//*[@id='{name}']").text for name in names)
