"""What a reader may download: each file by its name, its kind, its size, and what it is for."""

from xml.etree.ElementTree import Element

from reseaux.facts import Facts
from reseaux.markdown.tree import add
from reseaux.markdown.verbatim import link_later

SIZE = "data-taille"  # the size comes once the file is made (publish/sizes.py)


def build_downloads(parent: Element, facts: Facts) -> None:
    """Append the list of the files; the page stands two folders down."""
    files = add(parent, "ul", class_="telechargements")
    for file in facts.tools.telechargements.fichiers:
        item = add(files, "li")
        head = add(item, "p", class_="telechargement-titre")
        add(head, "a", file.nom, href=link_later(f"../../{file.fichier}")).tail = " "
        kind = add(head, "span", f"({file.genre}", class_="telechargement-genre")
        add(kind, "span", **{SIZE: file.fichier}).tail = ")"
        add(item, "p", file.pour)
