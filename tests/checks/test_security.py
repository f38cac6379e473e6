import pytest
from written_page import tell
from written_site import make_page

from reseaux.checks.security import check_inline_code, check_security


def test_classes_and_attributes_of_data_are_no_inline_code():
    assert list(check_inline_code(make_page('<p class="style" data-onclick="a" id="on">A</p>'))) == []


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (
            '<table><tr><td style="text-align: center">A</td></tr></table>',
            "style écrit sur un élément « td »."
            " Employez une classe; un tableau aligné par « :--: » fait la même faute.",
        ),
        ('<button onclick="a()">A</button>', "script « onclick » écrit sur un élément. Mettez-le dans un module."),
        ('<img src="a" ONERROR="a()">', "script « onerror » écrit sur un élément. Mettez-le dans un module."),
    ],
)
def test_style_or_script_on_an_element_is_reported(body, words):
    assert tell(check_inline_code(make_page(body))) == [f"docs/agir/essai.md: {words}"]


@pytest.mark.parametrize(
    ("html", "tag"),
    [
        ('<video src="a.mp4"></video>', "video"),
        ('<object data="a.pdf"></object>', "object"),
        ('<form action="https://a.example/"></form>', "form"),
        ('<img src="a.png" srcset="//a.example/b.png 2x" alt="A">', "img"),
    ],
)
def test_what_the_policy_would_not_let_work_is_told(html, tag):
    assert tell(check_security(make_page(html))) == [
        f"docs/agir/essai.md: élément « {tag} » que la règle de sécurité du site refuse. "
        "Faites plutôt un lien, ou servez l'image depuis ce site."
    ]


def test_forms_pictures_and_frames_of_the_site_are_not_refused():
    body = '<form action="../.."></form><img src="a.png" srcset="b.png 2x" alt="A"><iframe src="b/"></iframe>'
    assert tell(check_security(make_page(body))) == []
