import markdown
import pytest

from reseaux.markdown.slugs import slugify

EXTENSIONS = ["attr_list", "toc", "reseaux.markdown.typography", "reseaux.markdown.voices"]
CONFIGURATION = {"toc": {"slugify": slugify}}


def convert(text: str) -> str:
    return markdown.markdown(text, extensions=EXTENSIONS, extension_configs=CONFIGURATION)


@pytest.mark.parametrize(
    ("heading", "voice"),
    [
        ("En bref", "bref"),
        ("Ce que dit l'article (2014)", "article"),
        ("Ce qui a changé depuis", "depuis"),
        ("Quoi faire", "conseil"),
    ],
)
def test_each_voice_is_a_section_named_by_its_heading(heading, voice):
    html = convert(f"## {heading}\n\nUn énoncé.\n")
    assert f'class="voix voix--{voice}"' in html
    anchor = html.partition('aria-labelledby="')[2].partition('"')[0]
    assert f'<h2 id="{anchor}">' in html
    assert html.index("Un énoncé.") < html.index("</section>")


def test_a_section_ends_at_the_next_heading():
    html = convert("## En bref\n\nA.\n\n## Autre chose\n\nB.\n\n## Quoi faire\n\nC.\n")
    assert html.index("A.") < html.index("</section>") < html.index("B.") < html.index("voix--conseil")


def test_the_next_step_stands_outside_the_advice():
    html = convert("## Quoi faire\n\nA.\n\n[Étape suivante : B](b.md){ .etape-suivante }\n")
    assert html.index("</section>") < html.index("etape-suivante")
    assert "<p data-search-exclude=" in html


def test_any_other_heading_makes_no_section():
    assert "<section" not in convert("## La réponse courte\n\nA.\n")


def test_each_heading_links_to_itself_by_name():
    html = convert("## Le « mot »\n")
    assert 'aria-label="Lien vers la section Le «\u00a0mot\u00a0»" class="headerlink" href="#le-mot">#</a>' in html
