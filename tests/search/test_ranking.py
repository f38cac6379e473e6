import pytest

from reseaux.search import ranking
from reseaux.search.lexicon import build_lexicon, read_occurrences
from reseaux.search.ranking import Posting, rank_words
from reseaux.search.sections import SearchedPage, Section

FILLING = "lorem ipsum dolor amet"
MENTION = "ordre ipsum dolor amet"  # as long


def make_page(
    title: str = "titre", body: str = FILLING, url: str = "a/", description: str = "", tags: str = "", headings=()
) -> SearchedPage:
    """Return a page with an opening, then a section without text under each heading."""
    sections = [Section("", "", body), *(Section(f"h{number}", text) for number, text in enumerate(headings))]
    return SearchedPage(url, title, description, tags, sections=sections)


def fill_page(**fields) -> SearchedPage:
    """Return a page whose fields are all filled, as those of the site are."""
    return make_page(**{"headings": ["partie"], "description": "résumé", "tags": "lecteurs"} | fields)


def rank(*pages: SearchedPage) -> dict[str, list[Posting]]:
    """Return the postings of each word of some pages."""
    lexicon = build_lexicon(found for page in pages for text in page.texts() for found in read_occurrences(text))
    postings = rank_words(list(pages), lexicon.groups)
    assert len(postings) == len(set(lexicon.groups.values()))
    return {word: postings[group] for word, group in lexicon.groups.items()}


def weigh(word: str, *pages: SearchedPage) -> list[int]:
    """Return the impact of a word in each page, 0 where it is not, among others that do not hold it."""
    others = (fill_page() for _ in range(8))
    impacts = {posting.page: posting.impact for posting in rank(*pages, *others)[word]}
    return [impacts.get(number, 0) for number in range(len(pages))]


@pytest.mark.parametrize(
    ("more", "less"),
    [
        pytest.param({"title": "ordre"}, {"body": MENTION}, id="a title, a body"),
        pytest.param({"title": "ordre"}, {"headings": ["ordre"]}, id="a title, a heading"),
        pytest.param({"title": "ordre"}, {"description": "ordre"}, id="a title, a description"),
        pytest.param({"title": "ordre"}, {"body": 50 * "ordre "}, id="a title, fifty mentions"),
        pytest.param({"headings": ["ordre"]}, {"body": MENTION}, id="a heading, a body"),
        pytest.param({"description": "ordre"}, {"body": MENTION}, id="a description, a body"),
        pytest.param({"tags": "ordre"}, {"body": MENTION}, id="a tag, a body"),
        pytest.param({"title": "ordre"}, {"title": "ordre social"}, id="a whole title, half of one"),
        pytest.param({"title": "ordre social"}, {"title": "ordre social mobile"}, id="half of a title, a third"),
        pytest.param({"title": "à l’ordre"}, {"title": "ordre social"}, id="stop words make no part of a title"),
        pytest.param({"title": "ordre", "body": MENTION}, {"title": "ordre"}, id="a title and a body, a title"),
        pytest.param({"body": "ordre ordre dolor amet"}, {"body": MENTION}, id="two mentions, one mention"),
        pytest.param({"body": "ordre ordres dolor amet"}, {"body": MENTION}, id="two forms, one mention"),
        pytest.param({"body": MENTION}, {"body": f"{MENTION} {20 * FILLING}"}, id="a short page, a long page"),
        pytest.param(
            {"headings": ["ordre"]}, {"headings": ["ordre", *9 * ["autre"]]}, id="one heading, one heading in ten"
        ),
        pytest.param({"body": MENTION}, {}, id="one mention, none"),
    ],
)
def test_one_page_says_more_of_a_word_than_another(more, less):
    best, other = weigh("ordre", fill_page(**more), fill_page(**less))
    assert best > other


def test_each_mention_adds_less_than_the_one_before(monkeypatch):
    monkeypatch.setattr(ranking, "STEP", 1_000)
    bodies = [count * "ordre " + (4 - count) * "lorem " for count in range(5)]
    none, one, two, three, four = weigh("ordre", *(fill_page(body=body) for body in bodies))
    assert none == 0
    assert one > two - one > three - two > four - three > 0


def test_a_rarer_word_weighs_more():
    pages = [make_page(body="rare courant banal"), make_page(body="courant banal"), make_page(body="banal")]
    postings = rank(*pages, make_page())
    rare, common, usual = (postings[word][0].impact for word in ("rare", "courant", "banal"))
    assert rare > common > usual


def test_every_impact_is_a_whole_number_from_1():
    # A word of forty pages out of forty says nothing, but is found.
    pages = [make_page(body=f"banal {number} {number * FILLING}") for number in range(40)]
    postings = rank(*pages)
    assert postings["banal"] == [Posting(number, 1, ((0, 1),)) for number in range(40)]
    impacts = [
        value
        for held in postings.values()
        for posting in held
        for value in (posting.impact, *(impact for _, impact in posting.sections))
    ]
    assert {type(value) for value in impacts} == {int}
    assert min(impacts) == 1


@pytest.mark.parametrize(
    ("bodies", "impacts"),
    [
        # idf × tf × (k1 + 1) ÷ (k1 + tf), in steps of a tenth, where k1 is 1: idf is ln 2 in one page of two,
        (["ordre", "autre"], [7, 0]),
        (["ordre ordre ordre", "autre"], [10, 0]),
        # and ln 1,2 in two of two.
        (["ordre", "ordre ordre ordre"], [2, 3]),
    ],
)
def test_the_impact_is_that_of_the_formula(monkeypatch, bodies, impacts):
    monkeypatch.setattr(ranking, "SATURATION", 1.0)
    monkeypatch.setattr(ranking, "PAGE_FIELDS", {"body": (1.0, 0.0)})
    postings = rank(*(make_page(body=body) for body in bodies))["ordre"]
    assert [posting.impact for posting in postings] == [impact for impact in impacts if impact]


def test_a_title_adds_its_share_to_the_formula(monkeypatch):
    monkeypatch.setattr(ranking, "TITLE", 6.0)
    monkeypatch.setattr(ranking, "COMMON", 2.5)
    postings = rank(make_page("ordre"), make_page("ordre social"), make_page("page"), make_page("page"))
    # idf is ln 2: 6 × (0,693 + 2,5) for a whole title, and half of it for half of one.
    assert postings["ordre"] == [Posting(0, 192, ((0, 192),)), Posting(1, 96, ((0, 96),))]


def test_the_title_of_the_home_page_counts_for_nothing():
    # It names the site, not a subject.
    home, other = make_page("Réseaux", url=""), make_page("Réseaux et ordres", url="a/")
    assert [posting.page for posting in rank(home, other)["reseaux"]] == [1]
    assert rank(home)["reseaux"] == []


def test_the_home_page_is_found_by_its_text():
    home, other = make_page("Réseaux", "réseau social", url=""), make_page("Ordre", "réseau social", url="a/")
    impacts = [posting.impact for posting in rank(home, other)["reseau"]]
    assert len(impacts) == 2
    assert impacts[0] == impacts[1]


def test_postings_come_in_order_of_page():
    pages = [make_page(), make_page("ordre"), make_page(body="ordre"), make_page(), make_page("ordre social")]
    assert [posting.page for posting in rank(*pages)["ordre"]] == [1, 2, 4]


def test_only_the_best_pages_of_a_word_are_kept_in_order(monkeypatch):
    pages = [make_page(body=f"ordre {FILLING}"), make_page("ordre"), make_page(body="ordre"), make_page("ordre social")]
    monkeypatch.setattr(ranking, "MOST_PAGES", 2)
    assert [posting.page for posting in rank(*pages)["ordre"]] == [1, 3]


def test_of_pages_that_say_as_much_the_first_are_kept(monkeypatch):
    monkeypatch.setattr(ranking, "MOST_PAGES", 3)
    assert [posting.page for posting in rank(*(make_page("ordre") for _ in range(6)))["ordre"]] == [0, 1, 2]


def test_a_word_names_the_sections_that_hold_it():
    page = make_page("Ordre", "réseau")
    page.sections += [
        Section("a", "Ordre", "autre"),
        Section("b", "Autre", "réseau"),
        Section("c", "Autre", "ordre", own_heading=False),
    ]
    postings = rank(page, make_page())
    assert {word: [place for place, _ in held[0].sections] for word, held in postings.items() if held[0].page == 0} == {
        "autre": [1, 2],
        "ordre": [0, 1, 3],
        "reseau": [0, 2],
    }


def test_a_heading_counts_once_whatever_stands_below_it():
    points = [Section("b", "Ordre", "lorem", own_heading=False), Section("c", "Ordre", "lorem", own_heading=False)]
    page, other = fill_page(headings=["Ordre"]), fill_page(headings=["Ordre"])
    page.sections += points
    other.sections[0].text += " lorem lorem"
    first, second = weigh("ordre", page, other)
    assert first == second > 0


def test_a_heading_says_more_of_its_section_than_a_mention():
    page = make_page()
    page.sections += [Section("a", "Ordre", "autre"), Section("b", "Autre", "ordre")]
    [[heading, mention]] = [[impact for _, impact in held.sections] for held in rank(page, make_page())["ordre"]]
    assert heading > mention


def test_a_short_section_says_more_than_a_long_one():
    page = make_page()
    page.sections += [Section("a", "", 20 * FILLING + " ordre"), Section("b", "", "ordre lorem")]
    [[long, short]] = [[impact for _, impact in held.sections] for held in rank(page, make_page())["ordre"]]
    assert short > long


@pytest.mark.parametrize("field", ["title", "description"])
def test_title_and_description_belong_to_the_opening(field):
    page = make_page(**{field: "ordre"}, headings=["autre"])
    assert [[place for place, _ in held.sections] for held in rank(page, make_page())["ordre"]] == [[0]]


def test_readers_lead_to_a_page_and_to_no_part_of_it():
    page = make_page(tags="organisations", headings=["autre"])
    assert [(held.page, held.sections) for held in rank(page, make_page())["organisations"]] == [(0, ())]


def test_only_the_best_sections_of_a_page_are_kept_in_order(monkeypatch):
    monkeypatch.setattr(ranking, "MOST_SECTIONS", 2)
    page = make_page(body=f"ordre {FILLING}", headings=["autre", "ordre", "ordre"])
    [posting] = rank(page, make_page())["ordre"]
    assert [place for place, _ in posting.sections] == [2, 3]


def test_a_page_counts_every_section_even_those_that_are_not_kept(monkeypatch):
    page = make_page(body=f"ordre {FILLING}", headings=["autre", "ordre", "ordre"])
    [whole] = rank(page, make_page())["ordre"]
    monkeypatch.setattr(ranking, "MOST_SECTIONS", 1)
    [cut] = rank(page, make_page())["ordre"]
    assert (whole.impact, len(whole.sections), len(cut.sections)) == (cut.impact, 3, 1)


def test_forms_of_one_word_share_their_postings():
    postings = rank(make_page("Réseaux"), make_page(body="un réseau"))
    assert postings["reseau"] is postings["reseaux"]
    assert [posting.page for posting in postings["reseau"]] == [0, 1]


@pytest.mark.parametrize(
    ("pages", "groups", "postings"),
    [
        ([], {}, []),
        # A word that the glossary alone has.
        ([], {"podcast": 0}, [[]]),
        ([make_page("", "")], {"podcast": 0}, [[]]),
    ],
)
def test_a_word_that_no_page_holds_has_no_posting(pages, groups, postings):
    assert rank_words(pages, groups) == postings


def test_the_words_of_links_count_for_the_page_they_lead_to():
    named, other = fill_page(body=MENTION), fill_page(body=MENTION)
    named.links += ["ordre", "ordre", "autre"]
    first, second = weigh("ordre", named, other)
    assert first > second


def test_a_link_repeated_counts_once():
    named, other = fill_page(body=MENTION), fill_page(body=MENTION)
    named.links += ["ordre"]
    other.links += ["ordre", "ordre", "ordre"]
    first, second = weigh("ordre", named, other)
    assert first == second


def test_a_page_of_the_guide_says_more_than_one_of_the_course_and_the_home_of_the_course_as_much():
    guide, home, course = weigh(
        "ordre", *(fill_page(url=url, body=MENTION) for url in ("agir/contenu/", "formation/", "formation/module-1/"))
    )
    assert guide == home > course > 0


def test_the_pages_of_the_course_make_a_word_no_more_common():
    guide = fill_page(url="agir/contenu/", body=MENTION)
    modules = [fill_page(url=f"formation/module-{number}/", body=MENTION) for number in range(4)]
    one, four = weigh("ordre", guide, modules[0])[0], weigh("ordre", guide, *modules)[0]
    assert abs(one - four) <= 1
