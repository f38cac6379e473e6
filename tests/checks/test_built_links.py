"""Links of small built sites, written by hand: each fault and its exact message."""

import pytest
from written_page import tell
from written_site import make_html

from reseaux.checks.built_links import check_targets

TARGETS = {
    "index.html": make_html('<h1 id="haut">Un titre</h1>'),
    "agir/index.html": make_html(),
    "agir/contenu/index.html": make_html('<h1 id="l-ete">Un titre</h1>'),
    "assets/l été.svg": "<svg/>",
    "assets/style.css": "",
}


def judge_target(build, tag: str, source: str = "") -> list[str]:
    page = make_html(f"<h1>Un titre</h1>{tag}")
    site = build(TARGETS | {"agir/essai/index.html": page}, {"docs/agir/essai.md": source})
    return tell(check_targets(site.pages["agir/essai/index.html"], site))


@pytest.mark.parametrize(
    "tag",
    [
        # A page beside, above, from the root, itself, with its name or without.
        '<a href="../contenu/">A</a>',
        '<a href="../contenu/index.html">A</a>',
        '<a href="..">A</a><a href="../">A</a><a href=".">A</a><a href="./">A</a><a href="">A</a>',
        '<a href="/">A</a><a href="/agir/contenu/">A</a><a href="../../">A</a>',
        '<a href="../contenu/?a=b">A</a>',
        # Anchors, in the page and in others.
        '<h2 id="b">B</h2><a href="#b">A</a><a href="#">A</a>',
        '<a href="../contenu/#l-ete">A</a><a href="../../#haut">A</a>',
        '<h2 id="été">B</h2><a href="#%C3%A9t%C3%A9">A</a>',
        # Files, with their signs encoded.
        '<img src="../../assets/l%20%C3%A9t%C3%A9.svg"><link rel="stylesheet" href="/assets/style.css">',
        # Elsewhere: a reader may go, and no network is asked.
        '<a href="https://www.otpq.qc.ca/">A</a><a href="//otpq.example/">A</a>',
        '<a href="mailto:a@otpq.example">A</a><a href="tel:5551234">A</a><img src="data:image/gif;base64,AAAA">',
        '<link rel="canonical" href="https://reseaux.example/">',
        # No link.
        "<a>A</a>",
    ],
)
def test_targets_that_are_there_have_no_problem(build, tag):
    assert judge_target(build, tag) == []


def test_a_site_in_a_folder_of_its_host_names_that_folder(build):
    home = '<!doctype html><link rel="canonical" href="https://hote.example/sous/chemin/"><h1>Un titre</h1>'
    links = ("/sous/chemin/", "/sous/chemin/agir/#haut", "/agir/", "/sous/")
    page = make_html("".join(f'<a href="{link}">A</a>' for link in links))
    site = build({"index.html": home, "agir/index.html": make_html('<h1 id="haut">A</h1>'), "404.html": page}, {})
    assert tell(check_targets(site.pages["404.html"], site)) == [
        f"404.html: lien vers « {link} », {ABSENT}" for link in links[2:]
    ]


ABSENT = "page ou fichier absent. Corrigez le lien, ou remettez la page ou le fichier."
ANCHOR = "Reprenez l'ancre de l'intertitre visé."
ELSEWHERE = "demandé à un autre serveur. Servez ce fichier depuis ce site."


@pytest.mark.parametrize(
    ("tag", "source", "words"),
    [
        # The line is that of the source that holds the last part of the target.
        ('<a href="../disparue/">A</a>', "A\n[A](disparue.md)\n", f":2: lien vers « ../disparue/ », {ABSENT}"),
        ('<a href="../disparue/">A</a>', "A\n", f": lien vers « ../disparue/ », {ABSENT}"),
        # A published page needs its slash, a source is not published.
        ('<a href="../contenu">A</a>', "", f": lien vers « ../contenu », {ABSENT}"),
        ('<a href="../contenu.md">A</a>', "[A](contenu.md)", f":1: lien vers « ../contenu.md », {ABSENT}"),
        ('<img src="plan.svg">', "![A](plan.svg)", f":1: lien vers « plan.svg », {ABSENT}"),
        ('<script src="/assets/theme.js"></script>', "", f": lien vers « /assets/theme.js », {ABSENT}"),
        ('<link rel="icon" href="../../favicon.ico">', "", f": lien vers « ../../favicon.ico », {ABSENT}"),
        ('<iframe src="cadre.html"></iframe>', "", f": lien vers « cadre.html », {ABSENT}"),
        ('<video><source src="a.mp4"></video>', "", f": lien vers « a.mp4 », {ABSENT}"),
        # Anchors.
        (
            '<a href="#nulle-part">A</a>',
            "A\n\n[A](#nulle-part)\n",
            f":3: lien vers « #nulle-part », ancre « nulle-part » absente. {ANCHOR}",
        ),
        (
            '<a href="../contenu/#l-hiver">A</a>',
            "",
            f": lien vers « ../contenu/#l-hiver », ancre « l-hiver » absente. {ANCHOR}",
        ),
        # Another server.
        ('<img src="https://a.example/b.png">', "", f": « https://a.example/b.png » {ELSEWHERE}"),
        ('<script src="//a.example/b.js"></script>', "", f": « //a.example/b.js » {ELSEWHERE}"),
        ('<link rel="preconnect" href="https://a.example">', "", f": « https://a.example » {ELSEWHERE}"),
        # What no browser should follow.
        (
            '<a href="javascript:alert(1)">A</a>',
            "",
            ": lien « javascript:alert(1) » qu'aucun navigateur sûr ne suit. Écrivez une adresse.",
        ),
    ],
)
def test_a_target_that_is_not_there_is_reported(build, tag, source, words):
    assert judge_target(build, tag, source) == [f"docs/agir/essai.md{words}"]


@pytest.mark.parametrize("target", ["http://[exemple", "https://[exemple].qc.ca/"])
def test_an_address_that_is_none_is_reported_without_a_traceback(build, target):
    words = f"docs/agir/essai.md: adresse « {target} » mal formée. Recopiez l'adresse de la page."
    assert judge_target(build, f'<a href="{target}">A</a>') == [words]
