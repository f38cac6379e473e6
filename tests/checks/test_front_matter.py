import pytest
from written_page import make_page, tell

from reseaux.checks.front_matter import check_duplicates

OTHER = {
    "title": "Un autre essai",
    "description": "Ce que donne une autre page, en cinquante signes au moins.",
    "lien": "autre",
    "infolettre": "Une autre accroche.",
}


def test_pages_that_differ_have_no_problem(tmp_path):
    pages = [make_page(tmp_path, source="a.md"), make_page(tmp_path, source="b.md", **OTHER)]
    assert list(check_duplicates(pages)) == []
    assert list(check_duplicates([])) == []


def test_pages_may_share_their_date_and_their_publics(tmp_path):
    pages = [make_page(tmp_path, source="a.md"), make_page(tmp_path, source="b.md", **OTHER)]
    assert pages[0].front.revu_le == pages[1].front.revu_le
    assert list(check_duplicates(pages)) == []


@pytest.mark.parametrize(("name", "line"), [("title", 2), ("description", 3), ("lien", 4), ("infolettre", 7)])
def test_a_field_that_another_page_has_is_reported(tmp_path, name, line):
    fields = {key: value for key, value in OTHER.items() if key != name}
    pages = [make_page(tmp_path, source="a.md"), make_page(tmp_path, source="agir/b.md", **fields)]
    assert tell(check_duplicates(pages)) == [
        f"docs/agir/b.md:{line}: champ « {name} » déjà employé par docs/a.md. Donnez à chaque page le sien."
    ]


def test_every_page_but_the_first_is_told(tmp_path):
    others = [make_page(tmp_path, source=f"{name}.md", **OTHER | {"lien": name}) for name in "abc"]
    words = tell(check_duplicates(others))
    assert len(words) == 6
    assert {text.partition(":")[0] for text in words} == {"docs/b.md", "docs/c.md"}
    assert all("déjà employé par docs/a.md" in text for text in words)


def test_two_fields_of_a_page_may_be_alike(tmp_path):
    page = make_page(tmp_path, title="essai", lien="essai", infolettre="essai")
    assert list(check_duplicates([page])) == []
