"""Small built sites, written by hand: each fault of a page and its exact message."""

import pytest
from written_page import tell
from written_site import make_html, make_page

from reseaux.checks.built_site import (
    check_headings,
    check_ids,
    check_images,
    check_landmarks,
    check_site,
    check_spaces,
    check_titles,
)


@pytest.mark.parametrize("body", ["", '<h1 id="a">A</h1><p id="b">B</p>', "<p id>A</p>"])
def test_identifiers_that_stand_once_have_no_problem(body):
    assert list(check_ids(make_page(body))) == []


def test_an_identifier_that_stands_again_is_reported():
    page = make_page('<h2 id="a">A</h2><h2 id="b">B</h2><p id="a">A</p><p id="a">A</p>')
    assert tell(check_ids(page)) == [
        "docs/agir/essai.md: identifiant « a » présent 3 fois. Donnez une autre ancre à l'un des deux intertitres."
    ]


@pytest.mark.parametrize(
    "body", ["<h1>A</h1>", "<h1>A</h1><h2>B</h2><h3>C</h3><h2>D</h2>", "<nav><h1>A</h1></nav><h2>B</h2>"]
)
def test_headings_in_order_have_no_problem(body):
    assert list(check_headings(make_page(body))) == []


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("<h2>A</h2>", ["aucun titre de premier niveau. Gardez-en un : le champ « title »."]),
        ("<h1>A</h1><h1>B</h1>", ["2 titres de premier niveau. Gardez-en un : le champ « title »."]),
        (
            "<h1>A</h1><h3>B <em>b</em></h3>",
            ["intertitre « B b » : niveau 3 juste après le niveau 1. Ne sautez aucun niveau."],
        ),
        (
            "<h1>A</h1><h2>B</h2><h4>C</h4><h6>D</h6>",
            [
                "intertitre « C » : niveau 4 juste après le niveau 2. Ne sautez aucun niveau.",
                "intertitre « D » : niveau 6 juste après le niveau 4. Ne sautez aucun niveau.",
            ],
        ),
    ],
)
def test_headings_out_of_order_are_reported(body, words):
    assert tell(check_headings(make_page(body))) == [f"docs/agir/essai.md: {text}" for text in words]


@pytest.mark.parametrize(
    "body",
    [
        "<main>A</main>",
        '<nav aria-label="A"></nav><nav aria-label="B"></nav>',
        '<section aria-labelledby="a"><h2 id="a">A</h2></section><section aria-label="B"></section>',
        '<div role="region" aria-label="A"></div>',
    ],
)
def test_zones_with_a_name_of_their_own_have_no_problem(body):
    assert list(check_landmarks(make_page(body))) == []


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("<nav></nav>", "1 zone sans nom. Donnez-lui un « aria-label »."),
        ('<section></section><div role="region"></div>', "2 zones sans nom. Donnez-lui un « aria-label »."),
        ('<nav aria-label=""></nav>', "1 zone sans nom. Donnez-lui un « aria-label »."),
        # A name that points nowhere is none.
        ('<section aria-labelledby="absent"></section>', "1 zone sans nom. Donnez-lui un « aria-label »."),
        (
            '<nav aria-label="Menu"></nav><nav aria-label="Menu"></nav>',
            "nom de zone « Menu » employé 2 fois. Donnez à chacune le sien.",
        ),
    ],
)
def test_a_zone_without_a_name_of_its_own_is_reported(body, words):
    assert tell(check_landmarks(make_page(body))) == [f"docs/agir/essai.md: {words}"]


@pytest.mark.parametrize(
    "body",
    ["", '<img src="a.png" alt="A"><img src="b.png" alt="B">', '<img src="a.png" alt="A"><img src="a.png" alt="A">'],
)
def test_images_that_say_what_they_show_have_no_problem(body):
    assert list(check_images(make_page(body))) == []


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (
            '<img src="a.png">',
            "image « a.png » sans texte de remplacement."
            " Dites entre les crochets ce que montre l'image : « ![texte](image.png) ».",
        ),
        (
            '<img src="a.png" alt="  ">',
            "image « a.png » sans texte de remplacement."
            " Dites entre les crochets ce que montre l'image : « ![texte](image.png) ».",
        ),
        (
            '<img src="a.png" alt="Un plan"><img src="b.png" alt="Un plan">',
            "texte de remplacement « Un plan » donné à deux images. Dites ce que chacune montre.",
        ),
    ],
)
def test_an_image_that_does_not_say_what_it_shows_is_reported(body, words):
    assert tell(check_images(make_page(body))) == [f"docs/agir/essai.md: {words}"]


def judge_titles(build, *pages: str) -> list[str]:
    site = build({f"{index}.html": html for index, html in enumerate(pages)})
    return tell(check_titles(site.pages.values()))


def test_pages_with_a_title_of_their_own_have_no_problem(build):
    assert judge_titles(build, make_html(title="A"), make_html(title="B")) == []


@pytest.mark.parametrize(
    ("pages", "words"),
    [
        ([make_html(title="  ")], "0.html: page sans titre. Remplissez le champ « title »."),
        # The title of a drawing in the page is not the title of the page.
        (
            [make_html("<svg><title>Un dessin</title></svg>", title="").replace("<title></title>", "")],
            "0.html: page sans titre. Remplissez le champ « title ».",
        ),
        (
            [make_html(title="A"), make_html(title="B"), make_html(title="A")],
            "2.html: titre « A » déjà donné à 0.html. Donnez à chaque page le sien.",
        ),
        (
            [make_html().replace("fr-CA", "fr")],
            "0.html: langue de la page autre que fr-CA. Rétablissez « language: fr-CA ».",
        ),
        (
            [make_html().replace(' lang="fr-CA"', "")],
            "0.html: langue de la page autre que fr-CA. Rétablissez « language: fr-CA ».",
        ),
    ],
)
def test_a_page_without_title_or_language_of_its_own_is_reported(build, pages, words):
    assert judge_titles(build, *pages) == [words]


@pytest.mark.parametrize(
    "body",
    [
        "<p>L’été\u00a0: 49\u00a0% et «\u00a0idéal\u00a0»</p>",
        "<p>Quoi? À 12:30 et 'seul'</p>",
        # What is not read as prose.
        "<code>l'a : b</code><pre>l'a</pre><kbd>l'a</kbd><samp>l'a</samp><style>l'a{b:c}</style><script>'l'a'</script>",
        "<pre><span>l'a</span></pre><svg><text>l'a</text></svg>",
        '<a href="#" title="l\'a : b">A</a>',
    ],
)
def test_spaces_that_do_not_break_have_no_problem(body):
    assert list(check_spaces(make_page(body))) == []


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("<p>Voici : un mot</p>", ["Voici :"]),
        ("<p>49 % et 20 $</p>", ["49 %", "20 $"]),
        ("<p>« Noble\u00a0»</p>", ["« Noble"]),
        ("<p>«\u00a0Noble »</p>", ["Noble »"]),
        ("<p>L'été</p>", ["L'é"]),
        # In any element, in the order of the page.
        ("<ul><li>l'a <em>l'b</em></li></ul><button>l'c</button>", ["l'a", "l'b", "l'c"]),
    ],
)
def test_an_ordinary_space_or_apostrophe_is_reported(body, found):
    remedy = "Écrivez ce texte en Markdown plutôt qu'en HTML."
    assert tell(check_spaces(make_page(body))) == [
        f"docs/agir/essai.md: espace ou apostrophe ordinaire dans « {text} ». {remedy}" for text in found
    ]


def test_a_good_site_has_no_problem(build):
    links = '<h1 id="a">A</h1><nav aria-label="Pages"><a href="{}">L’autre</a></nav>'
    files = {"index.html": make_html(links.format("b/#a"), title="A"), "b/index.html": make_html(links.format("../"))}
    assert tell(check_site(build(files))) == []


def test_every_check_is_called_on_every_page(build):
    body = (
        '<h2 id="a">L\'a</h2><p id="a" style="b">A</p><nav></nav><img src="x.png" alt="X"><img src="y.png">'
        '<a href="z/">Z</a>'
    )
    site = build({"index.html": make_html(body, title=""), "x.png": "", "y.png": ""})
    assert [words.partition(". ")[0] for words in tell(check_site(site))] == [
        "index.html: identifiant « a » présent 2 fois",
        "index.html: aucun titre de premier niveau",
        "index.html: 1 zone sans nom",
        "index.html: image « y.png » sans texte de remplacement",
        "index.html: espace ou apostrophe ordinaire dans « L'a »",
        "index.html: style écrit sur un élément « p »",
        "index.html: lien vers « z/ », page ou fichier absent",
        "index.html: page sans titre",
    ]


def make_numbered(count: int, faulty: int) -> dict[str, str]:
    """Return so many pages, the first of which hold an unnamed zone."""
    bodies = ["<h1>A</h1><nav></nav>"] * faulty + ["<h1>A</h1>"] * (count - faulty)
    return {f"{index}.html": make_html(body, title=f"Page {index}") for index, body in enumerate(bodies)}


@pytest.mark.parametrize(
    ("count", "faulty", "places"),
    [
        # Shared by most pages, and by three at least: it comes from a template and is told once.
        (3, 3, ["overrides/"]),
        (5, 3, ["overrides/"]),
        (4, 4, ["overrides/"]),
        # Otherwise each page is named.
        (6, 3, ["0.html", "1.html", "2.html"]),
        (2, 2, ["0.html", "1.html"]),
        (1, 1, ["0.html"]),
        (3, 0, []),
    ],
)
def test_a_fault_that_most_pages_share_is_told_once(build, count, faulty, places):
    fault = "1 zone sans nom. Donnez-lui un « aria-label »."
    assert tell(check_site(build(make_numbered(count, faulty)))) == [f"{place}: {fault}" for place in places]


def test_a_fault_repeated_in_one_page_is_not_shared(build):
    files = make_numbered(4, 0) | {"0.html": make_html("<h1>A</h1>" + "<p>L'a</p>" * 4, title="Page 0")}
    assert {words.partition(":")[0] for words in tell(check_site(build(files)))} == {"0.html"}


def test_what_pages_do_not_share_is_told_beside_what_they_share(build):
    files = make_numbered(3, 3)
    files["1.html"] = files["1.html"].replace("<h1>A</h1>", "<h1>L'a</h1>")
    assert [words.partition(". ")[0] for words in tell(check_site(build(files)))] == [
        "overrides/: 1 zone sans nom",
        "1.html: espace ou apostrophe ordinaire dans « L'a »",
    ]


def test_an_empty_page_is_reported_without_a_traceback(build):
    assert "index.html: page sans titre. Remplissez le champ « title »." in tell(check_site(build({"index.html": ""})))
