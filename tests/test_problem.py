import pytest

from reseaux.problem import Problem, format_report, suggest

FAR = Problem("docs/a.md", 10, "champ « lien » absent", "Ajoutez-le.")
NEAR = Problem("docs/a.md", 9, "champ « titel » inconnu", "Vouliez-vous dire « title »?")
FILE = Problem("data/b.yml", 0, "fichier illisible ou absent", "Remettez ce fichier à sa place.")


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        (FAR, "docs/a.md:10: champ « lien » absent. Ajoutez-le."),
        # A problem of a whole file has no line.
        (FILE, "data/b.yml: fichier illisible ou absent. Remettez ce fichier à sa place."),
    ],
)
def test_a_problem_tells_place_fault_and_remedy(problem, words):
    assert str(problem) == words


@pytest.mark.parametrize(
    ("wrong", "known", "words"),
    [
        ("titel", ["lien", "title"], "Vouliez-vous dire « title »?"),
        ("groupe-15", {"groupe-150": 1, "facebook-49": 2}, "Vouliez-vous dire « groupe-150 »?"),
        # Nothing near, nothing known, nothing typed: no suggestion.
        ("zzz", ["lien", "title"], ""),
        ("titel", [], ""),
        ("", ["lien"], ""),
    ],
)
def test_the_nearest_known_word_is_suggested(wrong, known, words):
    assert suggest(wrong, known) == words


@pytest.mark.parametrize(
    ("problems", "report"),
    [
        ([], ["Aucun problème."]),
        ([FAR], [str(FAR), "1 problème à corriger."]),
        # By file, then by line as a number: 9 before 10.
        ([FAR, NEAR, FILE], [str(FILE), str(NEAR), str(FAR), "3 problèmes à corriger."]),
        # Told twice, counted once.
        ([FAR, FAR], [str(FAR), "1 problème à corriger."]),
    ],
)
def test_a_report_has_a_line_for_each_problem_and_counts_them(problems, report):
    assert format_report(problems).split("\n") == report


def test_blocking_the_preview_does_not_make_another_problem():
    blocking = Problem(FAR.path, FAR.line, FAR.fault, FAR.remedy, blocks_preview=True)
    assert blocking == FAR
    assert format_report([blocking, FAR]) == format_report([FAR])
