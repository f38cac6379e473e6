"""What the tools name must stand in the other files of data/: the project's own data, damaged one thing at a time."""

import pytest
from project_copy import replace_text
from written_page import tell

from reseaux.checks.tools import check_choice, check_group, check_reach
from reseaux.facts import read_facts


def judge(project, check):
    facts, problems = read_facts(project)
    assert problems == []
    return tell(check(facts))


@pytest.mark.parametrize("check", [check_reach, check_group, check_choice])
def test_the_tools_of_the_project_hold(project, check):
    assert judge(project, check) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "[portee-facebook,",
            "[portee-facebok,",
            "série « portee-facebok » inconnue. Vouliez-vous dire « portee-facebook »?",
        ),
        (
            "[portee-facebook,",
            "[temps-quotidien-quebec,",
            "série « temps-quotidien-quebec » en « min par jour ». Choisissez une série dont l'unité est « % ».",
        ),
    ],
)
def test_a_series_that_is_unknown_or_no_share_is_reported(project, old, new, message):
    line = replace_text(project / "data/outils/portee.yml", old, new)
    assert judge(project, check_reach) == [f"data/outils/portee.yml:{line}: {message}"]


def test_a_year_that_cannot_answer_for_every_page_is_reported(project):
    replace_text(
        project / "data/chiffres.yml", "        valeur: 1.65\n", "        valeur: 1.65\n        abonnes_maximum: 500\n"
    )
    remedy = "Ajoutez-en une sans « abonnes_minimum » ni « abonnes_maximum »."
    fault = f"année 2025 : aucune mesure qui vaille pour toutes les pages. {remedy}"
    assert [told.split(":", 2)[2].strip() for told in judge(project, check_reach)] == [fault]


def test_a_first_year_that_nobody_measured_is_reported(project):
    line = replace_text(project / "data/outils/portee.yml", "annee: 2014", "annee: 2016")
    years = "2013, 2014, 2015, 2018, 2019, 2020, 2021, 2025"
    fault = f"année 2016 sans mesure dans ces séries. Choisissez parmi : {years}."
    assert judge(project, check_reach) == [f"data/outils/portee.yml:{line}: {fault}"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        # The claim of the rule, then that of the picture.
        (
            "  affirmation: groupe-150",
            "  affirmation: groupe-15",
            "affirmation « groupe-15 » inconnue. Vouliez-vous dire « groupe-150 »?",
        ),
        (
            "  affirmation: taille-engagement",
            "  affirmation: zzz",
            "affirmation « zzz » inconnue. Ajoutez-la à data/affirmations.yml.",
        ),
        # The number of the rule is that of the claim.
        (
            "  membres_maximum: 150",
            "  membres_maximum: 151",
            "« 151 membres » n'est pas dans l'affirmation « groupe-150 ». Corrigez le nombre, ou l'affirmation.",
        ),
        (
            "  membres_maximum: 150",
            "  membres_maximum: 1500",
            "« 1 500 membres » n'est pas dans l'affirmation « groupe-150 ». Corrigez le nombre, ou l'affirmation.",
        ),
    ],
)
def test_a_rule_of_groups_that_is_not_that_of_the_article_is_reported(project, old, new, message):
    assert judge(project, check_group) == []
    line = replace_text(project / "data/outils/groupe.yml", old, new)
    assert judge(project, check_group) == [f"data/outils/groupe.yml:{line}: {message}"]


def test_the_points_of_the_project_hold(project):
    assert judge(project, check_choice) == []


# What the first point of choix.yml becomes, how far above it the fault is told, and what is said.
@pytest.mark.parametrize(
    ("old", "new", "above", "message"),
    [
        (
            "plateforme: linkedin",
            "plateforme: linkdin",
            0,
            "plateforme « linkdin » inconnue. Vouliez-vous dire « linkedin »?",
        ),
        (
            "critere: pour-quoi",
            "critere: pourquoi",
            0,
            "critère « pourquoi » inconnu. Vouliez-vous dire « pour-quoi »?",
        ),
        (
            "critere: pour-quoi",
            "critere: zzz",
            0,
            "critère « zzz » inconnu. Choisissez parmi : pour-quoi, qui-au-quebec, portee-organique, ciblage, groupes,"
            " effort, risques, changements.",
        ),
        ("points: 2", "points: 0", 0, "0 point ne change rien. Donnez de -2 à 2 points, ou retirez la plateforme."),
        (
            "[^linkedin-optimal]",
            "",
            0,
            "raison sans source. Citez une source par « [^source] », ou commencez par « Notre avis : ».",
        ),
        (
            'raison: "En 2014',
            'raison: "Notre avis : en 2014',
            2,
            "notre avis pèse plus d'un point. Écrivez 1 ou -1, ou citez une source.",
        ),
    ],
)
def test_a_point_that_nothing_holds_up_is_reported(project, old, new, above, message):
    line = replace_text(project / "data/outils/choix.yml", old, new)
    assert judge(project, check_choice) == [f"data/outils/choix.yml:{line - above}: {message}"]


@pytest.mark.parametrize(("old", "new"), [("  - id: public\n", "  - id: but\n"), ("id: recruter\n", "id: membres\n")])
def test_a_question_or_an_answer_named_twice_is_reported(project, old, new):
    line = replace_text(project / "data/outils/choix.yml", old, new)
    fault = f"identifiant « {new.split()[-1]} » donné deux fois. Donnez-en un autre au second."
    assert judge(project, check_choice) == [f"data/outils/choix.yml:{line}: {fault}"]


ROLES = "membres, recruter, continu, medias, groupe, publicite, video, metier, jeunes, grand-public"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "retire: publicite",
            "retire: publicites",
            "but ou public « publicites » inconnu. Vouliez-vous dire « publicite »?",
        ),
        # An answer without a role is no goal.
        ("retire: publicite", "retire: ia", f"but ou public « ia » inconnu. Choisissez parmi : {ROLES}."),
        (
            "        remarque: \"Notre avis : avec ce temps, l'effort demandé n'écarte aucune plateforme.\"\n",
            "        retire: video\n",
            "réponse « Plus de cinq heures » qui retire un but sans remarque. Dites pourquoi ce but attend.",
        ),
    ],
)
def test_an_answer_that_takes_away_no_known_goal_or_does_not_say_why_is_reported(project, old, new, message):
    line = replace_text(project / "data/outils/choix.yml", old, new)
    assert judge(project, check_choice)[-1] == f"data/outils/choix.yml:{line}: {message}"


def test_an_answer_that_says_nothing_is_reported(project):
    remark = "        remarque: \"Notre avis : avec ce temps, l'effort demandé n'écarte aucune plateforme.\"\n"
    line = replace_text(project / "data/outils/choix.yml", remark, "")
    fault = "réponse « Plus de cinq heures » sans points ni remarque. Dites au moins pourquoi."
    assert judge(project, check_choice) == [f"data/outils/choix.yml:{line - 2}: {fault}"]
