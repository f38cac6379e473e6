import pytest

from reseaux.metadata.questions import find_questions

FIRST = '<h3 id="a">Le lien dure-t-il?<a class="headerlink" href="#a">Lien</a></h3>\n<p>Oui.</p>\n'
SECOND = '<h3 id="b">Et l’image\u00a0: reste-t-elle?</h3>\n<p>Oui.</p>\n'
NOTE = '<sup id="fnref:x" data-search-exclude=""><a class="footnote-ref" href="#fn:x">1</a></sup>'


def section(*parts: str) -> str:
    return "<h2>Questions</h2>\n<p>Les voici.</p>\n" + "".join(parts)


def test_two_questions_and_their_answers_are_found():
    assert find_questions(section(FIRST, SECOND) + "<h2>Autre chose</h2>\n<p>Suite.</p>") == [
        ("Le lien dure-t-il?", "Oui."),
        ("Et l’image\u00a0: reste-t-elle?", "Oui."),
    ]


def test_an_answer_is_plain_text_without_its_notes():
    answer = (
        f"<p>Voyez <a href='x'>la\u00a0règle</a>{NOTE}, <strong>d’abord</strong>\nà 5\u00a0%.</p>\n"
        "<ul>\n<li>Un</li>\n<li>Deux</li>\n</ul>\n<p data-search-exclude=''>Étape suivante</p>\n"
    )
    notes = f'<div class="footnote"><ol><li id="fn:x">Source{NOTE}</li></ol></div>'
    html = section(FIRST, f"<h3>Quoi{NOTE}?</h3>\n{answer}", notes)
    assert find_questions(html)[1] == ("Quoi?", "Voyez la\u00a0règle, d’abord à 5\u00a0%. Un Deux")


def test_two_sections_of_questions_are_one_list():
    assert len(find_questions(section(FIRST, SECOND) + section(SECOND, FIRST))) == 4


def test_a_section_inside_a_block_counts_too():
    assert len(find_questions(f"<section>{section(FIRST, SECOND)}</section><p>Fin.</p>")) == 2


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<p>Rien.</p>",
        FIRST + SECOND,
        section(FIRST),
        section(FIRST, SECOND, "<h3>Une remarque</h3><p>Oui.</p>"),
        section(FIRST, "<h3>Sans réponse?</h3>"),
        section("<h3>Sans réponse?</h3>", FIRST),
        section(FIRST, f"<h3>Une note pour réponse?</h3><p>{NOTE}</p>"),
        section(FIRST) + "<h2>Autre</h2>" + SECOND,
        section(FIRST, SECOND, "<div><h3>Dans un bloc?</h3><p>Oui.</p></div>"),
    ],
)
def test_anything_less_is_no_list_of_questions(html):
    assert find_questions(html) == []
