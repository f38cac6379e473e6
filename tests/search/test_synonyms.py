import pytest

from reseaux.records import Term
from reseaux.search.synonyms import gather_names, link_synonyms

# Groups of words, as a lexicon numbers them; « podcasts » is a form of « podcast ».
GROUPS = {
    word: number
    for number, words in enumerate(
        ["balado", "podcast podcasts", "audio", "portee", "organique", "organic", "reach", "49", "49%", "publicite"]
    )
    for word in words.split()
}


def make_term(name: str, english: str | None = None, synonyms=(), avoided=()) -> Term:
    return Term(
        terme=name, id="terme", anglais=english, synonymes=list(synonyms), a_eviter=list(avoided), sens="Un sens."
    )


@pytest.mark.parametrize(
    ("term", "names"),
    [
        (make_term("balado"), ["balado"]),
        (make_term("balado", "podcast"), ["balado", "podcast"]),
        (
            make_term("balado", "podcast", ["baladodiffusion", "émission"], ["podcasting"]),
            ["balado", "podcast", "baladodiffusion", "émission", "podcasting"],
        ),
        # « ou » parts two names; a bracket only explains.
        (make_term("mot-clic ou mot-dièse"), ["mot-clic", "mot-dièse"]),
        (make_term("ambassadeur ou ambassadrice (d'une organisation)"), ["ambassadeur", "ambassadrice "]),
        (make_term("page (d'entreprise) ou compte"), ["page ", "compte"]),
        # Only the French name, and only the whole word.
        (
            make_term("balado", "post or not ou pas", ["boue", "là ou ici"]),
            ["balado", "post or not ou pas", "boue", "là ou ici"],
        ),
        (make_term("ouverture d'un ourson"), ["ouverture d'un ourson"]),
    ],
)
def test_a_term_gives_its_names_french_first(term, names):
    assert gather_names(term) == names


@pytest.mark.parametrize(
    ("terms", "linked"),
    [
        ([], {}),
        # Each name leads to the other.
        ([make_term("balado", "podcast")], {0: [((), [(1,)])], 1: [((), [(0,)])]}),
        # A name of several words is found by the first of them.
        (
            [make_term("portée organique", "organic reach")],
            {3: [((4,), [(5, 6)])], 5: [((6,), [(3, 4)])]},
        ),
        ([make_term("l’audio d'un balado", synonyms=["podcast"])], {2: [((0,), [(1,)])], 1: [((), [(2, 0)])]}),
        # All the others, in the order of the names.
        (
            [make_term("balado", "podcast", ["audio"], ["publicité"])],
            {
                0: [((), [(1,), (2,), (9,)])],
                1: [((), [(0,), (2,), (9,)])],
                2: [((), [(0,), (1,), (9,)])],
                9: [((), [(0,), (1,), (2,)])],
            },
        ),
        ([make_term("balado ou audio (d'une organisation)")], {0: [((), [(2,)])], 2: [((), [(0,)])]}),
        # Forms of one word are one name, and a name alone leads nowhere.
        ([make_term("balado")], {}),
        ([make_term("podcast", synonyms=["podcasts", "le podcast"])], {}),
        ([make_term("balado", "podcast", ["podcasts"])], {0: [((), [(1,)])], 1: [((), [(0,)])]}),
        # A name with a word that nothing holds is left out, and so is one without a word.
        ([make_term("balado", "podcast", ["audio inconnu"])], {0: [((), [(1,)])], 1: [((), [(0,)])]}),
        ([make_term("inconnu", "podcast")], {}),
        ([make_term("inconnu", "podcast", ["balado"])], {1: [((), [(0,)])], 0: [((), [(1,)])]}),
        ([make_term("balado", "pour tous")], {}),
        # Names of two terms that begin alike.
        (
            [make_term("portée", "reach"), make_term("portée organique", "organic reach")],
            {
                3: [((), [(6,)]), ((4,), [(5, 6)])],
                6: [((), [(3,)])],
                5: [((6,), [(3, 4)])],
            },
        ),
        # Another word for two things leads to both.
        (
            [make_term("balado", "audio"), make_term("podcast", "audio")],
            {0: [((), [(2,)])], 2: [((), [(0,)]), ((), [(1,)])], 1: [((), [(2,)])]},
        ),
    ],
)
def test_each_name_leads_to_the_others(terms, linked):
    assert link_synonyms(terms, GROUPS) == linked


def test_every_pair_of_names_is_linked_in_both_directions():
    linked = link_synonyms([make_term("balado", "podcast", ["portée organique", "organic reach"])], GROUPS)
    pairs = {((first, *rest), other) for first, held in linked.items() for rest, others in held for other in others}
    assert len(pairs) == 4 * 3
    assert {(other, name) for name, other in pairs} == pairs
