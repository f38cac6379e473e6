"""The pictures of short links, written in a built site; tests/publish/test_kit_published.py reads them back."""

from pathlib import Path

from written_page import tell

from reseaux.publish import pictures
from reseaux.publish.pictures import PicturedPage, finish_pictures, start_pictures

PAGE = PicturedPage("La règle des 150 membres", "Groupes et ambassadeurs", "groupe", "docs/agir/groupe-150.md")
OTHER = PicturedPage("Le darwinisme numérique", "Réputation", "chemin", "docs/comprendre/darwinisme-numerique.md")
FILES = ["carte.png", "image.png", "qr.png", "qr.svg"]


def write(site: Path, *pages: PicturedPage) -> list[str]:
    named = {f"page-{rank}": page for rank, page in enumerate(pages)}
    told = tell(start_pictures(site, named, "Réseaux et réputation", "https://a.example/", site.parent / "kept"))
    finish_pictures()
    return told


def read(site: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((site / "l/page-0").iterdir())}


def test_two_builds_write_the_same_bytes_with_or_without_what_was_kept(tmp_path):
    assert [write(tmp_path / place / "site", PAGE) for place in ("a", "b")] == [[], []]
    (tmp_path / "a/again").mkdir()
    write(tmp_path / "a/again", PAGE)
    first, fresh, kept = (read(tmp_path / place) for place in ("a/site", "b/site", "a/again"))
    assert list(first) == FILES
    assert first == fresh == kept


def test_several_processes_write_the_same_bytes_as_one(tmp_path, monkeypatch):
    write(tmp_path / "a/site", PAGE, OTHER)
    monkeypatch.setattr(pictures, "FEWEST_TO_SHARE", 2)
    write(tmp_path / "b/site", PAGE, OTHER)
    written = [
        {path.relative_to(site): path.read_bytes() for path in sorted(site.rglob("*.*"))}
        for site in (tmp_path / "a/site", tmp_path / "b/site")
    ]
    assert len(written[0]) == 2 * len(FILES)
    assert written[0] == written[1]


def test_signs_that_the_font_lacks_are_told_once_a_page_and_nothing_is_written(tmp_path):
    faulty = PicturedPage("Choisir ☎ ou 😀", "Réputation", "liste", "docs/choisir/index.md")
    assert write(tmp_path / "site", faulty, PAGE, faulty) == [
        f"docs/choisir/index.md: signe « {sign} » absent de la police des cartes (« Choisir ☎ ou 😀 », « Réputation »)."
        " Remplacez ce signe dans le titre de la page ou dans le nom du thème."
        for sign in "☎😀"
    ]
    assert not (tmp_path / "site").exists()
