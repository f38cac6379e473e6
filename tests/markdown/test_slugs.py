import pytest

from reseaux.markdown.slugs import slugify


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("En bref", "en-bref"),
        # Ligatures and accents stay readable.
        ("Le cœur et l'œuvre", "le-coeur-et-l-oeuvre"),
        ("Curriculum vitæ", "curriculum-vitae"),
        ("À l’Ordre : l’été, déjà!", "a-l-ordre-l-ete-deja"),
        # Both apostrophes, no-break spaces and quotation marks part words once.
        ("Ce que dit l'article (2014)", "ce-que-dit-l-article-2014"),
        ("Ce que dit l’article (2014)", "ce-que-dit-l-article-2014"),
        ("À 5\u00a0000 membres", "a-5-000-membres"),
        ("«\u00a0Noble idéal\u00a0»", "noble-ideal"),
        ("  ", ""),
    ],
)
def test_an_anchor_reads_like_its_heading(text, anchor):
    assert slugify(text) == anchor


def test_another_separator_can_be_asked_for():
    assert slugify("portée organique", " ") == "portee organique"
