"""What the checks tell of a block, and of what an editor types in data/infolettre.yml."""

import pytest
from project_copy import replace_text
from written_page import tell

from reseaux.checks.newsletter import LARGEST, check_block
from reseaux.checks.sources import check_sources

LINK = "https://guide.example/l/essai/"
REMEDY = "Corrigez src/reseaux/newsletter/blocks.py."
FILE = "data/infolettre.yml"


def check(html: str) -> list[str]:
    return tell(check_block("bloc.html", html, {LINK, f"{LINK}image.png"}))


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        ("<svg></svg>", "balise « svg » que nous n'admettons pas dans un bloc"),
        ("<script>1</script>", "balise « script » que nous n'admettons pas dans un bloc"),
        ("<style>p{}</style>", "balise « style » que nous n'admettons pas dans un bloc"),
        ("<form></form>", "balise « form » que nous n'admettons pas dans un bloc"),
        ('<p style="display:flex">x</p>', "style « display:flex » que nous n'admettons pas dans un bloc"),
        ('<p style="color:red; DISPLAY: Grid">x</p>', "style « display:grid » que nous n'admettons pas dans un bloc"),
        ('<p style="position:absolute">x</p>', "style « position:absolute » que nous n'admettons pas dans un bloc"),
        ('<p style="background:url(x)">x</p>', "style « background:url(x) » que nous n'admettons pas dans un bloc"),
        ('<a href="/l/essai/">x</a>', "« /l/essai/ » n'est pas une adresse permanente du site"),
        ('<a href="https://a.example/">x</a>', "« https://a.example/ » n'est pas une adresse permanente du site"),
        ('<p onclick="x()">x</p>', "script « onclick » que nous n'admettons pas dans un bloc"),
        (f'<img src="{LINK}image.png" alt=" ">', "image sans texte de remplacement"),
    ],
)  # fmt: skip
def test_what_a_mail_client_drops_is_told(html, fault):
    assert check(html) == [f"bloc.html: {fault}. {REMEDY}"]


def test_a_plain_block_passes(root):
    assert (
        check(f'<table><tbody><tr><td style="padding:0;color:#000000"><a href="{LINK}">x</a></td></tr></table>') == []
    )


def test_a_block_that_is_too_heavy_is_told():
    assert check(f"<p>{'é' * (LARGEST // 2)}</p>") == [
        f"bloc.html: bloc trop lourd : {LARGEST + 7} octets, au plus {LARGEST}. Raccourcissez l'accroche."
    ]


def test_a_page_without_a_theme_is_told(project):
    replace_text(
        project / FILE,
        "pages: [./]",
        "pages: [index.md, otpq/, a-propos/, infolettre/, nouveautes.md, accessibilite.md]",
    )
    assert tell(check_sources(project)) == [
        "docs/confidentialite.md: page sans thème d'infolettre. "
        "Ajoutez son chemin à un thème de data/infolettre.yml, ou « ./ » à l'un d'eux."
    ]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            "parutions: []",
            "parutions:\n  - date: 2026-12-10\n    titre: TP Express\n    liens: [groupe-150, groupe-15]",
            "lien court « groupe-15 » inconnu. Vouliez-vous dire « groupe-150 »?",
        ),
        ("dessin: balance", "dessin: balances", "dessin « balances » inconnu. Vouliez-vous dire « balance »?"),
        ("[reference/]", "[references/]", "« references/ » : aucune page à cet endroit. "
         "Écrivez un chemin depuis docs/; un dossier finit par « / »."),
        ("- id: contenu", "- id: groupes", "thème « groupes » présent 2 fois. Donnez à chacun son « id »."),
        ("[formation/]", "[reference/]", "« reference/ » donné à 2 thèmes. Gardez-le dans un seul."),
        ("nom: Réputation", "nom: ''", "champ « nom » trop court (0 signes, au moins 1). "
         "Écrivez par exemple « nom: Réputation »."),
    ],
)  # fmt: skip
def test_what_an_editor_types_is_told_by_line(project, old, new, fault):
    path = project / FILE
    before = path.read_text(encoding="utf-8")
    replace_text(path, old, new)
    told = [problem for problem in check_sources(project) if problem.path == FILE]
    assert [f"{problem.fault}. {problem.remedy}" for problem in told] == [fault]
    lines = (before.replace(old, new, 1)).splitlines()
    if told[0].line:
        assert any(part in lines[told[0].line - 1] for part in new.split("\n")[-1].split(": ")[-1:])
