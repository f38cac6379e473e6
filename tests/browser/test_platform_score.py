"""The rules of the choice of platforms: ranking, combination, points under a criterion, in the browser."""

from browser.platform_form import PAGE, call, make_point

RANKINGS = [
    # Nothing is ranked without a point.
    ([], []),
    ([make_point("a", 1)], [("a", 1, 1, False)]),
    # From the most to the least; a loss counts.
    ([make_point("a", 1), make_point("b", 2), make_point("a", -2)], [("b", 2, 1, False), ("a", -1, 2, False)]),
    # Equals share a rank, in the order of the guide, and the next rank is left out.
    (
        [make_point("c", 1), make_point("b", 2), make_point("a", 2)],
        [("a", 2, 1, True), ("b", 2, 1, True), ("c", 1, 3, False)],
    ),
    # A sum of zero is a place like another; what an answer excludes comes last, whatever it has.
    (
        [make_point("a", 2, exclut=True), make_point("b", 1), make_point("b", -1)],
        [("b", 0, 1, False), ("a", 2, 2, False)],
    ),
]


def test_platforms_are_ranked_by_the_sum_of_their_points(look):
    page = look(PAGE)
    for points, expected in RANKINGS:
        (ranking,) = call(page, "rankPlatforms", [[["a", "b", "c"], points]])
        assert [(entry["id"], entry["total"], entry["rank"], entry["tied"]) for entry in ranking] == expected
        assert all(sum(point["points"] for point in entry["points"]) == entry["total"] for entry in ranking)


COMBINATIONS = [
    # Nothing to combine: no point, no role to fill, no gain in all, the only one excluded.
    ([], ["but/a"], 2, [], []),
    ([make_point("a", 2)], [], 2, [], ["a"]),
    ([make_point("a", 1), make_point("a", -1)], ["but/a"], 2, [], []),
    ([make_point("a", 2, exclut=True)], ["but/a"], 2, [], []),
    # The one with the most points, then one other that fills the same role, never two.
    ([make_point("a", 2)], ["but/a"], 2, [("a", ["but/a"], [])], []),
    (
        [make_point("a", 2), make_point("b", 1), make_point("c", 1)],
        ["but/a"],
        2,
        [("a", ["but/a"], []), ("b", ["but/a"], ["c"])],
        ["c"],
    ),
    # A role still open comes before more points.
    (
        [make_point("a", 2), make_point("b", 2), make_point("c", 1, "but/b")],
        ["but/a", "but/b"],
        1,
        [("a", ["but/a"], ["b"]), ("c", ["but/b"], [])],
        ["b"],
    ),
    # At most so many in support.
    (
        [make_point("a", 2), make_point("b", 1, "but/b"), make_point("c", 1, "but/c")],
        ["but/a", "but/b", "but/c"],
        1,
        [("a", ["but/a"], []), ("b", ["but/b"], [])],
        ["c"],
    ),
    (
        [make_point("a", 2), make_point("b", 1, "but/b"), make_point("c", 1, "but/c")],
        ["but/a", "but/b", "but/c"],
        2,
        [("a", ["but/a"], []), ("b", ["but/b"], []), ("c", ["but/c"], [])],
        [],
    ),
    # A gain that comes from no role makes no platform fit; a role that costs as much as it gives is not filled.
    (
        [make_point("a", 1), make_point("b", 2, "contraintes/x")],
        ["but/a"],
        2,
        [("a", ["but/a"], [])],
        ["b"],
    ),
    (
        [make_point("a", 2), make_point("b", 1, "but/b"), make_point("b", -1, "but/b"), make_point("b", 1)],
        ["but/a", "but/b"],
        2,
        [("a", ["but/a"], []), ("b", ["but/a"], [])],
        [],
    ),
]


def test_a_combination_fills_the_roles_asked_for_with_as_few_platforms_as_can_be(look):
    page = look(PAGE)
    for points, roles, most, chosen, others in COMBINATIONS:
        (ranking,) = call(page, "rankPlatforms", [[["a", "b", "c"], points]])
        (found,) = call(page, "combine", [[ranking, roles, most]])
        assert [(entry["id"], entry["roles"], entry["rivals"]) for entry in found["chosen"]] == chosen
        assert [entry["id"] for entry in found["others"]] == others


def test_two_platforms_that_serve_a_role_both_say_so(look):
    points = [make_point("a", 2), make_point("b", 1), make_point("b", 1, "but/b"), make_point("c", 1, "but/b")]
    page = look(PAGE)
    (ranking,) = call(page, "rankPlatforms", [[["a", "b", "c", "d"], [*points, make_point("d", 1, "budget/x")]]])
    (found,) = call(page, "combine", [[ranking, ["but/a", "but/b"], 1]])
    # At two points each, the first of the guide; then the one that fills what is left.
    assert [(entry["id"], entry["roles"], entry["also"]) for entry in found["chosen"]] == [
        ("a", ["but/a"], []),
        ("b", ["but/b"], ["but/a"]),
    ]
    assert [(entry["id"], entry["roles"]) for entry in found["others"]] == [("c", ["but/b"]), ("d", [])]


WAITS = [
    # Nothing given, nothing taken away, something taken away that was not given.
    ([], [], []),
    ([("but/a", None), ("budget/x", None)], ["but/a", "budget/x"], []),
    ([("but/a", None), ("budget/x", "but/b")], ["but/a", "budget/x"], []),
    ([("but/a", None), ("but/b", None), ("budget/x", "but/b")], ["but/a", "budget/x"], ["budget/x"]),
    ([("but/b", None), ("budget/x", "but/b"), ("temps/y", "but/b")], ["budget/x", "temps/y"], ["budget/x", "temps/y"]),
]


def test_an_answer_that_another_takes_away_does_not_count(look):
    given = [[{"reponse": name, "retire": taken} for name, taken in answers] for answers, _, _ in WAITS]
    found = call(look(PAGE), "sortAnswers", [[answers] for answers in given])
    named = [[[answer["reponse"] for answer in sorted_[kind]] for kind in ("counted", "takers")] for sorted_ in found]
    assert named == [[counted, takers] for _, counted, takers in WAITS]


def test_what_has_no_gain_is_given_up_and_what_nobody_fills_stays_open(look):
    points = [make_point("a", 2), make_point("b", 1), make_point("b", -1), make_point("c", -2, "but/b")]
    page = look(PAGE)
    (ranking,) = call(page, "rankPlatforms", [[["a", "b", "c"], points]])
    (found,) = call(page, "combine", [[ranking, ["but/a", "but/b"], 2]])
    assert [entry["id"] for entry in found["dropped"]] == ["b", "c"]
    assert found["open"] == ["but/b"]


def test_points_are_counted_under_each_criterion_and_written_in_french(look):
    page = look(PAGE)
    points = [make_point("a", 2), make_point("a", -1), make_point("b", 1), make_point("b", 1, criterion="risques")]
    assert call(page, "addByCriterion", [[points, "effort"], [points, "groupes"]]) == [{"a": 1, "b": 1}, {}]
    written = [[0], [1], [-1], [2], [-2], [1000], [2, True], [-2, True], [0, True]]
    assert call(page, "formatPoints", written) == [
        *["0\u00a0point", "1\u00a0point", "−1\u00a0point", "2\u00a0points", "−2\u00a0points", "1\u00a0000\u00a0points"],
        *["+2", "−2", "0"],
    ]
    listed = call(page, "formatList", [[[]], [["X"]], [["X", "Y"]], [["X", "Y", "Z"]]])
    assert listed == ["", "X", "X et Y", "X, Y et Z"]
