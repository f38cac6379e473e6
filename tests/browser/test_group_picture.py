"""The picture of a group, and that of the sizes: as many dots as they say, said in words, seen on any screen."""

import re

import pytest

from browser.group_form import PAGE, TOOL, ask, call

AREA = re.compile(r"h(\d+)v(\d+)")
DOT = 8 * 8  # units: the room of a dot in the picture


@pytest.fixture(scope="module")
def page(look):
    """The page, opened once for the tests that only ask it questions."""
    return look(PAGE)


def test_a_dot_stands_for_more_members_in_a_larger_group(page):
    scales = {1: 1, 600: 1, 601: 2, 1200: 2, 1201: 5, 3000: 5, 3001: 10, 6000: 10, 6001: 20, 10_000_000: 20_000}
    assert call(page, "chooseScale", [[members] for members in scales], "group-picture") == list(scales.values())


def count_dots(path):
    return sum(int(width) * int(height) for width, height in AREA.findall(path)) / DOT


def test_the_picture_has_a_dot_a_member_and_lights_those_who_post(page):
    cases = [([2], 0), ([40], 5), ([150], 100), ([134, 133, 133], 5), ([148] * 2 + [147] * 32, 0.01), ([600], 50)]
    drawings = call(page, "drawGroups", [[sizes, share, True] for sizes, share in cases], "group-picture")
    for (sizes, share), drawing in zip(cases, drawings, strict=True):
        dots = sum(max(1, int(size / drawing["scale"] + 0.5)) for size in sizes)
        assert count_dots(drawing["membre"]) == dots
        assert count_dots(drawing["auteur"]) == (max(1, int(dots * share / 100 + 0.5)) if share else 0)
        assert drawing["gestionnaire"].count("M") == len(sizes)


CAPTIONS = [
    (["40", "oui"], 1, "Chaque point vaut 1 membre. Losange plein : un gestionnaire que tous connaissent."),
    (["40", None], 0, "Chaque point vaut 1 membre."),
    (
        ["150", "non", "", "10"],
        1,
        "Chaque point vaut 1 membre. Points pleins : les membres qui publient, environ 15."
        " Losange creux : un gestionnaire à faire connaître.",
    ),
    (
        ["5000", "non"],
        34,
        "Chaque point vaut 10 membres."
        " Le groupe est dessiné divisé en 34 groupes; losanges creux : un gestionnaire à nommer dans chacun.",
    ),
    # 40 groups are drawn apart, 41 would be too small to be seen.
    (
        ["6000", "non"],
        40,
        "Chaque point vaut 10 membres."
        " Le groupe est dessiné divisé en 40 groupes; losanges creux : un gestionnaire à nommer dans chacun.",
    ),
    (["6001", "non"], 0, "Chaque point vaut 20 membres."),
    # Fewer people than a dot stands for, then as many.
    (
        ["6001", "", "", "0,3"],
        0,
        "Chaque point vaut 20 membres. Points pleins : les membres qui publient, environ 18."
        " C'est moins d'un point, montré plein quand même.",
    ),
    (
        ["6001", "", "", "0,33"],
        0,
        "Chaque point vaut 20 membres. Points pleins : les membres qui publient, environ 20.",
    ),
]


def test_the_picture_says_in_words_what_it_shows(page):
    seen = ask(page, *[answers for answers, *_ in CAPTIONS])
    assert [[answer["managers"], answer["caption"]] for answer in seen] == [expected for _, *expected in CAPTIONS]
    assert all(answer["described"] == answer["caption"] for answer in seen)
    assert {answer["caption"] for answer in ask(page, ("", "oui"), ("0", "oui"), ("1", "oui"), ("abc", "oui"))} == {""}


@pytest.mark.parametrize("media", [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}, {"media": "print"}])
def test_the_dots_stand_out_whatever_the_screen(look, media):
    page = look(f"{PAGE}#membres=400&gestionnaires=non&part=5", media=media)
    paints = page.evaluate("""() => [...document.querySelectorAll('.groupe-tailles circle, group-diagnosis circle')]
      .map(dot => getComputedStyle(dot)).map(style => style.fill === 'none' ? style.stroke : style.fill)""")
    ground = page.evaluate(f"getComputedStyle(document.querySelector('{TOOL}')).backgroundColor")
    assert len(paints) == 4 + 2
    assert all(contrast(paint, ground) >= 3 for paint in paints), (paints, ground)


def contrast(paint, ground):
    lights = sorted(light(color) for color in (paint, ground))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def light(color):
    parts = [int(part) / 255 for part in re.findall(r"\d+", color)[:3]]
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(part * weight for part, weight in zip(parts, (0.2126, 0.7152, 0.0722), strict=True))
