"""The record of what was published only grows, and is read back as it was written."""

import subprocess
from pathlib import Path

import pytest
import yaml
from written_page import make_page, tell

from reseaux.page import read_pages
from reseaux.permalinks import FILE, PublishedPage, PublishedRecord, find_arrivals, read_record, record_published
from reseaux.permalinks import write_record as write


@pytest.fixture
def record_file(tmp_path) -> Path:
    (tmp_path / "data").mkdir()
    return tmp_path / FILE


def test_a_record_is_read_back_as_it_was_written(tmp_path, record_file):
    pages = {
        "/": PublishedPage(liens=["accueil"]),
        "/agir/groupe-150/": PublishedPage(liens=["groupe-150", "regle"], ancres=["49", "a-5-000", "vrai"]),
        "/vide/": PublishedPage(),
    }
    record_file.write_text(write(pages), encoding="utf-8")
    record, problems = read_record(tmp_path)
    assert problems == []
    assert dict(record.pages) == pages


def test_each_value_has_its_line_so_that_two_additions_merge():
    text = write({"/b/": PublishedPage(liens=["b"], ancres=["y", "z"]), "/a/": PublishedPage(liens=["a"])})
    assert text.split("adresses:\n")[1].splitlines() == [
        "  /a/:", "    liens:", '      - "a"',
        "  /b/:", "    liens:", '      - "b"', "    ancres:", '      - "y"', '      - "z"',
    ]  # fmt: skip


def test_what_is_new_is_added_and_nothing_is_taken_away(tmp_path):
    before = {
        "/a/": PublishedPage(liens=["ancien"], ancres=["perdue"]),
        "/partie/": PublishedPage(liens=["partie"], ancres=["x"]),
    }
    page = make_page(tmp_path, source="a.md", lien="neuf")
    after = record_published(PublishedRecord(before), [page], {"/a/": ["seconde", "premiere"]})
    assert after == {
        "/a/": PublishedPage(liens=["ancien", "neuf"], ancres=["perdue", "premiere", "seconde"]),
        "/partie/": before["/partie/"],
    }
    assert record_published(PublishedRecord(after), [page], {"/a/": ["premiere"]}) == after


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "adresses:\n  /Agir/:\n    liens: []\n",
            "data/permaliens.yml:2: nom de champ « /Agir/ » mal formé. "
            "Employez minuscules sans accent et traits d'union.",
        ),
        (
            "adresses:\n  /agir/:\n    lien: [a]\n",
            "data/permaliens.yml:3: champ « lien » inconnu. Vouliez-vous dire « liens »?",
        ),
        ("adresses: {\n", "data/permaliens.yml:"),
    ],
)
def test_a_damaged_record_is_told_with_its_line(tmp_path, record_file, text, told):
    record_file.write_text(text, encoding="utf-8")
    record, problems = read_record(tmp_path)
    assert record is None
    [found] = tell(problems)
    assert found.startswith(told)


def test_a_record_that_is_missing_is_told(tmp_path):
    assert tell(read_record(tmp_path)[1]) == [f"{FILE}: fichier illisible ou absent. Remettez ce fichier à sa place."]


def test_front_matter_says_where_everything_leads(tmp_path):
    page = make_page(
        tmp_path,
        source="agir/neuf.md",
        lien="neuf",
        anciennes_adresses=["/agir/vieux/"],
        anciens_liens=["vieux"],
        anciennes_ancres={"regle": "#la-regle", "partie": "/autre/#partie"},
    )
    arrivals = find_arrivals([page])
    assert arrivals.addresses == {"/agir/vieux/": "/agir/neuf/", "/agir/neuf/": "/agir/neuf/"}
    assert arrivals.short_names == {"vieux": "/agir/neuf/", "neuf": "/agir/neuf/"}
    assert arrivals.anchors == {"/agir/neuf/": {"regle": "#la-regle", "partie": "/autre/#partie"}}


def list_earlier_records(root: Path) -> list[str]:
    """Return the text of every version of the record in the history of the project."""
    git = ["git", "-C", root]
    commits = subprocess.run([*git, "log", "--format=%H", "--", FILE], capture_output=True, text=True, check=True)
    return [
        subprocess.run([*git, "show", f"{commit}:{FILE}"], capture_output=True, text=True, check=True).stdout
        for commit in commits.stdout.split()
    ]


def test_the_record_holds_all_that_its_earlier_versions_held(root):
    record, problems = read_record(root)
    assert problems == []
    for text in list_earlier_records(root):
        for address, published in (yaml.safe_load(text)["adresses"] or {}).items():
            assert address in record.pages
            assert set(published.get("liens", [])) <= set(record.pages[address].liens)
            assert set(map(str, published.get("ancres", []))) <= set(record.pages[address].ancres)


def test_the_record_holds_every_page_of_today(root):
    record, _ = read_record(root)
    for page in read_pages(root)[0]:
        assert page.front.lien in record.pages[f"/{page.url}"].liens
