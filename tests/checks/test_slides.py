import pytest
from written_page import make_page, tell

from reseaux.checks.slides import check_slides

TABLES = """## La version de 10 minutes

| Minutes | Étape |
|---|---|
| 0 à 4 | [Un](#un) |
| 4 à 10 | [Deux](#deux) |

## La version de 4 minutes

| Minutes | Étape |
|---|---|
| 0 à 4 | [Un](#un) |

"""
STEPS = """### Un

/// diapo | un, court
#### Un titre
///

### Deux

/// diapo | deux
#### Un autre
///
"""
SHOWN = "\n/// diapositives | essai\n///\n"
BODY = TABLES + STEPS + SHOWN


def check(tmp_path, body):
    return tell(check_slides([make_page(tmp_path, body)]))


def test_a_guide_whose_steps_follow_has_no_problem(tmp_path):
    assert check(tmp_path, BODY) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "| 4 à 10 |",
            "| 5 à 10 |",
            "docs/essai.md:14: étape qui commence à 5 après une étape qui finit à 4. Commencez-la à 4.",
        ),
        (
            "| 4 à 10 |",
            "| 4 à 9 |",
            "docs/essai.md:14: déroulement qui finit à 9 au lieu de 10 minutes. "
            "Corrigez les minutes, ou l'intertitre du tableau.",
        ),
        (
            "(#deux)",
            "(#deus)",
            "docs/essai.md:14: étape « deus » absente. Vouliez-vous dire « deux »?",
        ),
        (
            "un, court",
            "un",
            "docs/essai.md:20: étape « un » sans diapositive dans la version de 4 minutes. "
            "Écrivez par exemple « /// diapo | accueil, court ».",
        ),
        (
            "| deux\n",
            "| deux, court\n",
            "docs/essai.md:30: diapositive « deux » : son étape n'est pas dans la version de 4 minutes. "
            "Ajoutez l'étape au tableau, ou changez le mot après la virgule.",
        ),
        (
            "un, court",
            "un, bref",
            "docs/essai.md:24: diapositive « un » : mot « bref » inconnu. "
            "Après la virgule, choisissez parmi : court, court seulement.",
        ),
        (
            "| deux\n",
            "| Le deux\n",
            "docs/essai.md:30: diapositive au nom « Le deux ». "
            "Écrivez un nom en minuscules sans accent et traits d'union.",
        ),
        ("| deux\n", "| un\n", "docs/essai.md:30: deux diapositives « un ». Donnez à chacune son nom."),
        (
            "#### Un autre",
            "Un autre",
            "docs/essai.md:30: diapositive « deux » sans titre. Commencez-la par « #### Son titre ».",
        ),
        (
            "| essai",
            "| esai",
            "docs/essai.md:34: diapositives d'une page inconnue « esai ». Vouliez-vous dire « essai »?",
        ),
    ],
)
def test_a_slide_or_a_plan_that_does_not_hold_is_reported(tmp_path, old, new, told):
    assert old in BODY
    assert told in check(tmp_path, BODY.replace(old, new, 1))


def test_a_plan_that_starts_late_and_a_step_that_ends_before_it_starts_are_reported(tmp_path):
    found = check(tmp_path, BODY.replace("| 0 à 4 | [Un](#un) |", "| 5 à 4 | [Un](#un) |", 1))
    assert "docs/essai.md:13: déroulement qui ne commence pas à 0. Commencez par « 0 à … »." in found
    assert "docs/essai.md:13: étape de 5 à 4. Finissez-la après son début." in found


def test_a_slide_outside_a_step_and_a_page_without_slides_are_reported(tmp_path):
    assert check(tmp_path, "/// diapo | un\n#### Un titre\n///\n") == [
        "docs/essai.md:9: diapositive « un » hors d'une étape. Placez-la sous un intertitre."
    ]
    assert check(tmp_path, "/// diapositives | essai\n///\n") == [
        "docs/essai.md:9: aucune diapositive dans docs/essai.md. Écrivez par exemple « /// diapo | accueil, court »."
    ]
