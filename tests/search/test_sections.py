import pytest

from reseaux.search.sections import SearchedPage, Section, read_sections


def write_html(body: str, head: str = "", title: str = "Un titre", before: str = "") -> str:
    return (
        f'<!doctype html><html lang="fr"><head><title>Onglet</title>{head}</head><body><nav>Menu</nav>'
        f'<h1>{title}</h1>{before}<div class="corps">{body}</div><footer>Pied</footer></body></html>'
    )


def read_page(body: str, head: str = "", **parts: str) -> SearchedPage:
    [page] = read_sections([("agir/page/index.html", write_html(body, head, **parts))])
    return page


def cut(body: str) -> list[tuple[str, str, str]]:
    """Return the anchor, the heading and the text of each section."""
    return [(section.anchor, section.heading, section.text) for section in read_page(body).sections]


def test_a_page_is_read_whole():
    page = read_page(
        '<p>Début.</p>\n<h2 id="suite">La suite</h2>\n<p>Fin.</p>',
        '<meta name="description" content="Ce que donne la page.">',
        title="Le groupe\n de 150",
        before="<p>Pour&nbsp;: <span data-publics>Membres,\n organisations</span></p>",
    )
    assert page == SearchedPage(
        url="agir/page/",
        title="Le groupe de 150",
        description="Ce que donne la page.",
        tags="Membres, organisations",
        sections=[Section("", "", "Début."), Section("suite", "La suite", "Fin.")],
    )


def test_only_the_body_of_the_article_is_cut():
    assert cut("<p>Corps</p>") == [("", "", "Corps")]


@pytest.mark.parametrize(
    ("body", "sections"),
    [
        ("", [("", "", "")]),
        # Headings, terms and points with an anchor start a section each, and are not read twice.
        ('a<h2 id="b">B</h2>c', [("", "", "a"), ("b", "B", "c")]),
        ('<h2 id="a">A</h2><h3 id="b">B</h3>c', [("", "", ""), ("a", "A", ""), ("b", "B", "c")]),
        ('<h3 id="a">A</h3>b<h4 id="c">C</h4>d', [("", "", ""), ("a", "A", "b"), ("c", "C", "d")]),
        (
            '<dl><dt id="a">Abonné</dt><dd>Sens.</dd><dt id="b">Balado</dt><dd>Autre.</dd></dl>',
            [("", "", ""), ("a", "Abonné", "Sens."), ("b", "Balado", "Autre.")],
        ),
        # A point of a list stands under the heading before it.
        (
            '<h2 id="s">Sources</h2><ul><li id="a">Une</li> <li id="b">Deux</li></ul>',
            [("", "", ""), ("s", "Sources", ""), ("a", "Sources", "Une"), ("b", "Sources", "Deux")],
        ),
        ('<ul><li id="a">Une</li></ul>', [("", "", ""), ("a", "", "Une")]),
        ("<ul><li>Une</li><li>Deux</li></ul>", [("", "", "Une Deux")]),
        # Without an anchor nothing can be linked to.
        ("<h2>A</h2> <p>b</p>", [("", "", "A b")]),
        ('<p id="a">b</p>', [("", "", "b")]),
        # A heading keeps its words, whatever they stand in, without the sign that links to it.
        (
            '<h2 id="a">L’<em>ordre</em>\n <a href="#">social</a><a class="headerlink" href="#a">¶</a></h2>b',
            [("", "", ""), ("a", "L’ordre social", "b")],
        ),
        ('<h2 id="a"><svg><title>Icône</title></svg>A</h2>b', [("", "", ""), ("a", "A", "b")]),
    ],
)
def test_a_page_is_cut_where_a_link_may_lead(body, sections):
    assert cut(body) == sections


def test_a_heading_belongs_to_one_section_alone():
    sections = read_page('<h2 id="a">Sources</h2><ul><li id="b">Une</li></ul><dl><dt id="c">Terme</dt></dl>').sections
    assert [(section.anchor, section.own_heading) for section in sections] == [
        ("", True),
        ("a", True),
        ("b", False),
        ("c", True),
    ]


def test_the_texts_of_a_page_hold_each_heading_once():
    page = read_page(
        '<p>Début</p><h2 id="a">Sources</h2><ul><li id="b">Une</li> <li id="c">Deux</li></ul>',
        '<meta name="description" content="Résumé">',
        before="<span data-publics>Membres</span>",
    )
    texts = ["Un titre", "Résumé", "Membres", "", "Début", "Sources", "", "Une", "Deux"]
    assert list(page.texts()) == texts


@pytest.mark.parametrize(
    "unsearched",
    [
        '<div class="footnote"><hr><ol><li id="fn:1"><p>Note</p></li></ol></div>',
        "<template><p>Modèle</p></template>",
        "<div data-search-exclude><h2 id='x'>Formulaire</h2><p>Question</p></div>",
        '<p class="glossaire-formes">Autres noms : pub, annonce.</p>',
        '<p class="cache">Pour un lecteur d’écran</p>',
        "<p hidden>Caché</p>",
        "<script>let code = 1;</script>",
        "<style>p { color: red; }</style>",
        "<svg><text>Dessin</text></svg>",
        "<!-- remarque -->",
    ],
)
def test_what_is_not_read_here_is_not_searched(unsearched):
    assert cut(f"<p>Avant</p> {unsearched} <p>Après</p>") == [("", "", "Avant Après")]


def test_a_form_that_is_left_out_cuts_no_section_of_what_follows():
    sections = cut('<h2 id="a">A</h2><div data-search-exclude><h3 id="x">X</h3></div><p>b</p>')
    assert sections == [("", "", ""), ("a", "A", "b")]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        # Words of two blocks stay apart, those of a line stay whole.
        ("<p>un</p><p>deux</p>", "un deux"),
        ("<table><tr><td>un</td><td>deux</td></tr><tr><td>trois</td></tr></table>", "un deux trois"),
        ("un<br>deux", "un deux"),
        ("<dl><dt>un</dt><dd>deux</dd></dl>", "un deux"),
        ("<details><summary>un</summary><p>deux</p></details>", "un deux"),
        ("ré<em>seau</em>x", "réseaux"),
        ("l’<a href='#'><strong>ordre</strong></a>, le <abbr>T.P.</abbr>", "l’ordre, le T.P."),
        ("1<sup>er</sup> juin", "1er juin"),
        # One space for many, but no-break ones stay as they are.
        ("  un\n   deux\r\n trois  ", "un deux trois"),
        ("49\u00a0% de 1\u202f000", "49\u00a0% de 1\u202f000"),
        ("a &lt;b&gt; &amp; c", "a <b> & c"),
    ],
)
def test_a_text_reads_as_it_is_seen(body, text):
    assert cut(body) == [("", "", text)]


@pytest.mark.parametrize(
    ("head", "description"),
    [
        # Material writes it as typed in the front matter; results show it with the typography of the pages.
        ('<meta name="description" content="L\'été : 49 % de 1 000">', "L’été\u00a0: 49\u00a0% de 1\u00a0000"),
        ('<meta name="description" content="">', ""),
        ('<meta name="description" content>', ""),
        ("", ""),
    ],
)
def test_a_description_has_the_typography_of_the_pages(head, description):
    assert read_page("a", head).description == description


def test_a_page_without_readers_has_no_tag():
    assert read_page("a").tags == ""


@pytest.mark.parametrize(
    ("path", "html"),
    [
        ("404.html", write_html("<p>Page absente</p>")),
        ("a/index.html", write_html("a", '<meta name="robots" content="noindex">')),
        ("a/index.html", write_html("a", '<meta name="robots" content="noindex, follow">')),
        ("ancienne/index.html", '<html><head><meta http-equiv="refresh" content="0; url=../a/"></head></html>'),
        ("a/index.html", '<html><body><h1>Titre</h1><div class="autre">Texte</div></body></html>'),
        ("vide.html", ""),
    ],
)
def test_a_page_that_nobody_looks_for_is_left_out(path, html):
    assert read_sections([(path, html)]) == []


@pytest.mark.parametrize("content", ["", ' content=""', ' content="index, follow"'])
def test_a_page_open_to_robots_is_kept(content):
    head = f'<meta name="robots"{content}>' if content else ""
    assert read_page("a", head).sections == [Section("", "", "a")]


@pytest.mark.parametrize(
    ("path", "url"),
    [
        ("index.html", ""),
        ("agir/index.html", "agir/"),
        ("agir/groupe-150/index.html", "agir/groupe-150/"),
        ("agir/404.html", "agir/404.html"),
        ("page.html", "page.html"),
    ],
)
def test_the_address_of_a_page_is_that_of_its_folder(path, url):
    assert [page.url for page in read_sections([(path, write_html("a"))])] == [url]


def test_pages_come_in_the_order_of_their_paths():
    paths = ["b/index.html", "index.html", "a/b/index.html", "404.html", "a/index.html"]
    pages = read_sections((path, write_html("a")) for path in paths)
    assert [page.url for page in pages] == ["a/b/", "a/", "b/", ""]


def test_the_words_of_a_link_go_to_the_page_it_leads_to():
    bodies = {
        "agir/a/": '<a href="../b/#ancre">la règle des 150</a>, <a href="#ici">ici</a>, <a href="http://[">rien</a>',
        "agir/b/": '<a href="https://example.org/agir/a/">Loin</a><p data-search-exclude><a href="../a/">Exclu</a></p>',
        "c/": '<a href="../agir/b/"><b>La règle</b><br>de Dunbar</a>, <a href="../absente/">rien</a>',
    }
    pages = read_sections((f"{url}index.html", write_html(body)) for url, body in bodies.items())
    found = {page.url: page.links for page in pages}
    assert found == {"agir/a/": [], "agir/b/": ["la règle des 150", "La règle de Dunbar"], "c/": []}


@pytest.mark.parametrize(
    "body", ["<p>un</p>deux", "<ul><li>un</li></ul>deux", "<button>un</button>deux", "un<p>deux</p>"]
)
def test_two_blocks_are_two_words(body):
    assert cut(body) == [("", "", "un deux")]


def test_a_word_in_two_styles_is_one_word():
    assert cut("<p>mots-<em>clics</em>!</p>") == [("", "", "mots-clics!")]
