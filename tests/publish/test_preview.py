"""While an editor writes, what changes is built again, and the preview is what a whole build would give."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from project_copy import ROOT, copy_project, replace_text

from reseaux.page import Page, read_pages
from reseaux.publish.preview import Snapshot, list_outdated, take_snapshot

SERVED = "http://127.0.0.1:8000/"
UNTOUCHED = "comprendre/index.html"


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> Path:
    return copy_project(tmp_path_factory.mktemp("apercu"))


@pytest.fixture(scope="module")
def preview(project) -> Callable[[], Path]:
    """A function that builds as `mkdocs serve --dirty` does after each change, and returns the folder it serves."""
    before, site = Path.cwd(), project.parent / "site"
    os.chdir(project)
    settings = load_config("mkdocs.yml", site_dir=str(site))
    settings.plugins.on_startup(command="serve", dirty=True)

    def rebuild() -> Path:
        build(load_config("mkdocs.yml", site_dir=str(site)), serve_url=SERVED, dirty=True)
        return site

    rebuild()
    yield rebuild
    settings.plugins.on_shutdown()
    os.chdir(before)


def read(site: Path, name: str) -> str:
    return (site / name).read_text(encoding="utf-8")


def snapshot(project: Path) -> tuple[Snapshot, list[Page]]:
    pages = read_pages(project)[0]
    return take_snapshot(project, pages, SERVED), pages


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("data/affirmations.yml", "sujet: La règle des 150 membres", "sujet: La règle"),
        ("docs/agir/contenu.md", "title: Donner du contenu intelligent", "title: Un autre titre"),
        ("overrides/partials/footer.html", "Aucun témoin", "Aucun témoin, jamais"),
        ("mkdocs.yml", "site_name: Réseaux et réputation", "site_name: Réseaux"),
    ],
)
def test_what_any_page_may_show_makes_all_again(project, name, old, new):
    before, pages = snapshot(project)
    assert list_outdated(before, before, []) == []
    replace_text(project / name, old, new)
    assert list_outdated(before, snapshot(project)[0], pages) is None
    replace_text(project / name, new, old)


def test_a_change_of_text_makes_again_what_shows_it_and_no_more(project):
    before, pages = snapshot(project)
    page = project / "docs/otpq/index.md"
    good = page.read_text(encoding="utf-8")
    page.write_text(f"{good}\nUne phrase.\n", encoding="utf-8")
    after, pages = snapshot(project)
    outdated = {page.source for page in list_outdated(before, after, pages)}
    assert {"otpq/index.md", "formation/module-3.md", "formation/diapositives.md"} < outdated
    assert outdated.isdisjoint({"reference/sources.md", "comprendre/index.md", "a-propos/index.md"})
    page.write_text(f"{good}\nUne phrase[^groupe-150].\n", encoding="utf-8")
    after, pages = snapshot(project)
    assert "reference/alors-et-maintenant.md" in {page.source for page in list_outdated(before, after, pages)}
    page.write_text(good, encoding="utf-8")


def test_a_change_is_seen_in_its_page_in_an_extract_and_among_the_pages_that_cite(preview, project):
    site = preview()
    built = (site / UNTOUCHED).stat().st_mtime_ns
    change = "## En bref\n\nVoici une modification[^facebook-49].\n"
    replace_text(project / "docs/agir/groupe-150.md", "## En bref\n", change)
    preview()
    for name in ("agir/groupe-150", "formation/module-3"):
        assert "Voici une modification" in read(site, f"{name}/index.html")
    cited = read(site, "reference/alors-et-maintenant/index.html").partition('id="facebook-49"')[2].partition("<h3")[0]
    assert 'href="../../agir/groupe-150/"' in cited
    assert (site / UNTOUCHED).stat().st_mtime_ns == built


def test_a_new_page_a_new_title_and_new_data_are_seen_and_a_removed_page_is_gone(preview, project):
    text = (project / "docs/agir/contenu.md").read_text(encoding="utf-8")
    new = project / "docs/agir/neuve.md"
    new.write_text(
        text.replace("Donner du contenu intelligent", "Une page neuve").replace("lien: contenu", "lien: neuve")
    )
    replace_text(project / "docs/agir/contenu.md", "title: Donner du contenu intelligent", "title: Un autre titre")
    replace_text(project / "data/affirmations.yml", "sujet: La règle des 150 membres", "sujet: La règle changée")
    line = "      - agir/contenu.md\n"
    replace_text(project / "mkdocs.yml", line, f"{line}      - agir/neuve.md\n")
    site = preview()
    section = read(site, "agir/reputation/index.html")
    assert '<a href="../contenu/">Un autre titre</a>' in section
    assert '<a href="../neuve/">Une page neuve</a>' in section
    assert "La règle changée" in read(site, "agir/groupe-150/index.html")
    assert (site / "l/neuve/carte.png").is_file()
    new.unlink()
    replace_text(project / "mkdocs.yml", "      - agir/neuve.md\n", "")
    preview()
    assert not (site / "agir/neuve").exists()
    assert not (site / "l/neuve").exists()
    assert "Une page neuve" not in read(site, "agir/reputation/index.html")


def test_after_a_build_that_stopped_half_way_the_preview_is_what_a_whole_build_gives(
    preview, project, site, monkeypatch, caplog
):
    with monkeypatch.context() as broken:
        replace_text(project / "docs/otpq/index.md", "## En bref\n", "## En bref\n\nUne phrase de trop.\n")
        broken.setattr("reseaux.publish.feeds.list_entries", lambda *arguments: [])
        with pytest.raises(ValueError, match="empty"):
            preview()
    for folder in ("docs", "data"):
        shutil.copytree(ROOT / folder, project / folder, dirs_exist_ok=True)
    preview()
    served = preview()
    # The search is indexed beside the server; the map of the site bears the day, which a published one takes elsewhere.
    paths = [path.relative_to(site) for path in sorted(site.rglob("*.*"))]
    names = [path for path in paths if "search" not in path.parts and path.stem.partition(".")[0] != "sitemap"]
    assert len(names) > 300
    assert [name for name in names if (served / name).read_bytes() != (site / name).read_bytes()] == []
    assert "dirty" not in caplog.text
