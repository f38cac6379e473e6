"""What was published and no longer arrives is told, with the line of the record and the line to add."""

import random

import pytest
from written_page import make_page, tell

from reseaux.checks.permalinks import check_addresses, check_anchors, check_record, check_unrecorded
from reseaux.page import Page
from reseaux.permalinks import PublishedPage, PublishedRecord, find_arrivals, record_published, write_record
from reseaux.publish.redirects import list_redirects, write_redirects
from reseaux.yaml_source import read_yaml

SAVE = "Lancez « make permaliens », puis enregistrez le fichier avec la page."


def make_record(pages: dict[str, PublishedPage]) -> PublishedRecord:
    """Return a record that knows its lines, as the file would."""
    source, problems = read_yaml(write_record(pages), "data/permaliens.yml")
    assert problems == []
    return PublishedRecord(pages, source)


def check_all(record: PublishedRecord, pages: list[Page], anchors: dict[str, list[str]]) -> list[str]:
    arrivals = find_arrivals(pages)
    found = tell(check_record(record, arrivals))
    return found or tell(check_anchors(record, pages, arrivals, anchors))


def test_a_page_that_is_gone_is_told_with_the_line_to_add(tmp_path):
    record = make_record({"/agir/vieux/": PublishedPage(liens=["vieux"])})
    page = make_page(tmp_path, source="agir/neuf.md")
    assert check_all(record, [page], {}) == [
        "data/permaliens.yml:4: adresse « /agir/vieux/ » publiée, qui ne mène plus nulle part. Ajoutez "
        "« anciennes_adresses: [/agir/vieux/] » à la page qui la remplace, ou remettez la page avec un champ "
        "« retrait »."
    ]


def test_a_renamed_page_keeps_its_address_its_short_name_and_its_anchors(tmp_path):
    record = make_record({"/agir/vieux/": PublishedPage(liens=["vieux"], ancres=["regle", "suite"])})
    fields = {
        "anciennes_adresses": "[/agir/vieux/]",
        "anciens_liens": "[vieux]",
        "anciennes_ancres": "{suite: '#la-suite'}",
    }
    page = make_page(tmp_path, source="agir/neuf.md", lien="neuf", **fields)
    assert check_all(record, [page], {"/agir/neuf/": ["regle", "la-suite"]}) == []


def test_a_short_name_that_is_gone_or_taken_is_told(tmp_path):
    record = make_record({"/a/": PublishedPage(liens=["perdu", "pris"])})
    pages = [make_page(tmp_path, source="a.md", lien="a"), make_page(tmp_path, source="b.md", lien="pris")]
    assert check_all(record, pages, {}) == [
        "data/permaliens.yml:6: lien court « /l/perdu/ » publié, qui ne mène plus nulle part. "
        "Ajoutez « anciens_liens: [perdu] » à la page /a/.",
        "data/permaliens.yml:7: lien court « /l/pris/ » publié pour /a/, qui mène maintenant à /b/. "
        "Donnez un autre nom court à /b/. Ajoutez « anciens_liens: [pris] » à la page /a/.",
    ]


def test_an_anchor_that_is_gone_is_told(tmp_path):
    record = make_record({"/essai/": PublishedPage(liens=["essai"], ancres=["regle"])})
    assert check_all(record, [make_page(tmp_path)], {"/essai/": ["autre"]}) == [
        "data/permaliens.yml:8: ancre « /essai/#regle » publiée, absente de docs/essai.md. Remettez « {#regle} » après "
        "l'intertitre, ou ajoutez « regle: '#…' » sous « anciennes_ancres » de cette page."
    ]


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("#suite", []),
        ("/autre/", []),
        ("/autre/#ici", []),
        (
            "#nulle",
            ["docs/essai.md:9: ancre « regle » : ancre « nulle » absente de « /essai/ ». "
             "Reprenez l'ancre d'un intertitre."],
        ),
        (
            "/absente/#ici",
            ["docs/essai.md:9: ancre « regle » : page « /absente/ » absente. "
             "Écrivez l'adresse d'une page d'aujourd'hui."],
        ),
    ],
)  # fmt: skip
def test_an_old_anchor_must_lead_somewhere(tmp_path, place, told):
    record = make_record({"/essai/": PublishedPage(liens=["essai"], ancres=["regle"])})
    pages = [
        make_page(tmp_path, anciennes_ancres=f"\n  regle: '{place}'"),
        make_page(tmp_path, source="autre.md", lien="autre"),
    ]
    assert check_all(record, pages, {"/essai/": ["suite"], "/autre/": ["ici"]}) == told


def test_an_old_anchor_that_still_stands_is_told(tmp_path):
    page = make_page(tmp_path, anciennes_ancres="\n  regle: '#suite'")
    record = make_record({"/essai/": PublishedPage(liens=["essai"])})
    assert check_all(record, [page], {"/essai/": ["regle", "suite"]}) == [
        "docs/essai.md:9: ancre « regle » encore présente dans la page. Retirez-la d'ici."
    ]


def test_two_claims_to_one_address_or_name_are_told(tmp_path):
    pages = [
        make_page(tmp_path, source="a.md", lien="a"),
        make_page(tmp_path, source="b.md", lien="b", anciennes_adresses="[/a/, /vieux/]", anciens_liens="[a, b]"),
        make_page(tmp_path, source="c.md", lien="c", anciennes_adresses="[/vieux/, /c/]"),
    ]
    here = "Retirez-la d'un des deux endroits."
    assert tell(check_addresses(pages)) == [
        f"docs/b.md:8: adresse « /a/ » déjà celle de docs/a.md. {here}",
        f"docs/c.md:8: adresse « /vieux/ » déjà celle de docs/b.md. {here}",
        f"docs/c.md:8: adresse « /c/ » déjà celle de docs/c.md. {here}",
        "docs/b.md:9: nom court « a » déjà employé par docs/a.md. Retirez-le d'un des deux endroits.",
        "docs/b.md:9: nom court « b » déjà employé par docs/b.md. Retirez-le d'un des deux endroits.",
    ]


@pytest.mark.parametrize("source", ["Agir.md", "été.md", "un mot.md", "l/essai.md", "search/a.md"])
def test_an_address_that_cannot_last_is_told(tmp_path, source):
    [told] = tell(check_addresses([make_page(tmp_path, source=source)]))
    assert told == (
        f"docs/{source}: adresse « /{source.removesuffix('.md')}/ » qui ne peut pas durer. Renommez le fichier en "
        "minuscules sans accent, chiffres et traits d'union; « l », « search » et « assets » sont pris."
    )


def test_what_is_not_recorded_yet_is_told(tmp_path):
    pages = [make_page(tmp_path, source="a.md", lien="neuf"), make_page(tmp_path, source="b.md", lien="b")]
    record = make_record({"/a/": PublishedPage(liens=["a"], ancres=["x"])})
    assert tell(check_unrecorded(record, pages, {"/a/": ["x", "y"], "/b/": []})) == [
        f"docs/a.md:4: lien court « neuf » absent de data/permaliens.yml. {SAVE}",
        f"docs/a.md: ancres absentes de data/permaliens.yml : « y ». {SAVE}",
        f"docs/b.md: adresse « /b/ » absente de data/permaliens.yml. {SAVE}",
    ]


class Story:
    """A site over the years: pages are renamed, split and withdrawn, as an editor does, who heeds each message."""

    def __init__(self, root, seed: int) -> None:
        self.root, self.source, self.made = root, random.Random(seed), 0
        self.pages: dict[str, dict] = {}
        self.record: dict[str, PublishedPage] = {}
        for _ in range(20):
            self.add()

    def add(self) -> str:
        self.made += 1
        name = f"page-{self.made}"
        anchors = [f"partie-{self.made}-{number}" for number in range(3)]
        self.pages[name] = {"lien": name, "anchors": anchors, "addresses": [], "names": [], "moved": {}}
        return name

    def rename(self, name: str) -> None:
        page = self.pages.pop(name)
        new = self.add()
        self.pages[new] = page | {
            "lien": new,
            "addresses": [*page["addresses"], f"/{name}/"],
            "names": [*page["names"], page["lien"]],
        }
        for anchor in [*page["anchors"], *page["moved"]]:
            self.redirect(f"/{name}/#{anchor}", f"/{new}/#{anchor}")

    def split(self, name: str) -> None:
        page, part = self.pages[name], self.add()
        if page["anchors"]:
            anchor = page["anchors"].pop()
            page["moved"][anchor] = f"/{part}/#{self.pages[part]['anchors'][0]}"
            self.redirect(f"/{name}/#{anchor}", page["moved"][anchor])

    def redirect(self, before: str, after: str) -> None:
        """Correct what led to a place that moves: an old anchor leads where its part is, in one step."""
        for page in self.pages.values():
            page["moved"] |= {old: after for old, place in page["moved"].items() if place == before}

    def withdraw(self, name: str) -> None:
        self.pages[name]["withdrawn"] = True

    def publish(self) -> tuple[list[Page], dict[str, list[str]]]:
        pages = [make_page(self.root, source=f"{name}.md", **self.write(page)) for name, page in self.pages.items()]
        anchors = {f"/{name}/": page["anchors"] for name, page in self.pages.items()}
        self.record = record_published(PublishedRecord(self.record), pages, anchors)
        return pages, anchors

    def write(self, page: dict) -> dict[str, str]:
        moved = "".join(f"\n  {old}: '{place}'" for old, place in page["moved"].items())
        fields = {
            "anciennes_adresses": f"[{', '.join(page['addresses'])}]" if page["addresses"] else "",
            "anciens_liens": f"[{', '.join(page['names'])}]" if page["names"] else "",
            "anciennes_ancres": moved,
            "retrait": "\n  le: 2026-11-28\n  raison: La plateforme a fermé." if page.get("withdrawn") else "",
        }
        return {"lien": page["lien"], "title": page["lien"]} | {key: text for key, text in fields.items() if text}


def follow(folder, address: str) -> tuple[str, int]:
    """Return where an address arrives in a folder of built pages, and in how many steps."""
    steps = 0
    while 'rel="canonical"' in (text := (folder / address.strip("/") / "index.html").read_text(encoding="utf-8")):
        address, steps = text.partition('rel="canonical" href="https://exemple.test')[2].partition('"')[0], steps + 1
    return address, steps


def test_after_five_hundred_changes_every_old_address_still_arrives_in_one_step(tmp_path):
    story = Story(tmp_path, seed=150)
    story.publish()
    for _ in range(500):
        change = story.source.choice([story.rename, story.split, story.withdraw])
        change(story.source.choice(list(story.pages)))
    for _ in range(2):
        pages, anchors = story.publish()
    arrivals, record = find_arrivals(pages), PublishedRecord(story.record)
    assert check_all(record, pages, anchors) == []
    assert tell(check_addresses(pages)) == []
    folder = tmp_path / "site"
    for page in pages:
        (folder / page.url).mkdir(parents=True)
        (folder / page.url / "index.html").write_text("a page", encoding="utf-8")
    titles = {f"/{page.url}": page.front.title for page in pages}
    write_redirects(folder, arrivals, titles, record.pages, "https://exemple.test/")
    old = [*record.pages, *(f"/l/{name}/" for page in record.pages.values() for name in page.liens)]
    arrived = {address: follow(folder, address) for address in old}
    assert len(list(list_redirects(arrivals))) > 200
    assert {place for place, _ in arrived.values()} <= set(titles)
    assert max(steps for _, steps in arrived.values()) == 1
