"""The pictures can be read by everyone: in both themes, on a phone, on paper, in forced colours."""

import pytest

from browser.legibility import FAINT

PICTURES = {"/reference/chiffres/": ".panneaux", "/comprendre/reseau-de-contacts/": ".reseau"}
SHAPES = ".graphique :is(.barre, .point-centre, .point-proche, .points-lointains, .lien, .axe)"
# The drawn words that leave their drawing, or that lie on one another, by more than a unit.
CROWDED = """() => [...document.querySelectorAll('.graphique svg')].flatMap(drawing => {
  const boxes = [...drawing.querySelectorAll('text')].map(node => [node.textContent, node.getBBox()]);
  const {width, height} = drawing.viewBox.baseVal;
  const out = ([, box]) => box.x < -1 || box.y < -1 || box.x + box.width > width + 1 || box.y + box.height > height + 1;
  const meet = (one, other) => one.x + one.width > other.x + 1 && other.x + other.width > one.x + 1
    && one.y + one.height > other.y + 3 && other.y + other.height > one.y + 3;
  return boxes.filter((entry, index) => out(entry) || boxes.slice(index + 1).some(other => meet(entry[1], other[1])))
    .map(([text]) => text);
})"""
SIZES = """() => [...document.querySelectorAll('.graphique text')]
  .map(node => parseFloat(getComputedStyle(node).fontSize) * node.getScreenCTM().a)"""
# The paint of each shape, whether it is filled or only drawn as a line.
PAINTS = """shapes => [...new Set([...document.querySelectorAll(shapes)].map(node => {
  const {fill, stroke} = getComputedStyle(node);
  return node.matches('.repere') || fill === 'none' ? stroke : fill;
}))]"""


@pytest.fixture(params=PICTURES)
def place(request) -> str:
    """A page with a picture."""
    return request.param


def test_drawn_words_stay_in_their_drawing_and_off_one_another(look, place):
    page = look(place)
    assert page.locator(f"{PICTURES[place]} svg text").count() > 5
    assert page.evaluate(CROWDED) == []


@pytest.mark.parametrize("width", [320, 1280])
def test_drawn_words_are_never_tiny(look, place, width):
    assert min(look(place, width=width).evaluate(SIZES)) > 10


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_drawn_words_stand_out_in_both_themes_and_on_paper(look, place, scheme):
    page = look(place, media={"color_scheme": scheme})
    assert page.evaluate(FAINT, [7, False]) == []
    page.emulate_media(media="print")
    assert page.evaluate(FAINT, [7, True]) == []


@pytest.mark.parametrize(("scheme", "ink"), [("light", "rgb(0, 0, 0)"), ("dark", "rgb(255, 255, 255)")])
def test_shapes_take_the_ink_of_the_reader_in_forced_colours(look, place, scheme, ink):
    page = look(place, media={"color_scheme": scheme, "forced_colors": "active"})
    assert page.evaluate(PAINTS, SHAPES) == [ink]
    assert page.evaluate(FAINT, [7, False]) == []


def test_neighbouring_panels_start_on_the_same_line(look):
    page = look("/reference/chiffres/")
    tops = page.locator(".panneau > svg").evaluate_all(
        "drawings => drawings.map(node => node.getBoundingClientRect().y)"
    )
    assert len(tops) == page.locator(".panneau").count() >= 6
    assert [abs(left - right) < 1 for left, right in zip(tops[::2], tops[1::2], strict=False)] == [True] * (
        len(tops) // 2
    )


def test_no_picture_carries_a_style_or_a_script_of_its_own(look, place):
    look_inside = "nodes => nodes.flatMap(node => node.getAttributeNames()).filter(name => /^(style|on.*)$/.test(name))"
    assert look(place).locator(".graphique, .graphique *").evaluate_all(look_inside) == []
