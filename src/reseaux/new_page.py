"""Creates a new page that passes every check, from four answers."""

import datetime
import re
from collections.abc import Iterator
from pathlib import Path

from reseaux.checks.figures import check_teaser_figures
from reseaux.checks.front_matter import check_duplicates
from reseaux.checks.page_form import GUIDANCE, NEXT_STEP, PARTS
from reseaux.checks.typography import check_typography
from reseaux.markdown.slugs import slugify
from reseaux.page import FrontMatter, Page, read_pages
from reseaux.problem import Problem
from reseaux.validation import validate
from reseaux.yaml_source import YamlSource

PLACE = "nouvelle page"
LONGEST_NAME = 40  # signs, the limit of `lien`
SECTIONS = ("comprendre", "choisir", "agir", "reference")
QUESTIONS = (
    ("rubrique", f"Rubrique ({', '.join(SECTIONS)}) : "),
    ("title", "Titre (60 signes au plus) : "),
    ("description", "Description, ce que la page donne (50 à 160 signes) : "),
    ("infolettre", "Accroche pour l'infolettre (280 signes au plus) : "),
)
BODY = {
    PARTS[0]: "Écrivez ici la réponse en deux ou trois phrases.",
    PARTS[1]: "L'article n'en parle pas.",
    PARTS[2]: "Rien de vérifié depuis.",
    PARTS[3]: "1. Écrivez ici la première chose à faire.",
}


def create_page(root: Path, answers: dict[str, str]) -> tuple[Path | None, list[Problem]]:
    """Write the page and its line in mkdocs.yml; return its path, or None with the problems of the answers."""
    answers = {key: answer.strip() for key, answer in answers.items()}
    name = _name_page(answers["title"])
    path = root / "docs" / answers["rubrique"] / f"{name}.md"
    problems = list(_check_answers(root, path, answers))
    if problems:
        return None, problems
    path.write_text(_write_page(name, answers), encoding="utf-8")
    _add_to_navigation(root / "mkdocs.yml", f"{answers['rubrique']}/{name}.md")
    return path, []


def _name_page(title: str) -> str:
    """Return the file name and short link of a page: its title as an anchor, cut between two words at 40 signs."""
    name = slugify(title)
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME + 1].rpartition("-")[0] or name[:LONGEST_NAME]


def _check_answers(root: Path, path: Path, answers: dict[str, str]) -> Iterator[Problem]:
    """Yield every problem that the page would have, told of the answers since there is no file yet."""
    for name, answer in answers.items():
        if not answer.isprintable():
            yield Problem(PLACE, 0, f"champ « {name} » : signe invisible", "Retapez la réponse sans les flèches.")
            return
    if answers["rubrique"] not in SECTIONS:
        fault = f"rubrique « {answers['rubrique']} » inconnue"
        yield Problem(PLACE, 0, fault, f"Choisissez parmi : {', '.join(SECTIONS)}.")
        return
    front = {key: answers[key] for key in ("title", "description", "infolettre")}
    name = path.name.removesuffix(".md")
    front |= {"lien": name or "page", "revu_le": datetime.date.today().isoformat(), "publics": ["membres"]}
    typed, problems = validate(FrontMatter, YamlSource(PLACE, front))
    pages, _ = read_pages(root)
    if name and (path.exists() or any(page.front.lien == name for page in pages)):
        problems.append(Problem(PLACE, 0, f"page ou lien « {name} » déjà pris", "Choisissez un autre titre."))
    elif typed:
        page = Page(PLACE, path.name, typed, "", 1)
        problems += [*check_typography(page), *check_teaser_figures(page)]
        problems += [problem for problem in check_duplicates([*pages, page]) if problem.path == PLACE]
    yield from (Problem(PLACE, 0, problem.fault, problem.remedy) for problem in problems)


def _write_page(name: str, answers: dict[str, str]) -> str:
    section = answers["rubrique"]
    front = [
        "---",
        *(f"{key}: >-\n  {answers[key]}" for key in ("title", "description")),
        f"lien: {name}",
        f"revu_le: {datetime.date.today().isoformat()}",
        "publics: [membres]",
        f"infolettre: >-\n  {answers['infolettre']}",
        "---",
    ]
    if not GUIDANCE.match(f"{section}/{name}.md"):
        return "\n".join([*front, "", BODY[PARTS[0]], ""])
    parts = [f"## {part}\n\n{text}\n" for part, text in BODY.items()]
    return "\n".join([*front, "", *parts, f"[Étape suivante : {section.capitalize()}](index.md){NEXT_STEP}", ""])


def _add_to_navigation(config: Path, source: str) -> None:
    """Add the page after the last one of its folder, which keeps every comment of the file."""
    lines = config.read_text(encoding="utf-8").split("\n")
    folder = re.compile(rf"^(\s+)- {re.escape(source.partition('/')[0])}/")
    last = max(index for index, line in enumerate(lines) if folder.match(line))
    lines.insert(last + 1, f"{folder.match(lines[last])[1]}- {source}")
    config.write_text("\n".join(lines), encoding="utf-8")
