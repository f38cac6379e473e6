"""What is new on the site, newest first."""

from xml.etree.ElementTree import Element

from reseaux.facts import Facts
from reseaux.french_date import format_date
from reseaux.markdown.tree import add


def build_news(parent: Element, facts: Facts, most: int | None = None) -> None:
    """Append the news, or only the `most` latest; each has an anchor where all of them stand."""
    entries = add(parent, "ul", class_="nouveautes")
    for item in facts.news[:most]:
        entry = add(entries, "li")
        if most is None:
            entry.set("id", item.id)
        head = add(entry, "p", class_="nouveaute-titre")
        add(head, "time", format_date(item.date), datetime=item.date.isoformat())
        head[-1].tail = " "
        if item.page:
            add(head, "a", item.titre, href=f"/{item.page}")
        else:
            add(head, "strong", item.titre)
        add(entry, "p", item.texte)
