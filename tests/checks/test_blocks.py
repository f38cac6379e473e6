import pytest
from written_page import make_page, tell

from reseaux.checks.blocks import TYPED, check_blocks
from reseaux.markdown.views.registry import VIEWS

CLOSE = "Ajoutez une ligne « /// » après le bloc."


@pytest.mark.parametrize("name", [name for name, view in VIEWS.items() if view.optional])
def test_a_block_that_stands_alone_has_no_problem(tmp_path, facts, name):
    assert list(check_blocks(make_page(tmp_path, f"/// {name}\n///\n"), facts)) == []


@pytest.mark.parametrize("name", VIEWS)
def test_a_block_with_each_of_its_words_has_no_problem(tmp_path, facts, name):
    body = "".join(f"/// {name} | {word}\n///\n\n" for word in VIEWS[name].words(facts))
    assert list(check_blocks(make_page(tmp_path, body), facts)) == []


@pytest.mark.parametrize(
    "body",
    [
        "Sans bloc.\n",
        # Spaces around the bar and the closing line.
        "/// liste|reputation\n///\n",
        "///  liste  |  reputation  \n /// \n",
        # As many slashes as one likes, as long as both lines have them.
        "//// liste | reputation\n////\n",
        # Code and comments open nothing.
        "```\n/// inconnu\n```\n\n<!--\n/// inconnu\n-->\n",
    ],
)
def test_a_block_typed_otherwise_has_no_problem(tmp_path, facts, body):
    assert list(check_blocks(make_page(tmp_path, body), facts)) == []


@pytest.mark.parametrize(
    ("body", "words"),
    [
        # The name.
        (
            "/// graphiques | portee-facebook\n///\n",
            ["9: bloc « graphiques » inconnu. Vouliez-vous dire « graphique »?"],
        ),
        (
            "/// zzz\n///\n",
            [f"9: bloc « zzz » inconnu. Blocs permis : {', '.join((*VIEWS, *TYPED))}."],
        ),
        # The word after the bar: unknown, missing, too many.
        (
            "/// graphique | portee-facebok\n///\n",
            ["9: bloc « graphique » : mot « portee-facebok » inconnu. Vouliez-vous dire « portee-facebook »?"],
        ),
        (
            "A.\n\n/// liste | zzz\n///\n",
            ["11: bloc « liste » : mot « zzz » inconnu. Choisissez parmi : reputation."],
        ),
        ("/// comparaison | linkedin\n///\n", ["9: bloc « comparaison » : mot « linkedin » inconnu. Retirez ce mot."]),
        (
            "/// liste\n///\n",
            ["9: bloc « liste » sans le mot qui dit quoi montrer. Écrivez « /// liste | reputation »."],
        ),
        (
            "/// liste |\n///\n",
            ["9: bloc « liste » sans le mot qui dit quoi montrer. Écrivez « /// liste | reputation »."],
        ),
        # The closing line.
        ("/// glossaire\n", [f"9: bloc « glossaire » jamais fermé. {CLOSE}"]),
        ("/// glossaire\n///\n\n/// affirmations\n\nA.\n", [f"12: bloc « affirmations » jamais fermé. {CLOSE}"]),
        (
            "/// glossaire\n\n/// affirmations\n",
            [f"9: bloc « glossaire » jamais fermé. {CLOSE}", f"11: bloc « affirmations » jamais fermé. {CLOSE}"],
        ),
    ],
)
def test_a_block_that_cannot_be_filled_is_reported(tmp_path, facts, body, words):
    assert tell(check_blocks(make_page(tmp_path, body), facts)) == [f"docs/essai.md:{text}" for text in words]


def test_a_number_of_news_beyond_those_there_are_is_reported(tmp_path, facts):
    counts = ", ".join(str(number) for number in range(1, len(facts.news) + 1))
    assert tell(check_blocks(make_page(tmp_path, "/// nouveautes | 999\n///\n"), facts)) == [
        f"docs/essai.md:9: bloc « nouveautes » : mot « 999 » inconnu. Choisissez parmi : {counts}."
    ]


@pytest.mark.parametrize("body", ["/// liste reputation\n///\n", "///liste | reputation\n///\n"])
def test_a_line_that_only_looks_like_an_opening_is_reported(tmp_path, facts, body):
    assert tell(check_blocks(make_page(tmp_path, body), facts)) == [
        f"docs/essai.md:9: ligne de bloc « {body.partition(chr(10))[0]} » mal formée."
        " Écrivez « /// nom », ou « /// nom | mot », puis une ligne « /// »."
    ]


def test_a_block_left_open_by_the_next_one_is_reported(tmp_path, facts):
    page = make_page(tmp_path, "/// affirmations\n\n/// glossaire\n///\n")
    assert tell(check_blocks(page, facts)) == [f"docs/essai.md:9: bloc « affirmations » jamais fermé. {CLOSE}"]
