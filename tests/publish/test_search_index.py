import json
from pathlib import Path

import pytest
from written_numbers import read_numbers

from reseaux.facts import Facts, load_facts
from reseaux.publish.search import build_index, write_search
from reseaux.search.sections import read_sections
from reseaux.search.words import split_words

HOME = """<!doctype html><html lang="fr"><head><meta name="description" content="L'accueil du site."></head>
<body><h1>Réseaux</h1><div class="corps"><p>Un balado sur la portée.</p></div></body></html>"""
PAGE = """<!doctype html><html lang="fr"><head><meta name="description" content="Une règle."></head>
<body><h1>Le groupe de 150</h1><div class="corps"><p>Début.</p>
<h2 id="regle">La règle</h2><p>Un xylophone.</p></div></body></html>"""
ABSENT = '<html><body><h1>Page absente</h1><div class="corps"><p>Un zeppelin.</p></div></body></html>'


@pytest.fixture
def facts(root) -> Facts:
    return load_facts(root)


@pytest.fixture
def folder(tmp_path) -> Path:
    """A built site of two pages, and the one for what is absent."""
    for path, html in (("index.html", HOME), ("agir/groupe-150/index.html", PAGE), ("404.html", ABSENT)):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(html, encoding="utf-8")
    return tmp_path


def list_files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def read_part(folder: Path, name: str):
    return json.loads((folder / "search" / f"{name}.js").read_text(encoding="utf-8").split("\n")[1])


def read_words(folder: Path) -> dict[str, tuple[int, dict]]:
    """Return the group of each word, and the part that holds it."""
    index, words = read_part(folder, "index"), {}
    for number in range(len(index["words"])):
        part = read_part(folder, f"{index['folder']}/words-{number}")
        known = part["known"]
        for way, steps in zip(part["words"].split(" "), part["groups"], strict=True):
            words[split_words(way)[0].word] = (known - steps, part)
            known = max(known, known - steps + 1)
    return words


def find_pages(folder: Path, word: str) -> list[int]:
    """Return the numbers of the pages that hold a word."""
    index, (group, _) = read_part(folder, "index"), read_words(folder)[word]
    place = max(number for number, first in enumerate(index["postings"]) if first <= group)
    line = read_numbers(read_part(folder, f"{index['folder']}/postings-{place}")[group - index["postings"][place]])
    pages, at, page = [], 0, -1
    while at < len(line):
        page += line[at] + 1
        pages.append(page)
        at += 3 + 2 * line[at + 2]
    return pages


def test_a_built_site_gets_its_index(folder, facts):
    before = list_files(folder)
    write_search(folder, facts)
    index = read_part(folder, "index")
    inside = [
        *(f"words-{number}" for number in range(len(index["words"]))),
        *(f"postings-{number}" for number in range(len(index["postings"]))),
        *(f"spellings-{length}" for length in index["spellings"]),
        *("titles-0", "headings-0", "headings-1", "texts-0-0", "texts-1-0"),
    ]
    assert list_files(folder) == sorted(
        [*before, "search/index.js", *(f"search/{index['folder']}/{name}.js" for name in inside)]
    )


def test_the_index_holds_the_pages_and_their_texts(folder, facts):
    write_search(folder, facts)
    place = read_part(folder, "index")["folder"]
    assert read_part(folder, f"{place}/titles-0") == [
        ["agir/groupe-150/", "Le groupe de 150", [0]],
        ["", "Réseaux", [0]],
    ]
    assert read_part(folder, f"{place}/headings-0") == [["regle", "La règle"]]
    assert read_part(folder, f"{place}/headings-1") == []
    assert read_part(folder, f"{place}/texts-0-0") == ["Une règle.\nDébut.", "Un xylophone."]
    assert read_part(folder, f"{place}/texts-1-0") == ["L’accueil du site.\nUn balado sur la portée."]


@pytest.mark.parametrize(
    ("word", "pages"), [("groupe", [0]), ("150", [0]), ("xylophone", [0]), ("balado", [1]), ("accueil", [1])]
)
def test_a_word_leads_to_the_pages_that_hold_it(folder, facts, word, pages):
    write_search(folder, facts)
    assert find_pages(folder, word) == pages


def test_the_page_for_what_is_absent_is_not_searched(folder, facts):
    write_search(folder, facts)
    assert "zeppelin" not in read_words(folder)


def test_a_name_of_the_glossary_leads_to_the_words_of_the_pages(folder, facts):
    assert facts.terms["balado"].anglais == "podcast"
    write_search(folder, facts)
    words = read_words(folder)
    assert find_pages(folder, "podcast") == []
    group, part = words["podcast"]
    others = [other for rest, names in part["synonyms"][str(group)] if not rest for other in names]
    assert [words["balado"][0]] in others


def test_an_older_index_is_replaced_whole(folder, facts):
    for path in ("search/index.js", "search/0123456789ab/words-0.js", "search/search_index.json"):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text("ancien", encoding="utf-8")
    write_search(folder, facts)
    index = read_part(folder, "index")
    kept = {path.relative_to(folder / "search").parts[0] for path in (folder / "search").rglob("*")}
    assert kept == {"index.js", index["folder"]}


def test_only_a_change_of_the_pages_moves_the_index(folder, facts):
    write_search(folder, facts)
    first = list_files(folder)
    write_search(folder, facts)
    assert list_files(folder) == first
    (folder / "index.html").write_text(HOME.replace("balado", "courriel"), encoding="utf-8")
    write_search(folder, facts)
    second = list_files(folder)
    assert len({path.split("/")[1] for path in second if path.startswith("search/")}) == 2
    assert set(first) & set(second) == {"404.html", "agir/groupe-150/index.html", "index.html", "search/index.js"}


def test_what_is_written_is_what_is_built(folder, facts):
    write_search(folder, facts)
    built = build_index(read_sections([("index.html", HOME), ("agir/groupe-150/index.html", PAGE)]), facts)
    search = folder / "search"
    assert {name: (search / name).read_text(encoding="utf-8") for name in list_files(search)} == built
