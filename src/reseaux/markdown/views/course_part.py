"""What the blocks of the course share: the element that a script brings to life, and the links between its pages."""

from xml.etree.ElementTree import Element

from reseaux.markdown.tree import add
from reseaux.training.records import Module

HOME, ATTESTATION = "formation/index.md", "formation/attestation.md"


def build_part(parent: Element, tag: str, title: str, without_script: str, version: int) -> Element:
    """Append an element of the course, named by its title, with what is read of it when there is no script.

    What it says of the memory of the browser is said once in a page, by the first element that has a place for it.
    """
    part = add(parent, tag, class_="outil", role="group", aria_label=title)
    part.attrib |= {"data-search-exclude": "", "data-cours": str(version)}
    add(part, "p", without_script, class_="outil-sans-script")
    add(part, "p", class_="cours-memoire", role="status", hidden="hidden")
    return part


def name_module(number: int, module: Module) -> str:
    """Return « Module 3 : animer un groupe et mobiliser », as the title of its page has it."""
    return f"Module {number} : {module.nom[0].lower()}{module.nom[1:]}"
