"""What the diagnosis of a group answers, sentence by sentence, and that the page says the same."""

import re

import pytest

from browser.group_form import PAGE, TOOL, ask, plain
from reseaux.facts import load_facts
from reseaux.markdown.views.group_diagnosis import tell_example

MISSING = "Pour mieux répondre, il manque"
ANSWERS = [
    # Nothing yet, or nothing that the rule can use.
    (["", None, "", ""], "", {"manque": "Écrivez le nombre de membres pour voir la réponse."}, []),
    (["", None, "3", "50"], "", {"manque": "Écrivez le nombre de membres pour voir la réponse."}, []),
    (
        ["0", "non", "0", "0"],
        "",
        {"avis": "Avec 0 membre, il n'y a pas encore de groupe : la règle n'en dit rien."},
        ["Invitez d'abord quelques personnes qui se connaissent, et nommez qui les accueillera."],
    ),
    (
        ["1", "oui", "", ""],
        "",
        {"avis": "Avec 1 membre, il n'y a pas encore de groupe : la règle n'en dit rien."},
        ["Invitez d'abord quelques personnes qui se connaissent, et nommez qui les accueillera."],
    ),
    # At the limit, one more member would break the rule.
    (
        ["150", "non", "2", "10"],
        "Sain",
        {"regle": "La taille suffit.", "avis": "Le groupe vit assez, d'après ce que vous avez écrit."},
        [
            "Faites quand même connaître les gestionnaires : le groupe pourra grandir.",
            "Surveillez la taille : avec 1 membre de plus et des gestionnaires toujours peu connus,"
            " aucune condition ne serait remplie.",
        ],
    ),
    (
        ["149", "non", "0,5", "10"],
        "À risque",
        {"regle": "La taille suffit.", "avis": "Le groupe vit peu : moins de 1 publication par semaine."},
        [
            "Faites quand même connaître les gestionnaires : le groupe pourra grandir.",
            "Surveillez la taille : avec 2 membres de plus et des gestionnaires toujours peu connus,"
            " aucune condition ne serait remplie.",
            "Posez une question par semaine au groupe, toujours le même jour.",
        ],
    ),
    # What is missing is said; what is given is answered.
    (
        ["40", None, "", ""],
        "Sain, d'après la règle",
        {
            "regle": "La taille suffit.",
            "manque": f"{MISSING} la réponse au sujet des gestionnaires, le nombre de publications"
            " et la part des membres qui publient.",
        },
        ["Faites quand même connaître les gestionnaires : le groupe pourra grandir."],
    ),
    (
        ["151", None, "3", ""],
        "",
        {
            "regle": "Tout dépend des gestionnaires : connus de tous, ils suffisent;"
            " sinon, aucune des deux conditions n'est remplie.",
            "avis": "Le groupe vit assez, d'après ce que vous avez écrit.",
            "manque": f"{MISSING} la réponse au sujet des gestionnaires et la part des membres qui publient.",
        },
        ["Faites le test : demandez à dix personnes du groupe, au hasard, de nommer un gestionnaire."],
    ),
    (
        ["", "non", "3", "10"],
        "",
        {
            "regle": "Tout dépend de la taille : jusqu'à 150 membres, elle suffit;"
            " au-delà, aucune des deux conditions n'est remplie.",
            "avis": "Le groupe vit assez, d'après ce que vous avez écrit.",
            "manque": f"{MISSING} le nombre de membres.",
        },
        ["Comptez les membres, puis revenez écrire leur nombre."],
    ),
    (
        ["", "oui", "0", "4"],
        "À risque",
        {
            "regle": "Les gestionnaires suffisent, quelle que soit la taille du groupe.",
            "avis": "Le groupe vit peu : moins de 1 publication par semaine et moins de 5 % de membres qui publient.",
            "manque": f"{MISSING} le nombre de membres.",
        },
        [
            "Gardez-les visibles, et présentez, avant leur départ, qui leur succédera.",
            "Posez une question par semaine au groupe, toujours le même jour.",
            "Invitez chaque semaine, par leur nom, quelques membres silencieux à répondre.",
        ],
    ),
    # Too large: managers first, then how many groups, of how many, and whom to name.
    (
        ["400", "non", "2", "5 %"],
        "Trop grand",
        {
            "regle": "Aucune des deux conditions n'est remplie.",
            "avis": "Le groupe vit assez, d'après ce que vous avez écrit.",
        },
        [
            "Donnez trois mois aux gestionnaires pour se faire connaître; s'ils n'y arrivent pas, divisez le groupe."
            " Divisé par région ou par spécialité, le groupe donnerait 3 groupes de 133 ou 134 membres.",
            "Si vous divisez, nommez un gestionnaire par groupe, soit 3 gestionnaires."
            " Choisissez-les parmi les membres qui publient déjà : ils sont environ 20.",
        ],
    ),
    (
        ["10 000 000", "non", "", "0"],
        "Trop grand",
        {
            "regle": "Aucune des deux conditions n'est remplie.",
            "avis": "Le groupe vit peu : moins de 5 % de membres qui publient.",
            "manque": f"{MISSING} le nombre de publications.",
        },
        [
            "Donnez trois mois aux gestionnaires pour se faire connaître; s'ils n'y arrivent pas, divisez le groupe."
            " Divisé par région ou par spécialité, le groupe donnerait 66 667 groupes de 149 ou 150 membres.",
            "Si vous divisez, n'ouvrez d'abord que quelques-uns de ces groupes, chacun avec son sujet,"
            " et diffusez vos nouvelles ailleurs, par exemple dans une infolettre.",
            "Si vous divisez, nommez un gestionnaire par groupe, soit 66 667 gestionnaires."
            " Personne ne publie encore : choisissez-les parmi les plus connus.",
            "Invitez chaque semaine, par leur nom, quelques membres silencieux à répondre.",
        ],
    ),
]


@pytest.fixture(scope="module")
def page(look):
    """The page, opened once for the tests that only ask it questions."""
    return look(PAGE)


def test_the_answer_says_the_rule_our_opinion_what_is_missing_and_what_to_do(page):
    seen = ask(page, *[answers for answers, *_ in ANSWERS])
    told = [[answer["state"], answer["told"], answer["steps"]] for answer in seen]
    assert told == [expected for _, *expected in ANSWERS]


FAULTS = [
    ("membres", "-1", "Le plus petit nombre possible est 0."),
    ("membres", "1000000000", "Le plus grand nombre possible est 10 000 000."),
    ("membres", "150,5", "Écrivez un nombre entier, sans virgule."),
    ("membres", "beaucoup", "« beaucoup » n'est pas un nombre. Écrivez un nombre en chiffres."),
    ("publications", "1e9", "« 1e9 » n'est pas un nombre. Écrivez un nombre en chiffres."),
    ("part", "101", "Le plus grand nombre possible est 100."),
    ("part", "-0,1", "Le plus petit nombre possible est 0."),
]


def test_a_fault_is_told_beside_its_field_and_counts_as_missing(page):
    good = {"membres": "40", "gestionnaires": "oui", "publications": "1", "part": "5"}
    seen = ask(page, *[tuple((good | {name: text}).values()) for name, text, _ in FAULTS])
    assert [(answer["invalid"], answer["faults"]) for answer in seen] == [
        ([name], [fault]) for name, _, fault in FAULTS
    ]
    assert all(answer["told"]["manque"].startswith(MISSING) for answer in seen)


@pytest.mark.parametrize("name", ["oui", "non"])
def test_the_tool_answers_as_the_page_does(page, root, name):
    group, column = load_facts(root).tools.groupe, 1 + (name == "non")
    rows = [[plain(cell) for cell in row.split("\t")] for row in page.locator(f"{TOOL} tbody tr").all_inner_texts()]
    written = [row[column] for row in rows if re.fullmatch(r"[\d ]+ membres", row[0])]
    seen = ask(page, *[(str(members), name, "1", "5") for members in group.exemples])
    # Beside the advice of the case, the tool tells into how many groups to split.
    split = [answer["steps"][0].removeprefix(answer["row"][3]) for answer in seen]
    told = [f"{answer['state']}. {answer['told']['regle']}{split}" for answer, split in zip(seen, split, strict=True)]
    assert told == written == [tell_example(group, members, name == "oui") for members in group.exemples]
    for members, answer in zip(group.exemples, seen, strict=True):
        case, _, constat, advice = answer["row"]
        assert case == group.regle.find_case(members, name == "oui")
        assert (constat, advice) == (answer["told"]["regle"], answer["steps"][0][: len(advice)])


def test_the_page_of_the_tools_shows_the_same_rule_without_the_tool(look):
    def read_rule(page):
        return [plain(text) for text in page.locator("tr[data-cas] td").all_inner_texts()]

    rule = read_rule(look(PAGE))
    assert len(rule) == 4 * 2
    page = look("/outils/")
    assert read_rule(page) == rule
    assert page.locator(TOOL).count() == 0
