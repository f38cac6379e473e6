"""What was published before stops the build when it no longer arrives; what is new is recorded by one command."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from project_copy import copy_project, replace_text
from written_site import make_page

from reseaux.permalinks import FILE, read_record
from reseaux.publish.permalinks import keep_anchors, list_anchors, name_moved, name_place
from reseaux.publish.site import BuildError

MOVED = "docs/agir/groupe-150.md"
SAVE = "Lancez « make permaliens », puis enregistrez le fichier avec la page."


def test_what_no_longer_arrives_stops_the_build_and_leaves_the_last_site(project, publish_pages, site, monkeypatch):
    # The pages have not changed: they are those of the site already built.
    monkeypatch.setattr("reseaux.publish.site.build_folder", lambda root, folder: shutil.copytree(site, folder))
    line = replace_text(
        project / FILE, "  /agir/groupe-150/:\n", '  /agir/disparue/:\n    liens:\n      - "x"\n  /agir/groupe-150/:\n'
    )
    with pytest.raises(BuildError) as told:
        publish_pages(project)
    assert str(told.value).splitlines() == [
        f"data/permaliens.yml:{line}: adresse « /agir/disparue/ » publiée, qui ne mène plus nulle part. Ajoutez "
        "« anciennes_adresses: [/agir/disparue/] » à la page qui la remplace, ou remettez la page avec un champ "
        "« retrait ».",
        "1 problème à corriger.",
    ]
    assert (project / "site/index.html").read_text(encoding="utf-8") == "la dernière bonne version"


def test_a_new_heading_is_asked_for_then_recorded_then_published(project, publish_pages):
    replace_text(
        project / "docs/agir/groupe-150.md", "## Quoi faire", "## Quoi faire\n\n### Un ajout {#un-ajout}\n\nTexte."
    )
    with pytest.raises(BuildError) as told:
        publish_pages(project)
    assert f"docs/agir/groupe-150.md: ancres absentes de {FILE} : « un-ajout ». {SAVE}" in str(told.value)
    before, _ = read_record(project)
    done = subprocess.run(
        [sys.executable, "-m", "reseaux", "permalinks"], cwd=project, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, f"{FILE} : 1 ajout.\n"), done.stderr
    after, _ = read_record(project)
    assert set(after.pages["/agir/groupe-150/"].ancres) - set(before.pages["/agir/groupe-150/"].ancres) == {"un-ajout"}
    assert publish_pages(project) == len(list((project / "docs").rglob("*.md"))) + 1
    assert (project / "site/_redirects").read_text(encoding="utf-8").count("/agir/groupe-150/ 301") == 1
    assert "location = /agir/groupe-150/" in (project / "serveur/nginx.conf").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def changed(tmp_path_factory, publish_pages) -> Path:
    """A project published with moved anchors, which its record knows, and a page withdrawn."""
    project = copy_project(tmp_path_factory.mktemp("changed"))
    moved = "anciennes_ancres:\n  vieille: '#quoi-faire'\n  partie: '/agir/contenu/#quoi-faire'\n"
    replace_text(project / MOVED, "\n---\n", f"\n{moved}---\n")
    replace_text(
        project / FILE,
        '  /agir/groupe-150/:\n    liens:\n      - "groupe-150"\n    ancres:\n',
        ('  /agir/groupe-150/:\n    liens:\n      - "groupe-150"\n    ancres:\n      - "vieille"\n      - "partie"\n'),
    )
    withdrawn = "retrait:\n  le: 2026-11-28\n  raison: Page refaite.\n"
    replace_text(project / "docs/confidentialite.md", "\n---\n", f"\n{withdrawn}---\n")
    publish_pages(project)
    return project


def test_moved_anchors_are_published_and_one_that_stands_twice_is_told(changed, publish_pages):
    assert 'id="vieille"' in (changed / "site/agir/groupe-150/index.html").read_text(encoding="utf-8")
    line = replace_text(changed / MOVED, "  vieille:", "  en-bref: '#quoi-faire'\n  vieille:")
    with pytest.raises(BuildError) as told:
        publish_pages(changed)
    assert f"{MOVED}:{line}: ancre « en-bref » encore présente dans la page. Retirez-la d'ici." in str(told.value)


def test_a_page_withdrawn_answers_410_by_the_rules(changed):
    rules = (changed / "serveur/nginx.conf").read_text(encoding="utf-8")
    assert "location = /confidentialite/ { error_page 410 /confidentialite/index.html; return 410; }" in rules


def test_an_old_anchor_stands_inside_what_took_over():
    html = '<h2 class="x" id="new">Titre</h2><p id="news">new</p>'
    assert (
        keep_anchors(html, {"old": "new"})
        == '<h2 class="x" id="new"><span id="old" class="ancre-ancienne"></span>Titre</h2><p id="news">new</p>'
    )
    assert keep_anchors(html, {"old": "absent"}) == html


def test_a_part_that_went_elsewhere_is_named_in_words(tmp_path):
    (tmp_path / "a").mkdir()
    html = '<h2 id="b">B &amp; fils<a class="headerlink" href="#b">¶</a></h2><dl><dt id="c">C</dt></dl>'
    (tmp_path / "a/index.html").write_text(html, encoding="utf-8")
    titles = {"/a/": "Titre"}
    assert name_place(tmp_path, titles, "/a/#b") == "«\u00a0B & fils\u00a0», dans «\u00a0Titre\u00a0»"
    assert [name_place(tmp_path, titles, place) for place in ("/a/", "/a/#c")] == ["Titre", "Titre"]
    assert name_moved('<li id="b"><a href="x">b</a></li>', {"b": "B & fils"}) == (
        '<li id="b"><a href="x">B &amp; fils</a></li>'
    )


def test_anchors_worth_linking_are_headings_terms_and_named_items():
    page = make_page(
        '<h1 id="non">T</h1><div class="corps"><h2 id="a">A</h2><p id="non">p</p><dl><dt id="b">B</dt></dl>'
        '<ul><li id="c">C</li><li>D</li></ul><div class="footnote"><ol><li id="fn:1">n</li></ol></div>'
        '<div data-search-exclude><h3 id="non2">x</h3></div></div>'
    )
    assert list_anchors(page) == ["a", "b", "c"]
