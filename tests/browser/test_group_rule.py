"""The rule of groups in the browser: its cases, its states, how to split and whom to name, as in the build."""

from itertools import product

import pytest

from browser.group_form import PAGE, TOOL, call
from reseaux.facts import load_facts

RULE = {"maximum": 150, "publications": 1, "part": 5, "groupes": 10}
SIZES = [2, 40, 149, 150, 151, 300, 301, 400, 5000, 10_000_000]


@pytest.fixture(scope="module")
def page(look):
    """The page, opened once for the tests that only ask it questions."""
    return look(PAGE)


def test_the_tool_and_the_build_find_the_same_case(page, root):
    rule = load_facts(root).tools.groupe.regle
    cases = list(product(SIZES, (True, False)))
    found = call(page, "findCase", [[members, known, rule.membres_maximum] for members, known in cases])
    assert found == [rule.find_case(members, known) for members, known in cases]


def test_what_is_not_told_leaves_the_case_open_only_when_it_matters(page):
    cases = {
        (None, None): "vide",
        (None, True): "sans-taille",
        (None, False): "depend-taille",
        (0, None): "pas-de-groupe",
        (1, True): "pas-de-groupe",
        (2, None): "taille",
        (150, None): "taille",
        (151, None): "depend-gestionnaires",
    }
    assert call(page, "findCase", [[*case, 150] for case in cases]) == list(cases.values())


STATES = [
    # Members, managers known, posts a week, share who post: state.
    ([150, False, 1, 5], "sain"),
    ([150, False, 0.99, 5], "a-risque"),
    ([150, False, 1, 4.99], "a-risque"),
    ([150, None, 0, 0], "a-risque"),
    # Nobody has told how the group lives, or but the half of it.
    ([150, False, None, None], "sain-regle"),
    ([151, True, None, None], "sain-regle"),
    ([None, True, None, None], "sain-regle"),
    ([150, False, 1, None], "sain"),
    ([150, False, None, 5], "sain"),
    ([151, True, 1, 5], "sain"),
    ([151, True, 0, 5], "a-risque"),
    ([None, True, 0, None], "a-risque"),
    ([151, False, 100, 100], "trop-grand"),
    ([151, False, 0, 0], "trop-grand"),
    ([151, None, 0, 0], None),
    ([None, False, 5, 50], None),
    ([0, True, 0, 0], None),
    ([1, False, 5, 100], None),
    ([None, None, 5, 50], None),
]


def test_the_state_comes_from_the_rule_then_from_the_life_of_the_group(page):
    names = ("membres", "gestionnaires", "publications", "part")
    calls = [[dict(zip(names, answers, strict=True)), RULE] for answers, _ in STATES]
    assert [found["state"] for found in call(page, "diagnose", calls)] == [state for _, state in STATES]


def test_the_numbers_of_the_rule_are_those_of_the_data(page, root):
    group = load_facts(root).tools.groupe
    read = page.evaluate(f"document.querySelector('{TOOL}').readRule()")
    assert read == RULE == {"maximum": group.regle.membres_maximum, **group.seuils.model_dump()}


def test_a_split_leaves_nobody_out_and_no_group_too_large(page, root):
    rule = load_facts(root).tools.groupe.regle
    sizes = [*range(1, 1000), *SIZES]
    splits = call(page, "splitMembers", [[members, rule.membres_maximum] for members in sizes])
    for members, split in zip(sizes, splits, strict=True):
        groups, size, larger = split["groups"], split["size"], split["larger"]
        assert groups * size + larger == members
        assert (groups, [size, size + 1] if larger else [size]) == rule.split(members)
    listed = call(page, "listSizes", [[400, 150], [5000, 150]])
    assert listed[0] == [134, 133, 133]
    assert (len(listed[1]), sum(listed[1]), max(listed[1])) == (34, 5000, 148)


def test_whom_to_name_depends_on_how_many_post(page):
    cases = [
        ([3, 400, None], ["qui-inconnus"]),
        ([3, 400, 0], ["qui-personne"]),
        ([3, 400, 0.1], ["qui-trop-peu", {"auteurs": "1", "manquent": "2"}]),
        ([3, 400, 0.5], ["qui-trop-peu", {"auteurs": "2", "manquent": "1"}]),
        ([3, 400, 0.75], ["qui-parmi", {"auteurs": "3"}]),
        ([34, 5000, 100], ["qui-parmi", {"auteurs": "5\u00a0000"}]),
    ]
    assert call(page, "chooseManagers", [case for case, _ in cases]) == [expected for _, expected in cases]
