"""Creates a new page that passes every check, from four answers."""

import datetime
import re
from pathlib import Path

from reseaux.checks.page_form import GUIDANCE, NEXT_STEP, PARTS
from reseaux.markdown.slugs import slugify
from reseaux.page import FrontMatter, read_pages
from reseaux.problem import Problem
from reseaux.validation import validate
from reseaux.yaml_source import YamlSource

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
    section, title = answers["rubrique"].strip(), answers["title"].strip()
    name = slugify(title)
    path = root / "docs" / section / f"{name}.md"
    problems = _check_answers(root, path, section, answers)
    if problems:
        return None, problems
    path.write_text(_write_page(section, name, answers), encoding="utf-8")
    _add_to_navigation(root / "mkdocs.yml", f"{section}/{name}.md")
    return path, []


def _check_answers(root: Path, path: Path, section: str, answers: dict[str, str]) -> list[Problem]:
    place = "nouvelle page"
    if section not in SECTIONS:
        return [Problem(place, 0, f"rubrique « {section} » inconnue", f"Choisissez parmi : {', '.join(SECTIONS)}.")]
    front = {key: answers[key].strip() for key in ("title", "description", "infolettre")}
    today = datetime.date.today().isoformat()
    front |= {"lien": path.stem, "revu_le": today, "publics": ["membres"]}
    _, problems = validate(FrontMatter, YamlSource(place, front))
    if path.exists() or any(page.front.lien == path.stem for page in read_pages(root)[0]):
        problems.append(Problem(place, 0, f"page ou lien « {path.stem} » déjà pris", "Choisissez un autre titre."))
    return [Problem(place, 0, problem.fault, problem.remedy) for problem in problems]


def _write_page(section: str, name: str, answers: dict[str, str]) -> str:
    front = [
        "---",
        *(f"{key}: >-\n  {answers[key].strip()}" for key in ("title", "description")),
        f"lien: {name}",
        f"revu_le: {datetime.date.today().isoformat()}",
        "publics: [membres]",
        f"infolettre: >-\n  {answers['infolettre'].strip()}",
        "---",
    ]
    if not GUIDANCE.match(f"{section}/{name}"):
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
