"""YAML as editors break it: each fault in French, on the line where the hand must go."""

import pytest
from written_page import tell

from reseaux.yaml_source import YamlSource, iterate_texts, read_yaml

COLON = (
    "deux-points suivi d'une espace dans une valeur."
    " Entourez la valeur de guillemets droits; ou ajoutez les deux-points qui manquent à la ligne d'avant."
)
NO_COLON = "deux-points manquant après un nom de champ. Écrivez « champ: valeur »."
SIGN = (
    "signe mal placé au début d'une valeur, par exemple une tabulation ou « @ »."
    " Remplacez la tabulation par des espaces, ou entourez la valeur de guillemets droits."
)
OPEN_QUOTE = "guillemets jamais fermés. Ajoutez le guillemet droit qui manque."
UNREADABLE = "texte YAML illisible. Chaque ligne a la forme « champ: valeur »; vérifiez retraits et guillemets."
ALIAS = "renvoi YAML (« *nom ») non permis. Recopiez la valeur."


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("", None),
        ("# rien\n", None),
        ("a: 1\nb: oui\n", {"a": 1, "b": "oui"}),
        ("a: [x, y]\nb: {c: 1.5}\n", {"a": ["x", "y"], "b": {"c": 1.5}}),
        ("a: >-\n  une phrase\n  et sa suite\nb: null\n", {"a": "une phrase et sa suite", "b": None}),
        ('a: "L\'été : enfin"\n', {"a": "L'été : enfin"}),
        # Dates stay text, good or bad: the model judges them.
        ("a: 2026-11-25\n", {"a": "2026-11-25"}),
        ("a: 2026-13-45\n", {"a": "2026-13-45"}),
    ],
)
def test_good_yaml_is_read_as_typed(text, data):
    source, problems = read_yaml(text, "data/a.yml")
    assert (source.path, source.data, problems) == ("data/a.yml", data, [])


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        # Colons: one too many, none at all.
        ("a: 1\nb: c: d\n", 2, COLON),
        ("titre\nb: c\n", 2, COLON),
        ("a: b\n c: d\n", 2, COLON),
        # Signs that YAML keeps for itself, at the start of a value or of a line.
        ("a: 1\nb: @otpq\n", 2, SIGN),
        ("a: `b`\n", 1, SIGN),
        ("a: %b\n", 1, SIGN),
        ("\ta: b\n", 1, SIGN),
        # Indents, lists and brackets.
        ("a: b\n\tc: d\n", 2, UNREADABLE),
        ("a:\n  b: 1\n c: 2\n", 3, UNREADABLE),
        ("- a\nb: c\n", 2, UNREADABLE),
        ("a: - b\n", 1, UNREADABLE),
        ("a: ]\n", 1, UNREADABLE),
        ("a: 1\nb: [x, y\nc: 2\nd: 3\n", 3, UNREADABLE),
        ("a: 1\n? [b]\n: c\n", 2, UNREADABLE),
        # Quotes closed too early, signs that no quote allows.
        ("a: 1\nb: 'l'été'\n", 2, UNREADABLE),
        ('a: "c:\\q"\n', 1, UNREADABLE),
        # What an editor pastes without seeing it, or copies from another project.
        ("a: \x07\n", 1, UNREADABLE),
        ("a: !important b\n", 1, UNREADABLE),
        ("a: !!python/object/apply:os.getcwd []\n", 1, UNREADABLE),
        ("a: *b\n", 1, UNREADABLE),
        ("a: 1\n---\nb: 2\n", 2, UNREADABLE),
        ("[" * 3000, 1, UNREADABLE),
        ("a: " + "9" * 5000, 1, UNREADABLE),
        ("a: !!bool peut-être\n", 1, UNREADABLE),
    ],
)
def test_broken_yaml_is_told_in_french_with_its_line(text, line, words):
    source, problems = read_yaml(text, "data/a.yml")
    assert source.data is None
    assert tell(problems) == [f"data/a.yml:{line}: {words}"]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('a: 1\nb: "une valeur\nc: 2\nd: 3\n', 2, OPEN_QUOTE),
        ("a: 1\nb: 'une valeur\nc: 2\nd: 3\n", 2, OPEN_QUOTE),
        ("a: 1\nb\n", 2, NO_COLON),
        ("a: 1\nb\nc: 2\n", 2, NO_COLON),
    ],
)
def test_what_is_never_closed_is_told_where_it_opens(text, line, words):
    assert tell(read_yaml(text, "data/a.yml")[1]) == [f"data/a.yml:{line}: {words}"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: 1\nb: 2\na: 3\n", ["data/a.yml:3: champ « a » écrit deux fois. Gardez-en un seul."]),
        ("a:\n  - b: 1\n    b: 2\n", ["data/a.yml:3: champ « b » écrit deux fois. Gardez-en un seul."]),
        ("1: x\n'1': y\n", ["data/a.yml:2: champ « 1 » écrit deux fois. Gardez-en un seul."]),
        # Each repetition has its own line.
        (
            "a: 1\na: 2\na: 3\n",
            [
                "data/a.yml:2: champ « a » écrit deux fois. Gardez-en un seul.",
                "data/a.yml:3: champ « a » écrit deux fois. Gardez-en un seul.",
            ],
        ),
    ],
)
def test_a_key_written_twice_is_reported(text, words):
    source, problems = read_yaml(text, "data/a.yml")
    assert (source.data, tell(problems)) == (None, words)


def test_the_same_key_in_two_records_is_no_repetition():
    assert read_yaml("- a: 1\n- a: 2\n", "data/a.yml")[0].data == [{"a": 1}, {"a": 2}]


@pytest.mark.parametrize("text", ["a: &x [1]\nb: *x\n", "a: &x 1\nb: *x\n", "a: &x {b: 1}\nc: [*x]\n"])
def test_an_alias_is_reported(text):
    source, problems = read_yaml(text, "data/a.yml")
    assert source.data is None
    assert [str(problem).partition(": ")[2] for problem in problems] == [ALIAS]


def test_a_list_that_holds_itself_is_reported():
    assert tell(read_yaml("a: &x [*x]\n", "data/a.yml")[1]) == [f"data/a.yml:1: {ALIAS}"]


LINES = "a: 1\nb:\n  - c: x\n    d: y\n  - c: >-\n      z\n      z\n"


@pytest.mark.parametrize(
    ("location", "line"),
    [
        ((), 1),
        (("a",), 1),
        (("b",), 2),
        (("b", 0), 3),
        (("b", 0, "d"), 4),
        # A text of several lines stands where its key stands.
        (("b", 1, "c"), 5),
        # What is not there stands where its nearest parent stands.
        (("b", 1, "absent"), 5),
        (("b", 7, "c"), 2),
        (("absent", 0), 1),
    ],
)
def test_every_value_has_its_line(location, line):
    assert read_yaml(LINES, "data/a.yml")[0].line(location) == line


def test_lines_count_from_the_first_line_of_the_file():
    source, problems = read_yaml("a: 1\nb: 2\n", "docs/a.md", first_line=2)
    assert (source.line(("b",)), problems) == (3, [])
    assert tell(read_yaml("a: 1\nb: c: d\n", "docs/a.md", first_line=2)[1]) == [f"docs/a.md:3: {COLON}"]


def test_an_empty_file_has_a_first_line():
    assert YamlSource("data/a.yml").line(("a", 0)) == 1


def test_every_text_is_iterated_with_its_place_and_nothing_else():
    source, _ = read_yaml("a: x\nb: [1, y, {c: z}]\nd: null\n", "data/a.yml")
    assert list(iterate_texts(source)) == [(("a",), 1, "x"), (("b", 1), 2, "y"), (("b", 2, "c"), 2, "z")]
    assert list(iterate_texts(YamlSource("data/a.yml"))) == []
