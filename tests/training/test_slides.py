"""Slides and running order, read from a page: typed ones, then those of the guide."""

from pathlib import Path

import pytest
from written_page import make_page

from reseaux.page import read_page
from reseaux.training.extracts import iterate_headings
from reseaux.training.running_order import read_plans
from reseaux.training.slides import parse_argument, read_slides

ROOT = Path(__file__).parents[2]
GUIDE = read_page(ROOT / "docs/formation/animer.md", ROOT)[0]
BODY = """## Les étapes

Un préambule.

### Accueil

Avant.

/// diapo | accueil, court
#### Bonjour

- Un mot
///

Dites bonjour.

/// diapo | suite
#### Encore
///

Puis attendez.

### Fin

/// diapo | fin,  court   seulement
#### Merci
///
"""


def test_a_slide_has_the_lines_of_its_block_and_the_notes_around_it(tmp_path):
    slides = read_slides(make_page(tmp_path, BODY))
    told = [(slide.name, slide.title, slide.step, slide.versions) for slide in slides]
    assert told == [
        ("accueil", "Bonjour", "accueil", ("long", "court")),
        ("suite", "Encore", "accueil", ("long",)),
        ("fin", "Merci", "fin", ("court",)),
    ]
    assert slides[0].lines == ["#### Bonjour", "", "- Un mot"]
    assert [" ".join(filter(None, slide.notes)) for slide in slides] == ["Avant. Dites bonjour.", "Puis attendez.", ""]
    assert [slide.line for slide in slides] == [17, 25, 33]
    assert slides[2].step_title == "Fin"


@pytest.mark.parametrize(
    ("text", "read"),
    [("", ("", "")), ("accueil", ("accueil", "")), (" accueil , court ", ("accueil", "court"))],
)
def test_the_name_of_a_slide_and_its_mark_stand_apart(text, read):
    assert parse_argument(text) == read


def test_the_two_workshops_of_the_guide_follow_minute_by_minute():
    plans = read_plans(GUIDE)
    ends = {version: [(row.start, row.end) for row in plan.rows] for version, plan in plans.items()}
    assert ends == {
        "long": [(0, 5), (5, 11), (11, 19), (19, 24), (24, 32), (32, 37), (37, 43), (43, 45)],
        "court": [(0, 2), (2, 7), (7, 13), (13, 17), (17, 20)],
    }
    assert {version: plan.minutes for version, plan in plans.items()} == {"long": 45, "court": 20}


def test_every_step_of_the_guide_says_what_to_say_what_the_group_does_and_when_it_is_done():
    steps: dict[str, str] = {}
    for slide in read_slides(GUIDE):
        steps[slide.step] = steps.get(slide.step, "") + "\n".join(slide.notes)
    assert len(steps) >= 10
    for told in ("**Vous pouvez dire :**", "**Le groupe**", "**C'est fait quand**"):
        assert [step for step, notes in steps.items() if told not in notes] == []


def test_the_guide_answers_at_least_eight_likely_questions_with_a_source_or_says_that_nobody_knows():
    part = GUIDE.body.partition("\n## Questions probables\n")[2].partition("\n## ")[0]
    answers = part.split("\n### ")[1:]
    assert len(answers) >= 8
    assert [answer for answer in answers if "[^" not in answer and "ous ne savons pas" not in answer] == []


def test_the_guide_keeps_the_anchors_of_the_workshop_that_it_continues():
    kept = """
        objectifs preparer-la-seance le-deroulement
        premier-exercice-le-groupe-silencieux corrige-du-premier-exercice
        second-exercice-le-bel-eloge corrige-du-second-exercice
        questions-de-discussion les-heures-de-formation-continue"""
    assert {heading.anchor for heading in iterate_headings(GUIDE)} >= set(kept.split())


def test_a_slide_is_read_however_its_fence_is_typed_and_may_hold_a_block(tmp_path):
    body = "### Étape\n\n  //// diapo | un\n#### Titre\n\n/// liste | reputation\n///\n////\n\nNote.\n"
    [slide] = read_slides(make_page(tmp_path, body))
    assert (slide.name, slide.title) == ("un", "Titre")
    assert slide.lines == ["#### Titre", "", "/// liste | reputation", "///"]
    assert [line for line in slide.notes if line] == ["Note."]
