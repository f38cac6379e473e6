import pytest
from written_page import make_page, set_field, tell

from reseaux.checks.figures import check_data_figures, check_figures, check_teaser_figures, find_figures
from reseaux.facts import read_facts

REMEDY = "Ajoutez « [^source] » sur la même ligne, ou « [^exemple-du-site] » si le chiffre est un exemple à nous."


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        # Shares.
        ("49 % des internautes", ["49 %"]),
        ("48,9 % chaque jour", ["48,9 %"]),
        ("49% collé", ["49 %"]),
        ("49\u00a0% et 8\u202f%", ["49 %", "8 %"]),
        ("(13 %)", ["13 %"]),
        ("49 pour cent", ["49 pour cent"]),
        ("**49 %**", ["49 %"]),
        # People, groups, money.
        ("150 membres", ["150 membres"]),
        ("1 membre", ["1 membre"]),
        ("1 000 abonnés, 60 personnes", ["1 000 abonnés", "60 personnes"]),
        ("1\u00a0000\u00a0000 abonnées", ["1 000 000 abonnées"]),
        ("1,7 million d'utilisateurs", ["1,7 million"]),
        ("de 100 à 200 relations", ["200 relations"]),
        ("20 $ ou 20 dollars", ["20 $", "20 dollars"]),
        ("3 points de plus", ["3 points"]),
        # What is no figure: years, pages, steps, words that only start alike, names.
        ("", []),
        ("En août 2014, l'article", []),
        ("Depuis 2014", []),
        ("¶ 15 et l'article 77", []),
        ("1. Écrivez", []),
        ("3 h 41 par jour", []),
        ("150 membres-clés", []),
        ("12 membrures", []),
        ("Passez à X 2", []),
        ("[^iso-9001-membres]", []),
        ("groupe-150 membres", []),
    ],
)
def test_a_number_with_a_unit_is_a_figure(text, figures):
    assert find_figures(text) == figures


@pytest.mark.parametrize(
    ("text", "figure"),
    [("12.5 %", "12.5 %"), ("10-15 %", "15 %"), ("**49** %", "49 %"), ("49&nbsp;%", "49 %"), ("−49 %", "49 %")],
)
def test_no_way_of_typing_a_number_hides_a_figure(text, figure):
    assert find_figures(text) == [figure]


@pytest.mark.parametrize(
    "body",
    [
        "Sans chiffre.\n",
        "49 % des adultes.[^cefrio-2014-plateformes]\n",
        "[^cefrio-2014-plateformes] 49 % des adultes\n",
        "À 40 membres, notre exemple.[^exemple-du-site]\n",
        # A heading, the name of another page, code and comments state nothing.
        "## À 150 membres\n",
        "Voyez [la règle des 150 membres](groupe-150.md).\n",
        "`49 %`\n\n```\n49 %\n```\n\n<!-- 49 % -->\n",
    ],
)
def test_figures_with_their_origin_have_no_problem(tmp_path, body):
    assert list(check_figures(make_page(tmp_path, body))) == []


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("49 % des adultes.\n", [f"9: chiffre « 49 % » sans citation. {REMEDY}"]),
        # One problem a line, named by its first figure.
        ("A.\n\n13 % ou 8 %.\n", [f"11: chiffre « 13 % » sans citation. {REMEDY}"]),
        # The citation of another line does not count.
        ("1 000 abonnés.\nA.[^groupe-150]\n", [f"9: chiffre « 1 000 abonnés » sans citation. {REMEDY}"]),
        ("| 150 membres | Oui |\n", [f"9: chiffre « 150 membres » sans citation. {REMEDY}"]),
        (
            "- 60 personnes\n- 70 personnes\n",
            [
                f"9: chiffre « 60 personnes » sans citation. {REMEDY}",
                f"10: chiffre « 70 personnes » sans citation. {REMEDY}",
            ],
        ),
        ("[49 %](a.md) et 8 %.\n", [f"9: chiffre « 8 % » sans citation. {REMEDY}"]),
    ],
)
def test_a_figure_without_origin_is_reported(tmp_path, body, words):
    assert tell(check_figures(make_page(tmp_path, body))) == [f"docs/essai.md:{text}" for text in words]


TEASER = "Selon l'article, 49 % des internautes y vont chaque jour."


@pytest.mark.parametrize(
    "body", ["49 % des internautes.[^facebook-49]\n", "49\u00a0% le font.[^facebook-49]\n", "| 49 % |\n"]
)
def test_a_teaser_may_repeat_a_figure_of_its_page(tmp_path, body):
    page = make_page(tmp_path, body, description=TEASER, infolettre=TEASER)
    assert list(check_teaser_figures(page)) == []


@pytest.mark.parametrize("body", ["Aucun chiffre.\n", "48 % des internautes.\n", "149 % des internautes.\n"])
@pytest.mark.parametrize(("name", "line"), [("description", 3), ("infolettre", 7)])
def test_a_figure_that_only_the_teaser_holds_is_reported(tmp_path, body, name, line):
    page = make_page(tmp_path, body, **{name: TEASER})
    assert tell(check_teaser_figures(page)) == [
        f"docs/essai.md:{line}: champ « {name} » : « 49 % » n'est pas dans la page."
        " Donnez ce chiffre dans la page avec sa source, ou retirez-le."
    ]


def test_the_data_of_the_project_give_the_origin_of_their_figures(facts):
    assert tell(check_data_figures(facts)) == []


@pytest.mark.parametrize(
    ("file", "field"),
    [
        ("affirmations.yml", "    aujourdhui"),
        ("plateformes.yml", "      effort"),
        ("listes/reputation.yml", "    pourquoi"),
    ],
)
def test_a_figure_of_data_without_origin_is_reported(project, file, field):
    line = set_field(project / "data" / file, field, "En 2014, 49 % le font.")
    facts, problems = read_facts(project)
    assert problems == []
    assert tell(check_data_figures(facts)) == [f"data/{file}:{line}: chiffre « 49 % » sans citation. {REMEDY}"]


def test_a_figure_that_the_article_states_needs_no_other_origin(project):
    set_field(project / "data/affirmations.yml", "    dit", "En 2014, 49 % le font.")
    set_field(project / "data/sources.yml", "    apport", "En 2014, 49 % le font.")
    facts, problems = read_facts(project)
    assert problems == []
    assert tell(check_data_figures(facts)) == []


def test_an_answer_of_a_quiz_asserts_no_figure_and_its_feedback_does(tmp_path):
    answers = "- [x] 150 membres\n    - Oui, 150 membres.\n- [ ] 1 000 membres\n    - Non.\n"
    page = make_page(tmp_path, f"/// choix | m1-x\nCombien[^groupe-150]?\n\n{answers}///\n\n- 12 membres\n")
    assert tell(check_figures(page)) == [
        f"docs/essai.md:13: chiffre « 150 membres » sans citation. {REMEDY}",
        f"docs/essai.md:18: chiffre « 12 membres » sans citation. {REMEDY}",
    ]
