import pytest
from written_page import make_page, tell

from reseaux.checks.page_form import check_guidance_form, check_headings, check_voices

PARTS = (
    "## En bref\n\nA\n\n## Ce que dit l'article (2014)\n\nB\n\n## Ce qui a changé depuis\n\nC\n\n## Quoi faire\n\nD\n\n"
)
STEP = "[Étape suivante : Agir](index.md){ .etape-suivante }\n"
ORDER = (
    "Écrivez dans cet ordre : « ## En bref », « ## Ce que dit l'article (2014) », « ## Ce qui a changé depuis »,"
    " « ## Quoi faire »."
)
ENDING = "Finissez par « [Étape suivante : Titre](page.md){ .etape-suivante } »."


@pytest.mark.parametrize(
    "body",
    [
        "",
        "Sans intertitre.\n",
        "## A\n\n### B\n\n#### C\n\n## D\n",
        "## A { #ancre }\n\n### B\n",
        # Up by any number of levels.
        "## A\n\n### B\n\n#### C\n\n##### D\n\n## E\n",
        # No headings: a mot-clic, code, a comment.
        "#otpq\n\n```\n# A\n#### B\n```\n\n<!-- #### C -->\n",
    ],
)
def test_headings_in_order_have_no_problem(tmp_path, body):
    assert list(check_headings(make_page(tmp_path, body))) == []


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (
            "# Un essai\n",
            [
                "9: titre de premier niveau « Un essai » dans le texte."
                " Le titre de la page vient du champ « title »; commencez par « ## »."
            ],
        ),
        ("### A\n", ["9: intertitre « A » : niveau 3 juste après le niveau 1. Écrivez « ## A »."]),
        (
            "## A\n\n#### B { #b }\n",
            ["11: intertitre « B » : niveau 4 juste après le niveau 2. Écrivez « ### B »."],
        ),
        # Each fault has its line.
        (
            "# A\n\n#### B\n\n###### C\n",
            [
                "9: titre de premier niveau « A » dans le texte."
                " Le titre de la page vient du champ « title »; commencez par « ## ».",
                "11: intertitre « B » : niveau 4 juste après le niveau 1. Écrivez « ## B ».",
                "13: intertitre « C » : niveau 6 juste après le niveau 4. Écrivez « ##### C ».",
            ],
        ),
    ],
)
def test_a_second_title_or_a_skipped_level_is_reported(tmp_path, body, words):
    assert tell(check_headings(make_page(tmp_path, body))) == [f"docs/essai.md:{text}" for text in words]


@pytest.mark.parametrize(
    ("source", "body"),
    [
        ("agir/essai.md", PARTS + STEP),
        ("comprendre/essai.md", PARTS + STEP),
        ("choisir/essai.md", PARTS + STEP),
        ("otpq/index.md", PARTS + STEP),
        # Either apostrophe, and headings below the four parts.
        ("agir/essai.md", PARTS.replace("l'article", "l’article") + STEP),
        ("agir/essai.md", PARTS + "### Un exemple\n\n" + STEP),
        # Pages of another kind have the form they want.
        ("agir/index.md", "Bonjour.\n"),
        ("reference/essai.md", "## Autre chose\n"),
        ("index.md", ""),
    ],
)
def test_a_page_of_advice_in_four_parts_has_no_problem(tmp_path, source, body):
    assert list(check_guidance_form(make_page(tmp_path, body, source))) == []


@pytest.mark.parametrize(
    ("body", "words"),
    [
        # Parts missing, added, in another order.
        (STEP, [f"9: parties «  » au lieu des quatre parties d'une page de conseils. {ORDER}"]),
        (
            PARTS.replace("## En bref\n", "") + STEP,
            [
                "9: parties « Ce que dit l'article (2014) », « Ce qui a changé depuis », « Quoi faire »"
                f" au lieu des quatre parties d'une page de conseils. {ORDER}"
            ],
        ),
        (
            PARTS + "## Sources\n\n" + STEP,
            [
                "9: parties « En bref », « Ce que dit l'article (2014) », « Ce qui a changé depuis », « Quoi faire »,"
                f" « Sources » au lieu des quatre parties d'une page de conseils. {ORDER}"
            ],
        ),
        (
            "## Quoi faire\n\n## En bref\n\n" + STEP,
            [f"9: parties « Quoi faire », « En bref » au lieu des quatre parties d'une page de conseils. {ORDER}"],
        ),
        # No next step, or more than one: the last is told.
        (PARTS, [f"9: étape suivante absente. {ENDING}"]),
        (PARTS + STEP + STEP, [f"26: 2 étapes suivantes au lieu d'une. {ENDING}"]),
    ],
)
def test_a_page_of_advice_of_another_form_is_reported(tmp_path, body, words):
    page = make_page(tmp_path, body, "agir/essai.md")
    assert tell(check_guidance_form(page)) == [f"docs/agir/essai.md:{text}" for text in words]


def test_a_page_whose_name_only_starts_like_an_index_is_a_page_of_advice(tmp_path):
    page = make_page(tmp_path, PARTS, "agir/indexation.md")
    assert tell(check_guidance_form(page)) == [f"docs/agir/indexation.md:9: étape suivante absente. {ENDING}"]


ARTICLE, SINCE = "## Ce que dit l'article (2014)\n\n", "## Ce qui a changé depuis\n\n"


@pytest.mark.parametrize(
    "body",
    [
        # Our own words need no citation: the answer in brief, the advice, any other heading.
        "A.\n\n## En bref\n\nA.\n\n## Quoi faire\n\n1. A.\n2. B.\n\n## Autre chose\n\nA.\n",
        # The article: a claim anywhere in the paragraph, or the plain admission.
        ARTICLE + "A.[^groupe-150]\n",
        ARTICLE + "A.\nB.[^groupe-150]\nC.\n",
        ARTICLE + "- A.[^groupe-150]\n- B.[^facebook-49]\n",
        ARTICLE + "L'article n'en parle pas.\n",
        ARTICLE + "L’article n’en parle pas.\n",
        # Since then: a source or a claim, a plain admission, a remark marked as ours.
        SINCE + "A.[^cefrio-2014-plateformes]\n\nB.[^groupe-150]\n",
        SINCE + "Rien de vérifié depuis.\n",
        SINCE + "Notre lecture : A.\n",
        SINCE + "Aucune mesure n'a été lue.\n\nAucun chiffre vérifié.\n",
        SINCE + "Le sort du groupe n'a pas été trouvé.\n\nCes comptes n'ont pas été contrôlés.\n",
        SINCE + "Le sort du groupe n’a pas été trouvé.\n",
        # What is no statement: headings, blocks, the head and the rule of a table, code.
        ARTICLE + "### A\n\n/// graphique | portee-facebook\n///\n\n```\nA.\n```\n",
        SINCE + "| A | B |\n|---|:--|\n| C[^groupe-150] | D |\n",
    ],
)
def test_statements_that_say_where_they_come_from_have_no_problem(tmp_path, facts, body):
    assert tell(check_voices(make_page(tmp_path, body), facts)) == []


NO_CLAIM = (
    "énoncé de l'article sans affirmation citée. Ajoutez « [^affirmation] » à la fin de la phrase, avant le point."
)
NO_SOURCE = (
    "énoncé sur ce qui a changé sans source citée."
    " Ajoutez « [^source] » à la fin de la phrase, avant le point, ou écrivez « Rien de vérifié depuis. »."
)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        # The article cites claims; a source is none.
        (ARTICLE + "A.\n", [f"11: {NO_CLAIM}"]),
        (ARTICLE + "A.[^cefrio-2014-plateformes]\n", [f"11: {NO_CLAIM}"]),
        (ARTICLE + "A.[^inconnue]\n", [f"11: {NO_CLAIM}"]),
        (ARTICLE + "Rien de vérifié.\n", [f"11: {NO_CLAIM}"]),
        # Each paragraph, item and row answers for itself, below a smaller heading too.
        (ARTICLE + "A.[^groupe-150]\n\nB.\nC.\n", [f"13: {NO_CLAIM}"]),
        (ARTICLE + "- A.\n- B.[^groupe-150]\n- C.\n", [f"11: {NO_CLAIM}", f"13: {NO_CLAIM}"]),
        (ARTICLE + "1. A.\n2. B.\n", [f"11: {NO_CLAIM}", f"12: {NO_CLAIM}"]),
        (ARTICLE + "### A\n\nB.\n", [f"13: {NO_CLAIM}"]),
        (ARTICLE + "| A |\n|---|\n| B |\n| C[^groupe-150] |\n", [f"13: {NO_CLAIM}"]),
        # Since then.
        (SINCE + "A.\n", [f"11: {NO_SOURCE}"]),
        (SINCE + "Notre avis : A.\n", [f"11: {NO_SOURCE}"]),
        (SINCE + "Aucune raison de s'inquiéter.\n", [f"11: {NO_SOURCE}"]),
        (SINCE + "- A.[^groupe-150]\n- B.\n", [f"12: {NO_SOURCE}"]),
        # A voice ends where another begins.
        (ARTICLE + "A.[^groupe-150]\n\n" + SINCE + "B.\n\n## Quoi faire\n\nC.\n", [f"15: {NO_SOURCE}"]),
    ],
)
def test_a_statement_without_origin_is_reported(tmp_path, facts, body, words):
    page = make_page(tmp_path, body)
    assert tell(check_voices(page, facts)) == [f"docs/essai.md:{text}" for text in words]
