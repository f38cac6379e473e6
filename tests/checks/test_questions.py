import pytest
from project_copy import ROOT
from written_page import make_page, tell

from reseaux.checks.questions import check_questions
from reseaux.page import read_pages

GOOD = {
    "choix": "- [x] A\n    - Oui.\n- [ ] B\n    - Non.\n",
    "plusieurs": "- [x] A\n    - Oui.\n- [x] B\n    - Oui.\n- [ ] C\n    - Non.\n",
    "vrai-faux": "- [ ] Vrai\n    - Non.\n- [x] Faux\n    - Oui.\n",
    "ordre": "1. A\n    - D'abord.\n2. B\n    - Puis.\n3. C\n    - Enfin.\n",
    "nombre": "- [x] 150 membres\n    - Oui.\n- [ ] 1 000\n    - Non.\n- [ ] autre\n    - Relisez.\n",
}
TEXT = "Que dit la règle[^groupe-150]?\n\n"


def write(kind, answers, name="m1-x", text=TEXT):
    return f"/// {kind} | {name}\n{text}{answers}///\n"


def judge(tmp_path, body):
    return tell(check_questions([make_page(tmp_path, body)]))


def test_the_questions_of_the_project_have_no_problem():
    assert tell(check_questions(read_pages(ROOT)[0])) == []


@pytest.mark.parametrize("kind", GOOD)
def test_a_good_question_has_no_problem(tmp_path, kind):
    assert judge(tmp_path, write(kind, GOOD[kind])) == []


@pytest.mark.parametrize(
    ("body", "words"),
    [
        # The name.
        (
            write("choix", GOOD["choix"], name=""),
            [
                "9: question sans nom. Écrivez « /// choix | m1-exemple » : minuscules sans accent, chiffres et traits"
                " d'union."
            ],
        ),
        (
            write("choix", GOOD["choix"], name="base"),
            [
                "9: question « base » : nom mal formé. Écrivez « /// choix | m1-exemple » : minuscules sans accent,"
                " chiffres et traits d'union."
            ],
        ),
        (
            write("choix", GOOD["choix"]) + "\n" + write("choix", GOOD["choix"]),
            ["18: question « m1-x » déjà dans docs/essai.md:9. Donnez-lui un autre nom."],
        ),
        # The question.
        (
            write("choix", GOOD["choix"].replace("Oui", "Oui[^groupe-150]"), text=""),
            ["9: question « m1-x » sans texte. Écrivez la question avant ses réponses."],
        ),
        (
            write("choix", GOOD["choix"], text="Que dit la règle?\n\n"),
            ["9: question « m1-x » sans citation. Ajoutez « [^affirmation] » ou « [^source] »."],
        ),
        # The right answer.
        (
            write("choix", GOOD["choix"].replace("[x]", "[ ]")),
            ["9: question « m1-x » sans bonne réponse. Cochez-la : « - [x] »."],
        ),
        (
            write("choix", GOOD["choix"].replace("[ ]", "[x]")),
            [
                "9: question « m1-x » : 2 bonnes réponses pour un seul choix."
                " Gardez-en une, ou écrivez « /// plusieurs »."
            ],
        ),
        (
            write("plusieurs", GOOD["plusieurs"].replace("[x]", "[ ]")),
            ["9: question « m1-x » sans bonne réponse. Cochez-la : « - [x] »."],
        ),
        (
            write("plusieurs", GOOD["plusieurs"].replace("[ ]", "[x]")),
            ["9: question « m1-x » : toutes les réponses sont bonnes. Ajoutez une réponse à ne pas cocher."],
        ),
        (
            write("choix", "- A\n    - Oui.\n- [x] B\n    - Non.\n"),
            ["12: réponse « A » sans case. Écrivez « - [x] » si elle est bonne, « - [ ] » sinon."],
        ),
        # The feedback.
        (
            write("choix", "- [x] A\n- [ ] B\n    - Non.\n"),
            ["12: réponse « A » sans retour. Dessous, ajoutez « - Pourquoi. » après quatre espaces."],
        ),
        # How many answers, each once.
        (
            write("choix", "- [x] A\n    - Oui.\n"),
            ["9: question « m1-x » : 1 réponse. Donnez-en de 2 à 6."],
        ),
        (
            write("ordre", "1. A\n    - Oui.\n2. B\n    - Non.\n"),
            ["9: question « m1-x » : 2 réponses. Donnez-en de 3 à 6."],
        ),
        (
            write("choix", "- [x] A\n    - Oui.\n- [ ] A\n    - Non.\n"),
            ["14: réponse « A » donnée deux fois. Retirez-en une."],
        ),
        # What belongs to one kind.
        (
            write("vrai-faux", GOOD["choix"]),
            [
                "9: question « m1-x » : réponses autres que Vrai, puis Faux."
                " Donnez ces deux réponses dans cet ordre, ou écrivez « /// choix »."
            ],
        ),
        (
            write("ordre", GOOD["ordre"].replace("2. B", "- [x] B")),
            ["14: réponse « B » avec une case. Dans une question d'ordre, numérotez : « 1. », « 2. »…"],
        ),
        (
            write("nombre", GOOD["nombre"].replace("1 000", "mille")),
            ["14: réponse « mille » qui n'est pas un nombre. Écrivez « 150 membres », « 48,9 ± 0,1 % » ou « autre »."],
        ),
        (
            write("nombre", GOOD["nombre"].partition("- [ ] autre")[0]),
            ["9: question « m1-x » sans retour pour les autres nombres. Ajoutez « - [ ] autre » et son retour."],
        ),
        (
            write("nombre", GOOD["nombre"].replace("[x]", "[ ]").replace("[ ] autre", "[x] autre")),
            ["16: « autre » cochée comme bonne réponse. Écrivez « - [ ] autre »."],
        ),
    ],
)
def test_a_question_at_fault_is_reported_with_its_line(tmp_path, body, words):
    assert judge(tmp_path, body) == [f"docs/essai.md:{text}" for text in words]
