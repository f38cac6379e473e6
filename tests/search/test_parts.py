import json
import random
import re

import pytest
from written_numbers import read_numbers

from reseaux.search import parts
from reseaux.search.lexicon import Lexicon, build_lexicon, read_occurrences
from reseaux.search.parts import cut_index
from reseaux.search.ranking import Posting
from reseaux.search.sections import SearchedPage, Section
from reseaux.search.words import ENDINGS, STOP_WORDS, split_words

TEXT = """Un réseau, des réseaux : 49 % de 1 000 membres. Aujourd’hui, LinkedIn; l’œuvre d’un journal, des journaux.
La publicité et la publication, met, mets et meta, la loi C-18, 12,5 % et X (Twitter)."""


def read_part(text: str) -> tuple[str, object]:
    """Return the name and the value of a part, as the worker reads them."""
    opening, value, closing, end = text.split("\n")
    name = re.fullmatch(r'receivePart\("([a-z]+(?:-\d+)*)",', opening)
    assert name, opening
    assert (closing, end) == (")", "")
    return name[1], json.loads(value)


def read_parts(files: dict[str, str]) -> dict[str, object]:
    """Return the value of each part by its name, which is also that of its file."""
    values = {}
    for path, text in files.items():
        name, values[name] = read_part(text)
        folder = "" if name == "index" else f"{values['index']['folder']}/"
        assert path == f"{folder}{name}.js"
    return values


def list_parts(values: dict[str, object], kind: str) -> list:
    """Return the parts of a kind in order; none is missing."""
    count = sum(re.fullmatch(rf"{kind}-\d+", name) is not None for name in values)
    return [values[f"{kind}-{number}"] for number in range(count)]


def decode_words(part: dict) -> list[tuple[str, str, int, int]]:
    """Return each word of a part, how it is written, its group and its best impact."""
    decoded, known = [], part["known"]
    written = part["words"].split(" ")
    assert len(written) == len(part["groups"]) == len(part["best"])
    for way, steps, best in zip(written, part["groups"], part["best"], strict=True):
        [found] = split_words(way)
        group = known - steps
        known = max(known, group + 1)
        decoded.append((found.word, way, group, int(best)))
    return decoded


def decode_line(text: str) -> list[Posting]:
    line, held, place, page = read_numbers(text), [], 0, -1
    while place < len(line):
        passed, impact, count = line[place : place + 3]
        page += passed + 1
        place += 3
        pairs = line[place : place + 2 * count]
        place += 2 * count
        held.append(Posting(page, impact, tuple(zip(pairs[::2], pairs[1::2], strict=True))))
    return held


def make_page(*texts: str, url: str = "a/", title: str = "Titre", description: str = "Résumé") -> SearchedPage:
    """Return a page with an opening, then a section of its own for each other text."""
    opening, *others = texts or [""]
    sections = [Section(f"s{number}", f"Partie {number}", text) for number, text in enumerate(others, 1)]
    return SearchedPage(url, title, description, sections=[Section("", "", opening), *sections])


def make_lexicon(text: str = TEXT) -> Lexicon:
    return build_lexicon(read_occurrences(text))


def make_postings(count: int, seed: int = 150) -> list[list[Posting]]:
    """Return postings of all shapes for a number of groups: none, or some pages, each with some sections."""
    source = random.Random(seed)

    def make_posting(page: int) -> Posting:
        sections = sorted(source.sample(range(30), source.randrange(5)))
        impacts = [source.randrange(1, 300) for _ in sections]
        return Posting(page, source.randrange(1, 400), tuple(zip(sections, impacts, strict=True)))

    return [list(map(make_posting, sorted(source.sample(range(60), source.randrange(12))))) for _ in range(count)]


def count_groups(lexicon: Lexicon) -> int:
    return max(lexicon.groups.values()) + 1


def cut(lexicon: Lexicon | None = None, postings=None, pages=(), synonyms=None) -> dict[str, object]:
    """Return the parts of an index; what a test does not give stays empty."""
    lexicon = lexicon or Lexicon({}, {}, [])
    if postings is None:
        postings = [[] for _ in set(lexicon.groups.values())]
    return read_parts(cut_index(list(pages), lexicon, postings, synonyms or {}))


def test_a_part_is_a_script_of_three_lines():
    files = cut_index([make_page("Un texte.")], Lexicon({"ordre": "Ordre"}, {"ordre": 0}, []), [[]], {})
    folder = read_part(files["index.js"])[1]["folder"]
    assert re.fullmatch("[0-9a-f]{12}", folder)
    assert {path: text for path, text in files.items() if path != "index.js"} == {
        f"{folder}/words-0.js": (
            'receivePart("words-0",\n{"words":"Ordre","known":0,"groups":[0],"best":"0","kin":{},"synonyms":{}}\n)\n'
        ),
        f"{folder}/postings-0.js": 'receivePart("postings-0",\n[""]\n)\n',
        f"{folder}/spellings-5.js": 'receivePart("spellings-5",\n"Aordre"\n)\n',
        f"{folder}/titles-0.js": 'receivePart("titles-0",\n[["a/","Titre",[0]]]\n)\n',
        f"{folder}/headings-0.js": 'receivePart("headings-0",\n[]\n)\n',
        f"{folder}/texts-0-0.js": 'receivePart("texts-0-0",\n["Résumé\\nUn texte."]\n)\n',
    }


@pytest.mark.parametrize("text", ['"Oui"', "a\nb", "a\\b", "</script>", "\u2028", "réseau «\u00a0😀\u00a0»", ")"])
def test_no_text_breaks_the_lines_of_a_part(text):
    values = cut(pages=[make_page(text, text, title=text)])
    assert values["texts-0-0"] == [f"Résumé\n{text}", text]
    assert values["titles-0"] == [["a/", text, [0]]]
    assert values["headings-0"] == [["s1", "Partie 1"]]


def test_the_first_file_says_where_the_others_are(monkeypatch):
    monkeypatch.setattr(parts, "WORDS_IN_PART", 2)
    monkeypatch.setattr(parts, "PAGES_IN_PART", 3)
    values = cut(make_lexicon("balado courriel groupe membre réseau"))
    index = values["index"]
    assert index.pop("folder")
    assert index == {
        "words": ["balado", "groupe", "reseau"],
        "postings": [0],
        "spellings": [6, 8],
        "pagesInPart": 3,
        "stopWords": " ".join(sorted(STOP_WORDS)),
        "endings": " ".join(sorted(ENDINGS)),
    }


def test_an_empty_site_has_an_index():
    values = cut()
    assert sorted(values) == ["index", "postings-0"]
    assert (values["index"]["words"], values["postings-0"]) == ([], [])


@pytest.mark.parametrize("size", [1, 2, 3, 5, 600])
def test_words_and_their_groups_are_read_back_whole(monkeypatch, size):
    monkeypatch.setattr(parts, "WORDS_IN_PART", size)
    lexicon = make_lexicon()
    values = cut(lexicon)
    written = list_parts(values, "words")
    read = list(map(decode_words, written))
    assert {word: group for part in read for word, _, group, _ in part} == lexicon.groups
    assert [word for part in read for word, *_ in part] == list(lexicon.groups)
    assert [len(part) for part in read[:-1]] == [size] * (len(read) - 1)
    assert 0 < len(read[-1]) <= size
    assert values["index"]["words"] == [part[0][0] for part in read]
    before = [[group for part in read[:number] for *_, group, _ in part] for number in range(len(read))]
    assert [part["known"] for part in written] == [max(groups, default=-1) + 1 for groups in before]


def test_steps_between_groups_are_small_numbers():
    # journal and journaux, reseau and reseaux; met, meta and mets, where the last comes back to the first.
    values = cut(make_lexicon("journal journaux met meta mets réseau réseaux"))
    assert values["words-0"]["groups"] == [0, 1, 0, 0, 2, 0, 1]


@pytest.mark.parametrize(
    ("word", "written", "kept"),
    [
        ("reseau", "réseau", "réseau"),
        ("linkedin", "LinkedIn", "LinkedIn"),
        ("aujourdhui", "aujourd’hui", "aujourd’hui"),
        ("c18", "C-18", "C-18"),
        ("49%", "49\u00a0%", "49\u00a0%"),
        ("1000", "1\u202f000", "1\u202f000"),
        ("12,5", "12.5", "12.5"),
        # Words are parted by spaces; and the browser cuts each to find the word.
        ("49%", "49 %", "49%"),
        ("1000", "1 000", "1000"),
        ("mots", "mot-s", "mots"),
        ("as", "a's", "as"),
    ],
)
def test_a_word_is_written_so_that_the_browser_finds_it(word, written, kept):
    values = cut(Lexicon({word: written}, {word: 0}, []))
    assert decode_words(values["words-0"]) == [(word, kept, 0, 0)]


@pytest.mark.parametrize(
    ("impacts", "best"),
    [
        ([[], [], []], "000"),
        ([[1], [1], [1]], "555"),
        ([[99], [9], [10]], "901"),
        ([[3, 99, 40], [49, 50], []], "950"),
        ([[399], [200], [79]], "951"),
    ],
)
def test_the_best_impact_of_a_word_is_one_digit(impacts, best):
    lexicon = make_lexicon("balado groupe membre")
    postings = [[Posting(page, impact, ()) for page, impact in enumerate(held)] for held in impacts]
    assert cut(lexicon, postings)["words-0"]["best"] == best


def test_forms_of_one_word_have_one_best_impact():
    postings = [[Posting(0, 49, ())], [Posting(0, 99, ())]]
    assert cut(make_lexicon("groupe réseau réseaux"), postings)["words-0"]["best"] == "499"


@pytest.mark.parametrize(
    ("size", "kin"),
    [
        (600, [{"0": [1], "1": [0], "3": [4, 5], "4": [3, 5], "5": [3, 4]}]),
        (2, [{"0": [1], "1": [0]}, {"3": [4, 5]}, {"4": [3, 5], "5": [3, 4]}]),
        (3, [{"0": [1], "1": [0]}, {"3": [4, 5], "4": [3, 5], "5": [3, 4]}]),
    ],
)
def test_kin_stand_with_the_words_of_their_group(monkeypatch, size, kin):
    monkeypatch.setattr(parts, "WORDS_IN_PART", size)
    words = {word: word for word in ("abonne", "abonnement", "groupe", "journal", "journalisme", "journaliste")}
    lexicon = Lexicon(words, {word: number for number, word in enumerate(words)}, [[0, 1], [3, 4, 5]])
    assert [part["kin"] for part in list_parts(cut(lexicon), "words")] == kin


@pytest.mark.parametrize(
    ("size", "synonyms"),
    [
        (600, [{"0": [[[], [[1]]]], "1": [[[2], [[0], [2, 1]]], [[], [[0]]]]}]),
        # A group whose words are in two parts gives its synonyms in both.
        (1, [{"0": [[[], [[1]]]]}, *2 * [{"1": [[[2], [[0], [2, 1]]], [[], [[0]]]]}], {}]),
    ],
)
def test_synonyms_stand_with_the_words_of_their_group(monkeypatch, size, synonyms):
    monkeypatch.setattr(parts, "WORDS_IN_PART", size)
    given = {0: [((), [(1,)])], 1: [((2,), [(0,), (2, 1)]), ((), [(0,)])]}
    values = cut(make_lexicon("balado podcast podcasts reach"), synonyms=given)
    assert [part["synonyms"] for part in list_parts(values, "words")] == synonyms


@pytest.mark.parametrize(
    ("held", "line"),
    [
        ([], []),
        ([Posting(0, 7, ())], [0, 7, 0]),
        ([Posting(4, 7, ((0, 3), (5, 2)))], [4, 7, 2, 0, 3, 5, 2]),
        # Pages passed over since the one before.
        ([Posting(0, 7, ()), Posting(1, 8, ((2, 9),)), Posting(5, 1, ())], [0, 7, 0, 0, 8, 1, 2, 9, 3, 1, 0]),
    ],
)
def test_postings_make_a_line_of_numbers(held, line):
    (text,) = cut(postings=[held])["postings-0"]
    assert read_numbers(text) == line


@pytest.mark.parametrize("size", [1, 50, 300, 1_000_000])
def test_postings_are_read_back_whole(monkeypatch, size):
    monkeypatch.setattr(parts, "SIGNS_IN_POSTINGS", size)
    postings = make_postings(60)
    values = cut(postings=postings)
    read = list_parts(values, "postings")
    assert [decode_line(line) for part in read for line in part] == postings
    assert values["index"]["postings"] == [sum(map(len, read[:number])) for number in range(len(read))]


def test_postings_are_cut_where_they_would_grow_too_long(monkeypatch):
    # Each line is written « #*# », three signs.
    postings = [[Posting(0, 7, ())] for _ in range(7)]
    monkeypatch.setattr(parts, "SIGNS_IN_POSTINGS", 9)
    assert list(map(len, list_parts(cut(postings=postings), "postings"))) == [3, 3, 1]
    monkeypatch.setattr(parts, "SIGNS_IN_POSTINGS", 8)
    assert list(map(len, list_parts(cut(postings=postings), "postings"))) == [2, 2, 2, 1]


def test_a_line_longer_than_a_part_has_a_part_of_its_own(monkeypatch):
    monkeypatch.setattr(parts, "SIGNS_IN_POSTINGS", 20)
    postings = [[Posting(0, 7, ())], make_postings(1, seed=1)[0] * 9, [Posting(0, 7, ())], [Posting(0, 7, ())]]
    assert list(map(len, list_parts(cut(postings=postings), "postings"))) == [1, 1, 2]


def test_past_a_number_of_parts_they_grow(monkeypatch):
    monkeypatch.setattr(parts, "SIGNS_IN_POSTINGS", 9)
    monkeypatch.setattr(parts, "MOST_POSTINGS_PARTS", 3)
    postings = [[Posting(0, 7, ())] for _ in range(12)]
    values = cut(postings=postings)
    assert list(map(len, list_parts(values, "postings"))) == [4, 4, 4]
    assert values["index"]["postings"] == [0, 4, 8]


def decode_spellings(text: str) -> dict[str, int]:
    """Return each word of a part and its best impact."""
    words, before = {}, ""
    for shared, rest, best in re.findall("([A-Z])([a-z]*)([0-9]?)", text):
        before = before[: ord(shared) - ord("A")] + rest
        words[before] = int(best or 0)
    return words


def test_spellings_share_the_letters_of_the_word_before():
    words = ("groupe", "portee", "porter", "porteur", "poster", "postes")
    lexicon = Lexicon({word: word for word in words}, {word: number for number, word in enumerate(words)}, [])
    values = cut(lexicon, [[Posting(0, impact, ())] for impact in (9, 10, 29, 40, 50, 99)])
    assert values["spellings-6"] == "AgroupeAportee1Fr2Cster5Fs9"
    assert values["spellings-7"] == "Aporteur4"


def test_spellings_are_read_back_whole():
    lexicon = make_lexicon()
    postings = make_postings(count_groups(lexicon))
    values = cut(lexicon, postings)
    lengths = values["index"]["spellings"]
    read = {length: decode_spellings(values[f"spellings-{length}"]) for length in lengths}
    assert {len(word) for words in read.values() for word in words} == set(lengths)
    assert all(len(word) == length for length, words in read.items() for word in words)
    spelled = {word: best for part in list_parts(values, "words") for word, _, _, best in decode_words(part)}
    expected = {word: best for word, best in spelled.items() if word.isalpha() and len(word) >= 3}
    assert {word: best for words in read.values() for word, best in words.items()} == expected
    assert "c18" in spelled


@pytest.mark.parametrize("word", ["ab", "a" * 41, "49%", "c18", "12,5"])
def test_a_word_that_none_is_set_against_is_not_spelled(word):
    values = cut(Lexicon({word: word, "ordre": "ordre"}, {word: 0, "ordre": 1}, []))
    assert values["index"]["spellings"] == [5]


def test_pages_give_their_addresses_and_titles(monkeypatch):
    monkeypatch.setattr(parts, "PAGES_IN_PART", 2)
    page = make_page("Début", "Suite", url="agir/page/", title="Une page")
    values = cut(pages=[page, make_page(url="b/"), make_page(url="c/")])
    assert list_parts(values, "titles") == [
        [["agir/page/", "Une page", [0]], ["b/", "Titre", [0]]],
        [["c/", "Titre", [0]]],
    ]


def test_a_page_gives_its_anchors_and_its_own_headings():
    page = make_page("Début", "Suite")
    page.sections.append(Section("point", "Partie 1", "Un point", own_heading=False))
    assert list_parts(cut(pages=[page, make_page()]), "headings") == [[["s1", "Partie 1"], ["point"]], []]


@pytest.mark.parametrize(("count", "sizes"), [(0, []), (1, [1]), (8, [8]), (9, [8, 1]), (16, [8, 8]), (20, [8, 8, 4])])
def test_a_page_is_in_the_part_of_its_number(monkeypatch, count, sizes):
    monkeypatch.setattr(parts, "PAGES_IN_PART", 8)
    read = list_parts(cut(pages=[make_page(url=f"{number}/") for number in range(count)]), "titles")
    assert list(map(len, read)) == sizes
    assert [read[number // 8][number % 8][0] for number in range(count)] == [f"{number}/" for number in range(count)]


# The description and its line end, « Résumé\n », make seven signs of the first text.
@pytest.mark.parametrize(
    ("size", "texts", "starts"),
    [
        (100, ["un", "deux", "trois"], [0]),
        (18, ["un", "deux", "trois"], [0]),
        (17, ["un", "deux", "trois"], [0, 2]),
        (12, ["un", "deux", "trois"], [0, 1]),
        (8, ["un", "deux", "trois"], [0, 1, 2]),
        # A text longer than a piece has one of its own, and an empty one takes no room.
        (10, ["un", 30 * "x", "trois", "quatr"], [0, 1, 2]),
        (9, ["un", "", "trois", ""], [0, 2]),
        (10, [""], [0]),
    ],
)
def test_the_text_of_a_page_is_cut_between_sections(monkeypatch, size, texts, starts):
    monkeypatch.setattr(parts, "SIGNS_IN_TEXTS", size)
    values = cut(pages=[make_page("autre page"), make_page(*texts)])
    pieces = list_parts(values, "texts-1")
    assert values["titles-0"][1][2] == starts
    assert [sum(map(len, pieces[:number])) for number in range(len(pieces))] == starts
    assert [text for piece in pieces for text in piece] == [f"Résumé\n{texts[0]}", *texts[1:]]


def test_every_page_has_its_own_texts():
    values = cut(pages=[make_page("un"), make_page("deux", description="")])
    assert (values["texts-0-0"], values["texts-1-0"]) == (["Résumé\nun"], ["\ndeux"])


def name_folder(page: SearchedPage, lexicon: Lexicon, postings: list, synonyms: dict) -> str:
    return read_part(cut_index([page], lexicon, postings, synonyms)["index.js"])[1]["folder"]


def test_the_folder_keeps_its_name_while_its_content_stays():
    def make() -> tuple:
        lexicon = make_lexicon()
        return make_page("Un texte."), lexicon, make_postings(count_groups(lexicon)), {0: [((), [(1,)])]}

    assert cut_index([make()[0]], *make()[1:]) == cut_index([make()[0]], *make()[1:])
    assert name_folder(*make()) == name_folder(*make())


def test_the_folder_changes_its_name_with_any_of_its_content():
    lexicon = make_lexicon()
    postings = make_postings(count_groups(lexicon))
    page, synonyms = make_page("Un texte.", "Suite"), {0: [((), [(1,)])]}
    given = [
        (page, lexicon, postings, synonyms),
        (make_page("Un texte", "Suite"), lexicon, postings, synonyms),
        (make_page("Un texte.", "Suites"), lexicon, postings, synonyms),
        (make_page("Un texte.", "Suite", url="b/"), lexicon, postings, synonyms),
        (make_page("Un texte.", "Suite", title="Autre"), lexicon, postings, synonyms),
        (make_page("Un texte.", "Suite", description="Autre"), lexicon, postings, synonyms),
        (page, Lexicon(lexicon.written | {"linkedin": "Linkedin"}, lexicon.groups, lexicon.kin), postings, synonyms),
        (page, Lexicon(lexicon.written, lexicon.groups, []), postings, synonyms),
        (page, lexicon, make_postings(count_groups(lexicon), seed=151), synonyms),
        (page, lexicon, postings, {}),
    ]
    assert lexicon.kin
    assert len({name_folder(*one) for one in given}) == len(given)
