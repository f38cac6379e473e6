import pytest
from written_page import set_field, tell

from reseaux.checks.news import check_news
from reseaux.facts import read_facts

REMEDY = "Écrivez du texte simple : les fils et les courriels ne montrent ni mise en forme ni note."


def judge(project) -> list[str]:
    facts, problems = read_facts(project)
    assert problems == []
    return tell(check_news(facts))


def test_the_news_of_the_project_are_plain_text(facts):
    assert tell(check_news(facts)) == []


@pytest.mark.parametrize("field", ["titre", "texte"])
@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Un mot *fort*.", "*"),
        ("Un mot _fort_.", "_"),
        ("Le code `x`.", "`"),
        ("Voyez [la règle](agir/groupe-150.md).", "["),
        ("Un fait[^groupe-150].", "["),
        ("Un <b>mot</b>.", "<"),
        ("Un tiret&nbsp;: ici.", "&"),
        (r"Un \* seul.", "\\"),
    ],
)
def test_markdown_and_notes_are_refused_with_their_line(project, field, text, sign):
    line = set_field(project / "data/nouveautes.yml", f"    {field}", f"'{text}'")
    assert judge(project) == [
        f"data/nouveautes.yml:{line}: champ « {field} » : signe « {sign} », qui sert à la mise en forme. {REMEDY}"
    ]


@pytest.mark.parametrize("text", ["R & D, prix < 10 et > 5.", "Le fichier nom_long.", "« Oui » : 50 %, n° 2!"])
def test_signs_that_mean_nothing_in_markdown_are_left(project, text):
    set_field(project / "data/nouveautes.yml", "    texte", f"'{text}'")
    assert judge(project) == []
